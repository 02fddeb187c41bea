import { existsSync, statSync } from 'node:fs'
import { checkArgon2Vector } from '#crypto/kdf.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { type HeaderCopies, readHeaderCopies } from './header-files.ts'
import { type VaultPaths, vaultPaths } from './layout.ts'
import { acquireLock, type VaultLock } from './lock.ts'
import { openUnlocked } from './open-unlocked.ts'
import type { OpenedVault } from './opened.ts'
import { type Unlocked, unlockByPassphrase, unlockByRecoveryCode } from './unlock.ts'

/** `acceptState`: the user has compared with a backup and takes the vault as it is; the manifest is written anew. */
export type OpenOptions = { path: string; acceptState?: boolean }

/**
 * Opens by passphrase. Throws `vault-missing`, `not-a-vault`, `vault-newer`, `header-damaged`, `vault-in-use`,
 * `wrong-passphrase`, `kdf-refused`, `database-damaged`, `disk-…`.
 */
export const openByPassphrase = (options: OpenOptions & { passphrase: string }): Promise<OpenedVault> =>
  open(options, (copies) => unlockByPassphrase(copies.usable, options.passphrase))

/** Opens by recovery code. Throws as `openByPassphrase`, and `recovery-code-invalid`, `recovery-code-wrong`. */
export const openByRecoveryCode = (options: OpenOptions & { recoveryCode: string }): Promise<OpenedVault> =>
  open(options, (copies) => unlockByRecoveryCode(copies.usable, options.recoveryCode))

async function open(
  { path, acceptState = false }: OpenOptions,
  unlock: (copies: HeaderCopies) => Promise<Unlocked>,
): Promise<OpenedVault> {
  await checkArgon2Vector()
  const paths = findVault(path)
  readHeaderCopies(paths)
  const lock = lockUnlessReadOnly(paths)
  try {
    // Read again under the lock: somebody may have changed a slot in between.
    const copies = readHeaderCopies(paths)
    const unlocked = await unlock(copies)
    return openUnlocked({ paths, copies, unlocked, lock, acceptState })
  } catch (error) {
    lock?.release()
    throw error
  }
}

function findVault(path: string): VaultPaths {
  const entry = naming(() => statSync(path, { throwIfNoEntry: false }))
  if (!entry) throw new DeloError('vault-missing')
  const paths = vaultPaths(path)
  if (!entry.isDirectory() || existsSync(paths.unfinished)) throw new DeloError('not-a-vault')
  return paths
}

/** Null on a disk that cannot be written: the vault is then opened for reading. */
function lockUnlessReadOnly(paths: VaultPaths): VaultLock | null {
  try {
    return acquireLock(paths.lock)
  } catch (error) {
    if (error instanceof DeloError && error.code === 'disk-read-only') return null
    throw error
  }
}
