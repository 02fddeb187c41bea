import type { VaultId } from '#shared/domain/ids.ts'
import type { VaultWarning } from '#shared/domain/vault.ts'
import type { WritableDB } from '../db/types.ts'
import type { VaultContext } from '../feature.ts'
import type { EventListener } from './context.ts'
import type { Header } from './header.ts'
import type { VaultKeys } from './keys.ts'
import type { VaultPaths } from './layout.ts'

/** An open vault with what only the lifecycle and the vault feature may touch: keys, header, files' places. */
export type OpenedVault = {
  readonly vaultId: VaultId
  readonly paths: VaultPaths
  readonly keys: VaultKeys
  readonly db: WritableDB
  readonly readOnly: boolean
  readonly warnings: readonly VaultWarning[]
  readonly context: VaultContext
  /** The header as it is on disk; replaced when a slot changes. */
  header: Header
  readonly listeners: Set<EventListener>
  /** Checkpoints, writes the manifest, releases the lock, zeroes the keys. Idempotent. */
  close(): void
}

const byContext = new WeakMap<VaultContext, OpenedVault>()

export const register = (vault: OpenedVault): void => void byContext.set(vault.context, vault)

/** The vault a context belongs to. For the vault feature alone: everything else works on the context. */
export function openedVault(context: VaultContext): OpenedVault {
  const vault = byContext.get(context)
  if (!vault) throw new Error('the context belongs to no open vault')
  return vault
}
