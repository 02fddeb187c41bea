import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SecretBytes } from '#crypto/secret-bytes.ts'
import { closeConnection, openConnection } from '../db/connection.ts'
import { createVault, openVault } from '../session.ts'
import { type ClosedTestVault, closedTestVault, storeFile, TEST_LABEL, TEST_PASSPHRASE } from '../testing.ts'
import { databaseKeyFromRecovery } from './recovery-kit.ts'

let vault: ClosedTestVault
beforeAll(async () => {
  vault = await closedTestVault()
})
afterAll(() => vault.cleanup())

const passphrase = TEST_PASSPHRASE
const code = (expected: string) => expect.objectContaining({ code: expected })
/** Every byte of a folder but the lock, to show that nothing was changed. */
const contents = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file).toString('base64')])

async function refuses(path: string, error: string, open = () => openVault({ path, passphrase })) {
  const before = contents(path)
  await expect(open()).rejects.toEqual(code(error))
  expect(contents(path)).toEqual(before)
}
function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
async function databaseAs(path: string, change: string): Promise<void> {
  const pragma = await databaseKeyFromRecovery({ path, recoveryKit: vault.recoveryCode })
  const db = openConnection(join(path, 'vault.db'), SecretBytes.take(Buffer.from(pragma.slice(2, 66), 'hex')), 'write')
  db.exec(change)
  closeConnection(db)
}

describe('opening', () => {
  test('keeps everything, raises no warning, and leaves a closed vault without lock or journal', async () => {
    const path = vault.copy()
    const session = await openVault({ path, passphrase })
    expect({ warnings: session.warnings, readOnly: session.readOnly }).toEqual({ warnings: [], readOnly: false })
    const kept = storeFile(session.context, Buffer.from('протокол'))
    expect(readdirSync(path)).toContain('vault.lock')
    await session.close()
    await session.close()
    expect(readdirSync(path).sort()).toEqual([
      'files',
      'sealed',
      'vault.db',
      'vault.json',
      'vault.json.bak',
      'vault.manifest',
    ])
    const again = await openVault({ path, passphrase })
    expect(again.warnings).toEqual([])
    expect(Buffer.from(again.context.files.open(kept).read(0, 99)).toString()).toBe('протокол')
    expect((await again.request('vault.verify', {})).problems).toEqual([])
    await again.close()
  })

  test('answers nothing once closed', async () => {
    const session = await openVault({ path: vault.copy(), passphrase })
    await session.close()
    await expect(session.request('vault.slots', {})).rejects.toEqual(code('vault-locked'))
    expect(() => session.databaseKeyPragma()).toThrow('wiped')
  })

  test('tells a wrong passphrase', async () => {
    await refuses(vault.copy(), 'wrong-passphrase', () =>
      openVault({ path: vault.copy(), passphrase: 'сорок тысяч листо' }),
    )
  })

  test('tells a missing folder, something that is no vault, and a vault that was never finished', async () => {
    const missing = join(tmpdir(), 'delo-not-there.delo')
    await expect(openVault({ path: missing, passphrase })).rejects.toEqual(code('vault-missing'))
    const path = vault.copy()
    await expect(openVault({ path: join(path, 'vault.json'), passphrase })).rejects.toEqual(code('not-a-vault'))
    rmSync(join(path, 'vault.json'))
    rmSync(join(path, 'vault.json.bak'))
    await refuses(path, 'not-a-vault')
    const unfinished = vault.copy()
    writeFileSync(join(unfinished, 'unfinished'), '')
    await refuses(unfinished, 'not-a-vault')
  })

  test.each([
    ['is cut short', (file: string) => edit(file, (text) => text.slice(0, 200))],
    ['is gone', (file: string) => rmSync(file)],
    [
      'has one character changed',
      (file: string) => edit(file, (text) => text.replace('"memory": 65536', '"memory": 65537')),
    ],
  ])('recovers the header from its second copy when the first %s, and the other way round', async (_, damage) => {
    for (const name of ['vault.json', 'vault.json.bak']) {
      const path = vault.copy()
      const whole = readFileSync(join(path, name), 'utf8')
      damage(join(path, name))
      const session = await openVault({ path, passphrase })
      expect(session.warnings).toEqual(['header-recovered'])
      expect(session.readOnly).toBe(false)
      await session.close()
      expect(readFileSync(join(path, name), 'utf8')).toBe(whole)
    }
  })

  test('tells a header whose two copies are damaged', async () => {
    const path = vault.copy()
    for (const name of ['vault.json', 'vault.json.bak'])
      edit(join(path, name), (text) => text.replace('"revision": 1', '"revision": 2'))
    await refuses(path, 'header-damaged')
  })

  test('tells a damaged database, and leaves it as it was', async () => {
    for (const damage of [
      (file: string) => writeFileSync(file, readFileSync(file).fill(1, 100, 300)),
      (file: string) => rmSync(file),
      (file: string) => writeFileSync(file, ''),
    ]) {
      const path = vault.copy()
      damage(join(path, 'vault.db'))
      await refuses(path, 'database-damaged')
    }
  })

  test("tells another vault's database from its own", async () => {
    const path = vault.copy()
    cpSync(join(path, 'sealed', 'vault.db'), join(path, 'vault.db'))
    await refuses(path, 'database-damaged')
  })

  test('does not touch a vault of a newer format or with a newer database', async () => {
    const header = vault.copy()
    for (const name of ['vault.json', 'vault.json.bak'])
      edit(join(header, name), (text) => text.replace('"version": 1', '"version": 2'))
    await refuses(header, 'vault-newer')
    const database = vault.copy()
    await databaseAs(database, 'PRAGMA user_version = 999999')
    await refuses(database, 'vault-newer')
  })

  test('is refused while the vault is open, by this process or another', async () => {
    const path = vault.copy()
    const session = await openVault({ path, passphrase })
    await expect(openVault({ path, passphrase })).rejects.toEqual(code('vault-in-use'))
    await session.close()
    await (await openVault({ path, passphrase })).close()
  })

  test('lets exactly one of several racing openers in', async () => {
    const path = vault.copy()
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => openVault({ path, passphrase })))
    const opened = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    expect(opened).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(code('vault-in-use'))
    for (const { value } of opened) await value.close()
  })

  test('refuses a header that asks for key derivation outside the limits', async () => {
    const { serialiseHeader, parseHeader } = await import('./header.ts')
    const path = vault.copy()
    const header = parseHeader(readFileSync(join(path, 'vault.json'), 'utf8'))
    if (!header) throw new Error('no header')
    const { mac: _, checksum: __, ...body } = header
    for (const kdf of [{ memory: 1024 }, { memory: 4 * 1024 * 1024 }, { passes: 1_000 }]) {
      const slots = body.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...kdf } }))
      const { text } = serialiseHeader({ ...body, slots }, SecretBytes.random(32))
      for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(path, name), text)
      await refuses(path, 'kdf-refused')
    }
  })

  test('by recovery code sets a new passphrase and keeps the others', async () => {
    const path = vault.copy()
    const open = (recoveryCode: string) => openVault({ path, recoveryCode, passphrase: 'новый пароль', label: 'Новый' })
    await expect(open(vault.recoveryCode.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).rejects.toEqual(
      code('recovery-code-invalid'),
    )
    const other = await createVault({ path: `${path}-other`, passphrase, label: TEST_LABEL })
    other.abandon()
    await expect(open(other.recoveryCode)).rejects.toEqual(code('recovery-code-wrong'))
    const session = await open(vault.recoveryCode.toLowerCase().replaceAll('-', ' '))
    expect((await session.request('vault.slots', {})).slots.map(({ label }) => label)).toEqual([
      TEST_LABEL,
      'recovery',
      'Новый',
    ])
    await session.close()
    for (const one of ['новый пароль', passphrase]) await (await openVault({ path, passphrase: one })).close()
  })

  test('by recovery code replaces the forgotten passphrase of the same name', async () => {
    const path = vault.copy()
    await (await openVault({ path, recoveryCode: vault.recoveryCode, passphrase: 'новый', label: TEST_LABEL })).close()
    await expect(openVault({ path, passphrase })).rejects.toEqual(code('wrong-passphrase'))
    await (await openVault({ path, passphrase: 'новый' })).close()
  })

  test('works from wherever the folder was moved to', async () => {
    const moved = `${vault.copy()} (перенос)`
    renameSync(moved.replace(' (перенос)', ''), moved)
    const session = await openVault({ path: moved, passphrase })
    expect(session.warnings).toEqual([])
    await session.close()
  })

  test('notices copies that a sync program could not reconcile', async () => {
    for (const name of [
      "vault (Anna's conflicted copy 2026-03-01).db",
      'vault.sync-conflict-20260301.json',
      'vault (1).db',
    ]) {
      const path = vault.copy()
      writeFileSync(join(path, name), 'x')
      const session = await openVault({ path, passphrase })
      expect(session.warnings).toEqual(['conflicted-copies'])
      expect(session.readOnly).toBe(false)
      await session.close()
      expect(readFileSync(join(path, name), 'utf8')).toBe('x')
    }
  })
})
