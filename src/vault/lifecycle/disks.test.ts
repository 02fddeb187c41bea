import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import { createVault, openVault } from '../session.ts'
import { type ClosedTestVault, closedTestVault, storeFile, TEST_LABEL, TEST_PASSPHRASE } from '../testing.ts'

/** A small disk of our own: mounting one needs root on Linux. */
function mount(size: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'delo-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
}
function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
}
const canMount = (() => {
  const folder = mount('1m')
  if (folder) unmount(folder)
  return folder !== null
})()

let vault: ClosedTestVault
const mounted: string[] = []
beforeAll(async () => {
  vault = await closedTestVault()
})
afterEach(() => {
  for (const folder of mounted.splice(0)) unmount(folder)
})
afterAll(() => vault.cleanup())

const passphrase = TEST_PASSPHRASE
function disk(size: string): string {
  const folder = mount(size)
  if (!folder) throw new Error('no disk')
  mounted.push(folder)
  return folder
}
const makeReadOnly = (folder: string) => execFileSync('mount', ['-o', 'remount,ro', folder])
const code = (expected: string) => expect.objectContaining({ code: expected })

describe.skipIf(!canMount)(`a disk ${canMount ? '' : '(skipped: mounting a small disk needs root)'}`, () => {
  test('that cannot be written lets a vault be read, verified, and not changed', async () => {
    const folder = disk('8m')
    const path = join(folder, 'Дело.delo')
    cpSync(vault.copy(), path, { recursive: true })
    makeReadOnly(folder)
    const session = await openVault({ path, passphrase })
    expect({ readOnly: session.readOnly, warnings: session.warnings }).toEqual({
      readOnly: true,
      warnings: ['read-only'],
    })
    expect((await session.request('vault.verify', {})).problems).toEqual([])
    await expect(session.request('dossiers.create', { title: 'Дело' })).rejects.toEqual(code('read-only'))
    await expect(session.request('vault.changePassphrase', { current: passphrase, passphrase: 'x' })).rejects.toEqual(
      code('read-only'),
    )
    await session.close()
  })

  test('that cannot be written takes no new vault', async () => {
    const folder = disk('8m')
    makeReadOnly(folder)
    const creating = createVault({ path: join(folder, 'a.delo'), passphrase, label: TEST_LABEL, kdf: FLOOR_KDF })
    await expect(creating).rejects.toEqual(code('disk-read-only'))
  })

  test('that cannot be written refuses a vault whose last session was cut short: it would have to be tidied first', async () => {
    const folder = disk('16m')
    const path = join(folder, 'Дело.delo')
    const source = vault.copy()
    const session = await openVault({ path: source, passphrase })
    cpSync(source, path, { recursive: true })
    await session.close()
    makeReadOnly(folder)
    await expect(openVault({ path, passphrase })).rejects.toEqual(code('disk-read-only'))
    execFileSync('mount', ['-o', 'remount,rw', folder])
    await (await openVault({ path, passphrase })).close()
  })

  test('that is full says so, keeps all that was acknowledged, and goes on when there is room again', async () => {
    const folder = disk('6m')
    const path = join(folder, 'Дело.delo')
    cpSync(vault.copy(), path, { recursive: true })
    const ballast = join(folder, 'ballast')
    writeFileSync(ballast, Buffer.alloc(1_000_000))
    const session = await openVault({ path, passphrase })
    const kept: string[] = []
    let failure: unknown
    for (let round = 0; round < 200 && !failure; round++) {
      try {
        kept.push(storeFile(session.context, Buffer.alloc(150_000, round + 10)))
      } catch (error) {
        failure = error
      }
    }
    expect(failure).toEqual(code('disk-full'))
    const write = () => session.context.write({ action: 'test', subject: 'x'.repeat(20_000) }, [], () => undefined)
    expect(() => {
      for (let round = 0; round < 500; round++) write()
    }).toThrow(code('disk-full'))
    rmSync(ballast)
    write()
    await session.close()
    const again = await openVault({ path, passphrase })
    expect(again.warnings).toEqual([])
    for (const id of kept) expect(again.context.files.list()).toContain(id)
    const { problems } = await again.request('vault.verify', {})
    expect(problems).toEqual([])
    await again.close()
  })

  test('that is too small for a new vault is left as it was', async () => {
    const folder = disk('300k')
    const creating = createVault({ path: join(folder, 'a.delo'), passphrase, label: TEST_LABEL, kdf: FLOOR_KDF })
    await expect(creating).rejects.toEqual(code('disk-full'))
    expect(readdirSync(folder)).toEqual([])
  })
})
