import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { createVault, openVault } from '../session.ts'
import { TEST_PASSPHRASE } from '../testing.ts'
import { parseHeader } from './header.ts'
import { databaseKeyFromRecovery, findRecoveryCode, recoveryKitText } from './recovery-kit.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delo-create-'))
  path = join(folder, 'Дело Соколовой.delo')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const create = (at = path) => createVault({ path: at, passphrase: TEST_PASSPHRASE, label: 'Анна', kdf: FLOOR_KDF })
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('a new vault', () => {
  test('exists only once its recovery code was typed back', async () => {
    const creation = await create()
    expect(existsSync(path)).toBe(false)
    await expect(openVault({ path: `${path}.creating`, passphrase: TEST_PASSPHRASE })).rejects.toEqual(
      code('not-a-vault'),
    )
    await expect(creation.confirm('ABCD')).rejects.toEqual(code('recovery-code-invalid'))
    const other = await create(join(folder, 'other'))
    await expect(creation.confirm(other.recoveryCode)).rejects.toEqual(code('recovery-code-wrong'))
    other.abandon()
    expect(existsSync(path)).toBe(false)
    const session = await creation.confirm(creation.recoveryCode.toLowerCase())
    expect({ warnings: session.warnings, readOnly: session.readOnly }).toEqual({ warnings: [], readOnly: false })
    expect((await session.request('vault.verify', {})).problems).toEqual([])
    await session.close()
    expect(readdirSync(folder)).toEqual(['Дело Соколовой.delo'])
    expect(existsSync(join(path, 'unfinished'))).toBe(false)
  })

  test('that is given up leaves nothing', async () => {
    const creation = await create()
    creation.abandon()
    creation.abandon()
    expect(readdirSync(folder)).toEqual([])
    await expect(creation.confirm(creation.recoveryCode)).rejects.toThrow()
  })

  test('replaces what a crash left of an earlier attempt, but never a folder of somebody else', async () => {
    mkdirSync(`${path}.creating`)
    writeFileSync(join(`${path}.creating`, 'чужое.txt'), 'важное')
    const beside = await create()
    expect(readFileSync(join(`${path}.creating`, 'чужое.txt'), 'utf8')).toBe('важное')
    beside.abandon()
    expect(readdirSync(folder)).toEqual(['Дело Соколовой.delo.creating'])
    rmSync(`${path}.creating`, { recursive: true })
    mkdirSync(`${path}.creating`)
    writeFileSync(join(`${path}.creating`, 'unfinished'), '')
    writeFileSync(join(`${path}.creating`, 'vault.db'), 'half')
    const creation = await create()
    await (await creation.confirm(creation.recoveryCode)).close()
    expect(readdirSync(folder)).toEqual(['Дело Соколовой.delo'])
  })

  test('is refused where something is, where nothing is, and while another is being made', async () => {
    writeFileSync(path, '')
    await expect(create()).rejects.toEqual(code('vault-exists'))
    rmSync(path)
    await expect(create(join(folder, 'нет', 'x.delo'))).rejects.toEqual(code('vault-missing'))
    const creation = await create()
    await expect(create()).rejects.toEqual(code('vault-in-use'))
    mkdirSync(path)
    await expect(creation.confirm(creation.recoveryCode)).rejects.toEqual(code('vault-exists'))
    rmSync(path, { recursive: true })
    await (await creation.confirm(creation.recoveryCode)).close()
  })

  test('can be read by its owner alone', async () => {
    const creation = await create()
    await (await creation.confirm(creation.recoveryCode)).close()
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  test('shows nobody whose it is, nor how often it was opened', async () => {
    const creation = await create()
    const session = await creation.confirm(creation.recoveryCode)
    await session.request('vault.addPassphrase', { current: TEST_PASSPHRASE, passphrase: 'x', label: 'Борис' })
    await session.close()
    const files = ['vault.json', 'vault.json.bak', 'vault.manifest'].map((name) => readFileSync(join(path, name)))
    for (const bytes of files)
      for (const word of ['Анна', 'Борис', 'generation', 'open']) expect(bytes.includes(word)).toBe(false)
    expect(files[2]).toHaveLength(readFileSync(join(path, 'sealed', 'vault.manifest')).length)
  })

  test('has a sealed compartment with the same files and another key', async () => {
    const creation = await create()
    const session = await creation.confirm(creation.recoveryCode)
    const sealed = join(path, 'sealed')
    await session.close()
    const names = (at: string) =>
      readdirSync(at)
        .filter((name) => name !== 'sealed')
        .sort()
    expect(names(sealed)).toEqual(names(path))
    const [own, other] = [path, sealed].map((at) => parseHeader(readFileSync(join(at, 'vault.json'), 'utf8')))
    expect(Object.keys(other ?? {})).toEqual(Object.keys(own ?? {}))
    expect(other?.vaultId).not.toBe(own?.vaultId)
    expect(other?.slots).toHaveLength(1)
    expect(other?.slots[0]?.kdf).toEqual(own?.slots[0]?.kdf)
    await expect(openVault({ path: sealed, passphrase: TEST_PASSPHRASE })).rejects.toEqual(code('wrong-passphrase'))
    await expect(
      openVault({ path: sealed, passphrase: 'x', recoveryCode: creation.recoveryCode, label: 'x' }),
    ).rejects.toEqual(code('recovery-code-wrong'))
  })
})

describe('a recovery kit', () => {
  test.each(['ru', 'en'] as const)('names the vault and its code and can be read back (%s)', async (language) => {
    const creation = await create()
    const text = recoveryKitText({ name: 'Дело Соколовой.delo', recoveryCode: creation.recoveryCode, language })
    expect(text).toContain('Дело Соколовой.delo')
    expect(text).toContain(creation.recoveryCode)
    expect(findRecoveryCode(text)).toBe(creation.recoveryCode)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
    creation.abandon()
  })

  test('yields the very key the open vault has', async () => {
    const creation = await create()
    const session = await creation.confirm(creation.recoveryCode)
    const pragma = session.databaseKeyPragma()
    expect(pragma).toMatch(/^x'[0-9a-f]{64}'$/)
    const kit = recoveryKitText({ name: 'x', recoveryCode: creation.recoveryCode, language: 'ru' })
    expect(await databaseKeyFromRecovery({ path, recoveryKit: kit })).toBe(pragma)
    expect(await databaseKeyFromRecovery({ path, recoveryKit: creation.recoveryCode.replaceAll('-', '\n') })).toBe(
      pragma,
    )
    await expect(databaseKeyFromRecovery({ path, recoveryKit: 'ничего' })).rejects.toEqual(
      code('recovery-code-invalid'),
    )
    await session.close()
  })
})
