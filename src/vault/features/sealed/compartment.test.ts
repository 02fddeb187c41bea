import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type CompartmentPlace,
  compartmentState,
  openCompartment,
  setUpCompartment,
} from '../../lifecycle/compartment.ts'
import { changePassphrase } from '../../lifecycle/slots.ts'
import { openVault } from '../../session.ts'
import { openTestVault, TEST_PASSPHRASE, type TestVault } from '../../testing.ts'
import { placeOf, SEALED_PASSPHRASE } from './testing.ts'
import { verifyCompartment } from './verify.ts'

let vault: TestVault
let place: CompartmentPlace
beforeEach(async () => {
  vault = await openTestVault()
  place = placeOf(vault)
})
afterEach(() => vault.cleanup())

const code = (expected: string) => expect.objectContaining({ code: expected })
const setUp = async () => (await setUpCompartment(place, SEALED_PASSPHRASE)).close()
const inside = (name: string) => join(place.folder, name)

/** Names below a folder, those of stored files as their lengths: they are random. */
const shape = (folder: string): string[] =>
  (
    readdirSync(folder, { recursive: true, withFileTypes: true }) as {
      name: string
      parentPath: string
      isFile(): boolean
    }[]
  )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const stored = /^[0-9a-z]{26}$/.test(entry.name)
      if (stored) return `stored ${statSync(path).size}`
      return entry.isFile() ? entry.name : /^[0-9a-z]{2}$/.test(entry.name) ? 'folder' : entry.name
    })
    .sort()

describe('a compartment', () => {
  test('is there from birth, without a passphrase, and is no vault of its own', async () => {
    expect(compartmentState(place)).toBe('unused')
    await expect(openCompartment(place, TEST_PASSPHRASE)).rejects.toEqual(code('compartment-unused'))
    await expect(openVault({ path: place.folder, passphrase: TEST_PASSPHRASE })).rejects.toEqual(
      code('wrong-passphrase'),
    )
  })

  test('opens with its own passphrase alone, which opens nothing else', async () => {
    await setUp()
    expect(compartmentState(place)).toBe('set')
    const opened = await openCompartment(place, SEALED_PASSPHRASE)
    expect([opened.readOnly, opened.warnings]).toEqual([false, []])
    opened.close()
    await expect(openCompartment(place, TEST_PASSPHRASE)).rejects.toEqual(code('sealed-passphrase-wrong'))
    await vault.session.close()
    await expect(openVault({ path: vault.path, passphrase: SEALED_PASSPHRASE })).rejects.toEqual(
      code('wrong-passphrase'),
    )
    await vault.reopen()
    expect((await vault.session.request('vault.verify', {})).problems).toEqual([])
  })

  test('has keys that are not the vault’s, nor those of its own birth', async () => {
    const before = readFileSync(inside('vault.db'))
    const opened = await setUpCompartment(place, SEALED_PASSPHRASE)
    const { keys } = opened
    const vaultKey = vault.session.databaseKeyPragma()
    expect(vaultKey).not.toContain(keys.database.expose().toString('hex'))
    opened.close()
    // No page of the old database is in the new one: a copy from before helps nobody.
    const after = readFileSync(inside('vault.db'))
    const pages = new Set(
      Array.from({ length: before.length / 4096 }, (_, at) => before.toString('latin1', at * 4096, at * 4096 + 4096)),
    )
    for (let at = 0; at < after.length; at += 4096)
      expect(pages.has(after.toString('latin1', at, at + 4096))).toBe(false)
  })

  test('is set up once: a second passphrase over the first is refused', async () => {
    await setUp()
    await expect(setUpCompartment(place, 'другая')).rejects.toEqual(code('compartment-used'))
    const opened = await openCompartment(place, SEALED_PASSPHRASE)
    opened.close()
  })

  test('changes its passphrase, and only with the old one', async () => {
    const opened = await setUpCompartment(place, SEALED_PASSPHRASE)
    await expect(changePassphrase(opened, 'не та', 'новая', true)).rejects.toEqual(code('wrong-passphrase'))
    await changePassphrase(opened, SEALED_PASSPHRASE, 'новая', true)
    opened.close()
    await expect(openCompartment(place, SEALED_PASSPHRASE)).rejects.toEqual(code('sealed-passphrase-wrong'))
    ;(await openCompartment(place, 'новая')).close()
    expect(compartmentState(place)).toBe('set')
  })

  test('looks the same whether it was ever used: names, sizes of small files, dates in them', async () => {
    const unused = shape(place.folder)
    const header = () =>
      JSON.parse(readFileSync(inside('vault.json'), 'utf8')) as {
        createdAt: number
        slots: { createdAt: number; kind: string }[]
      }
    const { createdAt, slots } = header()
    await setUp()
    ;(await openCompartment(place, SEALED_PASSPHRASE)).close()
    expect(shape(place.folder)).toEqual(unused)
    expect(header().createdAt).toBe(createdAt)
    expect(header().slots.map(({ createdAt, kind }) => [createdAt, kind])).toEqual(
      slots.map(({ createdAt, kind }) => [createdAt, kind]),
    )
    await vault.session.close()
    const times = new Set(
      (readdirSync(place.folder, { recursive: true }) as string[]).map((name) => statSync(inside(name)).mtimeMs),
    )
    expect(times.size).toBe(1)
    await vault.reopen()
  })
})

describe('what is wrong is told apart, and touches nothing else', () => {
  const theRestIsWell = async () => {
    const dossier = await vault.session.request('dossiers.create', { title: 'Дело' })
    await vault.reopen()
    expect(vault.session.warnings).toEqual([])
    expect(await vault.session.request('dossiers.get', { id: dossier.id })).toMatchObject({ title: 'Дело' })
  }

  test('a damaged database', async () => {
    await setUp()
    const bytes = readFileSync(inside('vault.db'))
    writeFileSync(inside('vault.db'), bytes.fill(0x41, 0, 4096))
    await expect(openCompartment(place, SEALED_PASSPHRASE)).rejects.toEqual(code('compartment-damaged'))
    // A wrong passphrase still says that it is wrong.
    await expect(openCompartment(place, 'не та')).rejects.toEqual(code('sealed-passphrase-wrong'))
    await theRestIsWell()
  })

  test('missing files, headers cut short', async () => {
    await setUp()
    rmSync(inside('vault.db'))
    expect(compartmentState(place)).toBe('damaged')
    await expect(openCompartment(place, SEALED_PASSPHRASE)).rejects.toEqual(code('compartment-damaged'))
    await theRestIsWell()
    for (const name of ['vault.json', 'vault.json.bak']) truncateSync(inside(name), 20)
    expect(compartmentState(place)).toBe('damaged')
    rmSync(place.folder, { recursive: true })
    expect(compartmentState(place)).toBe('damaged')
    await expect(setUpCompartment(place, 'x')).rejects.toEqual(code('compartment-damaged'))
    expect(existsSync(place.folder)).toBe(false)
    const { problems } = await vault.session.request('vault.verify', {})
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['sealed']))
  })

  test('one copy of the header is enough', async () => {
    await setUp()
    truncateSync(inside('vault.json'), 20)
    const opened = await openCompartment(place, SEALED_PASSPHRASE)
    expect(opened.warnings).toEqual(['header-recovered'])
    opened.close()
  })

  test('the compartment of another vault', async () => {
    const other = await openTestVault()
    try {
      const foreign = placeOf(other)
      ;(await setUpCompartment(foreign, SEALED_PASSPHRASE)).close()
      rmSync(place.folder, { recursive: true })
      cpSync(foreign.folder, place.folder, { recursive: true })
      expect(compartmentState(place)).toBe('foreign')
      await expect(openCompartment(place, SEALED_PASSPHRASE)).rejects.toEqual(code('compartment-foreign'))
      await expect(setUpCompartment(place, 'x')).rejects.toEqual(code('compartment-foreign'))
      const { problems } = await vault.session.request('vault.verify', {})
      expect(problems).toEqual([{ kind: 'sealed', detail: 'sealed: another vault' }])
      await theRestIsWell()
    } finally {
      await other.cleanup()
    }
  })

  test('an older copy of it put back opens for reading only', async () => {
    await setUp()
    cpSync(inside('vault.db'), inside('old'))
    const opened = await openCompartment(place, SEALED_PASSPHRASE)
    opened.context.write({ action: 'test', subject: '' }, [], () => undefined)
    opened.close()
    cpSync(inside('old'), inside('vault.db'))
    rmSync(inside('old'))
    const again = await openCompartment(place, SEALED_PASSPHRASE)
    expect([again.readOnly, again.warnings]).toEqual([true, ['rolled-back', 'read-only']])
    again.close()
  })
})

test('verifying goes through the compartment’s own database and files when it is given the passphrase', async () => {
  await setUp()
  const mark = { id: place.id, birth: place.birth }
  const report = await verifyCompartment(vault.path, mark, SEALED_PASSPHRASE)
  expect(report).toMatchObject({ problems: [], files: 1, readOnly: false })
  await expect(verifyCompartment(vault.path, mark, 'не та')).rejects.toEqual(code('sealed-passphrase-wrong'))
})
