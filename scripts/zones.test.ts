import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { inRoot } from './lib/program.ts'

const PLANTED = inRoot('src/renderer/api/planted-zone-crossing.ts')
const ELSEWHERE = ['src/vault/features/notes', 'src/vault', 'src/main', 'src/cli'].map((folder) => ({
  folder,
  path: inRoot(`${folder}/planted-sealed-import.ts`),
}))
afterEach(() => {
  for (const path of [PLANTED, ...ELSEWHERE.map(({ path }) => path)]) rmSync(path, { force: true })
})

const SEALED =
  "import { CompartmentProcess } from '#vault/features/sealed/compartment-process.ts'\nexport const Process = CompartmentProcess\n"

const checkZones = (folder = 'src/renderer/api') =>
  spawnSync(
    process.execPath,
    [
      inRoot('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      folder,
    ],
    {
      cwd: inRoot(),
      encoding: 'utf8',
    },
  )

test.each([
  ['the vault', "import { openVault } from '#vault/session.ts'\nexport const open = openVault\n"],
  [
    'the vault by a relative path',
    "import { openVault } from '../../vault/session.ts'\nexport const open = openVault\n",
  ],
  [
    'a type of the vault',
    "import type { VaultSession } from '#vault/session.ts'\nexport type Session = VaultSession\n",
  ],
  ['Node', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n"],
  ['main', "export * from '#main/index.ts'\n"],
])('the window may not import %s', (_what, source) => {
  writeFileSync(PLANTED, source)
  const { status, stdout } = checkZones()
  expect(stdout).toContain('planted-zone-crossing')
  expect(status).not.toBe(0)
})

test.each(ELSEWHERE)('nobody but its own process imports the sealed compartment: $folder', ({ folder, path }) => {
  writeFileSync(path, SEALED)
  const { status, stdout } = checkZones(folder)
  expect(stdout).toContain('planted-sealed-import')
  expect(status).not.toBe(0)
})

test('without a crossing the check passes', () => {
  expect(checkZones().status).toBe(0)
})
