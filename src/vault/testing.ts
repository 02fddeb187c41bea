import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FLOOR_KDF } from '#crypto/kdf.ts'
import type { VaultContext } from './feature.ts'
import { createVault, openVault, type VaultSession } from './session.ts'

export const TEST_PASSPHRASE = 'сорок тысяч листов'
export const TEST_LABEL = 'Тест'

export type TestVault = {
  session: VaultSession
  context: VaultContext
  /** The vault's folder. */
  path: string
  recoveryCode: string
  /** Closes the vault and opens it again by passphrase; the former session and context are dead. */
  reopen(): Promise<VaultSession>
  cleanup(): Promise<void>
}

/** A real encrypted vault in a temporary folder, with the cheapest key derivation a header may name. */
export async function openTestVault(): Promise<TestVault> {
  const folder = mkdtempSync(join(tmpdir(), 'delo-test-'))
  const path = join(folder, 'Дело.delo')
  const created = await createVault({ path, passphrase: TEST_PASSPHRASE, label: TEST_LABEL, kdf: FLOOR_KDF })
  const vault: TestVault = {
    ...viewOf(await created.confirm(created.recoveryCode)),
    path,
    recoveryCode: created.recoveryCode,
    async reopen() {
      await vault.session.close()
      Object.assign(vault, viewOf(await openVault({ path, passphrase: TEST_PASSPHRASE })))
      return vault.session
    },
    async cleanup() {
      await vault.session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return vault
}

const viewOf = (session: VaultSession) => ({ session, context: session.context })
