import { cpSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '#shared/domain/ids.ts'
import type { VerifyProblem } from '#shared/domain/vault.ts'
import { storedPath } from '../files/layout.ts'
import { openVault, type VaultSession } from '../session.ts'
import { type ClosedTestVault, closedTestVault, storeFile, TEST_PASSPHRASE } from '../testing.ts'

let vault: ClosedTestVault
let first: FileId
let second: FileId
beforeAll(async () => {
  vault = await closedTestVault()
  const [a, b] = vault.files
  if (!a || !b) throw new Error('two files expected')
  first = a
  second = b
})
afterAll(() => vault.cleanup())

const passphrase = TEST_PASSPHRASE
const open = (path: string) => openVault({ path, passphrase })
/** Opens, works, closes: what an old copy would miss. */
async function workOn(path: string): Promise<void> {
  const session = await open(path)
  storeFile(session.context, Buffer.from(`работа ${Math.random()}`))
  await session.close()
}
async function problemsOf(session: VaultSession): Promise<VerifyProblem[]> {
  return (await session.request('vault.verify', {})).problems
}
/** Opens for reading only, with these warnings, refuses to write, and leaves the database alone. */
async function opensWarily(path: string, warning: string): Promise<VaultSession> {
  const database = readFileSync(join(path, 'vault.db'))
  const session = await open(path)
  expect(session.readOnly).toBe(true)
  expect(session.warnings).toContain(warning)
  expect(session.warnings).toContain('read-only')
  expect(() => session.context.write({ action: 'x', subject: '' }, [], () => 1)).toThrow(
    expect.objectContaining({ code: 'read-only' }),
  )
  await expect(session.request('dossiers.create', { title: 'Дело' })).rejects.toMatchObject({ code: 'read-only' })
  expect(readFileSync(join(path, 'vault.db')).equals(database)).toBe(true)
  return session
}

describe('an old copy put back', () => {
  test('of the database is seen', async () => {
    const path = vault.copy()
    const old = readFileSync(join(path, 'vault.db'))
    await workOn(path)
    writeFileSync(join(path, 'vault.db'), old)
    const session = await opensWarily(path, 'rolled-back')
    expect(await problemsOf(session)).toContainEqual({ kind: 'manifest', detail: 'rolled-back' })
    await session.close()
  })

  test('of the database is seen even when nothing but the opening lies between', async () => {
    const path = vault.copy()
    const old = readFileSync(join(path, 'vault.db'))
    await (await open(path)).close()
    writeFileSync(join(path, 'vault.db'), old)
    await (await opensWarily(path, 'rolled-back')).close()
  })

  test('of the manifest is seen', async () => {
    const path = vault.copy()
    const old = readFileSync(join(path, 'vault.manifest'))
    await workOn(path)
    writeFileSync(join(path, 'vault.manifest'), old)
    await (await opensWarily(path, 'manifest-mismatch')).close()
  })

  test('of both headers, which could bring back a removed passphrase, is seen', async () => {
    const path = vault.copy()
    const old = ['vault.json', 'vault.json.bak'].map(
      (name) => [join(path, name), readFileSync(join(path, name))] as const,
    )
    const session = await open(path)
    await session.request('vault.changePassphrase', { current: passphrase, passphrase: 'другой' })
    await session.close()
    for (const [file, bytes] of old) writeFileSync(file, bytes)
    await (await opensWarily(path, 'rolled-back')).close()
  })

  test('of one header does not bring back a changed passphrase', async () => {
    for (const name of ['vault.json', 'vault.json.bak']) {
      const path = vault.copy()
      const old = readFileSync(join(path, name))
      const session = await open(path)
      await session.request('vault.changePassphrase', { current: passphrase, passphrase: 'другой' })
      await session.close()
      writeFileSync(join(path, name), old)
      await expect(open(path)).rejects.toMatchObject({ code: 'wrong-passphrase' })
      const right = await openVault({ path, passphrase: 'другой' })
      expect(right.readOnly).toBe(false)
      await right.close()
    }
  })

  test('of the whole folder is consistent with itself: no file in it could tell', async () => {
    const path = vault.copy()
    const old = vault.copy()
    await workOn(path)
    rmSync(path, { recursive: true })
    cpSync(old, path, { recursive: true })
    const session = await open(path)
    expect(session.warnings).toEqual([])
    await session.close()
  })
})

describe('a partial or altered copy', () => {
  test('without the manifest, or with one somebody else wrote, opens for reading only', async () => {
    const missing = vault.copy()
    rmSync(join(missing, 'vault.manifest'))
    await (await opensWarily(missing, 'manifest-mismatch')).close()
    const forged = vault.copy()
    const bytes = readFileSync(join(forged, 'vault.manifest'))
    bytes[30] = (bytes[30] ?? 0) ^ 1
    writeFileSync(join(forged, 'vault.manifest'), bytes)
    await (await opensWarily(forged, 'manifest-mismatch')).close()
  })

  test.each<[string, (path: string) => void, VerifyProblem['kind']]>([
    ['missing', (path) => rmSync(storedPath(join(path, 'files'), first)), 'file-missing'],
    ['cut short', (path) => truncateSync(storedPath(join(path, 'files'), first), 70_000), 'file-damaged'],
    ['empty', (path) => truncateSync(storedPath(join(path, 'files'), first), 0), 'file-damaged'],
    [
      'another one',
      (path) => cpSync(storedPath(join(path, 'files'), second), storedPath(join(path, 'files'), first)),
      'file-damaged',
    ],
  ])('with a stored file that is %s opens for reading only, and verifying names the file', async (_, damage, kind) => {
    const path = vault.copy()
    damage(path)
    const session = await opensWarily(path, 'manifest-mismatch')
    expect(await problemsOf(session)).toContainEqual({ kind, detail: first })
    expect(session.context.files.open(second).size).toBe(300_000)
    await session.close()
  })

  test('with a stored file of the same length but other bytes is found by verifying and by reading', async () => {
    const path = vault.copy()
    const file = storedPath(join(path, 'files'), first)
    const bytes = readFileSync(file)
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const session = await open(path)
    expect(() => session.context.files.open(first).read(0, 10)).toThrow(
      expect.objectContaining({ code: 'file-damaged' }),
    )
    expect(await problemsOf(session)).toEqual([{ kind: 'file-damaged', detail: first }])
    await session.close()
  })

  test('with files nobody knows opens, keeps them, and verifying names them', async () => {
    const path = vault.copy()
    const file = storedPath(join(path, 'files'), first)
    const stranger = `${file.slice(0, -3)}000`
    cpSync(file, stranger)
    writeFileSync(join(path, 'files', 'readme.txt'), 'x')
    const session = await open(path)
    expect(session.readOnly).toBe(false)
    const problems = await problemsOf(session)
    expect(problems.map(({ kind }) => kind)).toEqual(['file-unknown', 'file-unknown'])
    expect(problems.map(({ detail }) => detail)).toContain('readme.txt')
    await session.close()
  })

  test('with a damaged page opens, and verifying names the database', async () => {
    const path = vault.copy()
    // A long value takes the last pages of the file, which opening does not read.
    const filling = await open(path)
    filling.context.write({ action: 'test', subject: 'длинно '.repeat(20_000) }, [], () => undefined)
    await filling.close()
    const bytes = readFileSync(join(path, 'vault.db'))
    bytes[bytes.length - 5_000] = (bytes[bytes.length - 5_000] ?? 0) ^ 1
    writeFileSync(join(path, 'vault.db'), bytes)
    const session = await open(path)
    expect((await problemsOf(session)).map(({ kind }) => kind)).toContain('database')
    await session.close()
  })

  test('with a sealed compartment that lost a file is named', async () => {
    const path = vault.copy()
    renameSync(join(path, 'sealed', 'vault.json'), join(path, 'sealed', 'vault.json.old'))
    const session = await open(path)
    expect(await problemsOf(session)).toEqual([{ kind: 'sealed', detail: 'sealed/vault.json' }])
    await session.close()
  })

  test('can be accepted by its owner, and is then worked on as before', async () => {
    const path = vault.copy()
    const old = readFileSync(join(path, 'vault.db'))
    await workOn(path)
    writeFileSync(join(path, 'vault.db'), old)
    rmSync(storedPath(join(path, 'files'), first))
    await (await opensWarily(path, 'rolled-back')).close()
    const accepted = await openVault({ path, passphrase, acceptState: true })
    expect({ readOnly: accepted.readOnly, warnings: accepted.warnings }).toEqual({ readOnly: false, warnings: [] })
    await accepted.close()
    const later = await open(path)
    expect({ readOnly: later.readOnly, warnings: later.warnings }).toEqual({ readOnly: false, warnings: [] })
    expect(await problemsOf(later)).toContainEqual({ kind: 'file-missing', detail: first })
    await later.close()
  })
})
