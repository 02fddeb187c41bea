import { deriveKey } from '#crypto/derive.ts'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import type { VaultId } from '#shared/domain/ids.ts'

/** Everything derived from one vault key. Held while the vault is open, zeroed when it closes. */
export type VaultKeys = {
  readonly vault: SecretBytes
  readonly database: SecretBytes
  readonly files: SecretBytes
  readonly manifest: SecretBytes
  readonly header: SecretBytes
  readonly labels: SecretBytes
  wipe(): void
}

/** Takes over `vault`: `wipe` zeroes it too. */
export function deriveKeys(vault: SecretBytes, vaultId: VaultId): VaultKeys {
  const keys = {
    vault,
    database: deriveKey(vault, 'database', vaultId),
    files: deriveKey(vault, 'files', vaultId),
    manifest: deriveKey(vault, 'manifest', vaultId),
    header: deriveKey(vault, 'header', vaultId),
    labels: deriveKey(vault, 'labels', vaultId),
  }
  return {
    ...keys,
    wipe() {
      for (const key of Object.values(keys)) key.wipe()
    },
  }
}
