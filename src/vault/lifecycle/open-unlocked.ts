import type { VaultWarning } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { openConnection } from '../db/connection.ts'
import { asDiskError } from '../db/errors.ts'
import { readMeta } from '../db/meta.ts'
import { pendingMigrations } from '../db/migrate.ts'
import type { WritableDB } from '../db/types.ts'
import { encryptedFileStore } from '../files/encrypted-store.ts'
import type { FileStore } from '../files/store.ts'
import { beginWriting } from './begin.ts'
import { levelTimes } from './compartment-times.ts'
import { hasConflictedCopies } from './conflicts.ts'
import { type EventListener, makeContext } from './context.ts'
import { unclaimedFiles } from './files-check.ts'
import { type Header, headerIsGenuine } from './header.ts'
import { type HeaderCopies, writeHeader } from './header-files.ts'
import { keepManifest } from './keep-manifest.ts'
import { deriveKeys, type VaultKeys } from './keys.ts'
import type { VaultPaths } from './layout.ts'
import type { VaultLock } from './lock.ts'
import { readManifest } from './manifest.ts'
import { type OpenedVault, register } from './opened.ts'
import { suspicionsOf } from './suspicions.ts'
import type { Unlocked } from './unlock.ts'

type Parts = {
  paths: VaultPaths
  copies: HeaderCopies
  unlocked: Pick<Unlocked, 'key' | 'header'>
  /** Null on a disk that cannot be written. */
  lock: VaultLock | null
  acceptState: boolean
}

/** Everything after the key is known. Takes over the key, and the lock once it answers. */
export function openUnlocked({ paths, copies, unlocked, lock, acceptState }: Parts): OpenedVault {
  const keys = deriveKeys(unlocked.key, unlocked.header.vaultId)
  let db: WritableDB | undefined
  try {
    const header = refuseRevoked(unlocked.header, copies, keys)
    // Looked at before anything is changed: a suspicious vault is left as it was found.
    db = openConnection(paths.database, keys.database, lock ? 'inspect' : 'read-only-disk')
    if (readMeta(db, 'vaultId') !== header.vaultId) throw new DeloError('database-damaged')
    const outdated = pendingMigrations(db).length > 0
    const manifest = readManifest(paths.manifest, keys.manifest)
    const looking = encryptedFileStore(paths.files, keys.files, true)
    const suspicions = acceptState ? [] : suspicionsOf(db, looking, header, keys, manifest)
    const readOnly = lock === null || suspicions.length > 0
    const warnings = [...suspicions, ...remarks(paths, header, copies)]
    if (readOnly && outdated) throw new DeloError(lock ? 'vault-tampered' : 'disk-read-only')
    if (readOnly) {
      return assemble({ paths, keys, header, db, lock, readOnly, warnings: [...warnings, 'read-only'] })
    }

    const { main, copy } = copies
    const whole = main?.checksum === header.checksum && copy?.checksum === header.checksum
    const kept = whole && headerIsGenuine(header, keys.header) ? header : restoreHeader(paths, header, keys)
    const files = encryptedFileStore(paths.files, keys.files, false)
    const begun = beginWriting({ paths, keys, header: kept, db, files, manifest, outdated, acceptState })
    db = begun.db
    return assemble({ paths, keys, header: kept, db, lock, readOnly, warnings, generation: begun.generation })
  } catch (error) {
    if (db?.open) db.close()
    keys.wipe()
    const named = asDiskError(error)
    // A journal left by a crash has to be replayed into the database, and that takes a disk that can be written.
    const untidy = !lock && named instanceof DeloError && ['disk-failed', 'vault-in-use'].includes(named.code)
    throw untidy ? new DeloError('disk-read-only') : named
  }
}

/** An older copy of the header may still hold a passphrase that was changed or removed: a genuine newer copy overrules it. */
function refuseRevoked(header: Header, copies: HeaderCopies, keys: VaultKeys): Header {
  const newer = copies.usable.some((other) => other.revision > header.revision && headerIsGenuine(other, keys.header))
  if (newer) throw new DeloError('wrong-passphrase')
  return header
}

function remarks(paths: VaultPaths, header: Header, { main, copy }: HeaderCopies): VaultWarning[] {
  const found: VaultWarning[] = []
  // Copies that differ only because a change was interrupted are made equal without a word.
  if (main?.checksum !== header.checksum || copy === null) found.push('header-recovered')
  if (hasConflictedCopies(paths.folder)) found.push('conflicted-copies')
  return found
}

function restoreHeader(paths: VaultPaths, header: Header, keys: VaultKeys): Header {
  const { mac: _, checksum: __, ...body } = header
  return writeHeader(paths, body, keys.header)
}

type Assembly = Omit<OpenedVault, 'vaultId' | 'context' | 'listeners' | 'close'> & {
  lock: VaultLock | null
  generation?: number
}

function assemble({ lock, generation, ...vault }: Assembly): OpenedVault {
  const { paths, keys, db, readOnly, header } = vault
  const listeners = new Set<EventListener>()
  const files = encryptedFileStore(paths.files, keys.files, readOnly)
  const context = makeContext({
    db,
    files,
    readOnly,
    emit: (name, data) => {
      for (const listener of listeners) {
        try {
          listener(name, data)
        } catch {
          // The change is durable; that somebody could not be told must not make it look as if it had failed.
        }
      }
    },
  })
  const manifest =
    generation === undefined
      ? { close: () => db.close() }
      : keepManifest(paths.manifest, keys.manifest, db, { vaultId: header.vaultId, generation })
  let closed = false
  const opened: OpenedVault = {
    ...vault,
    vaultId: header.vaultId,
    context,
    listeners,
    close() {
      if (closed) return
      closed = true
      try {
        if (!readOnly) sweep(db, files)
        manifest.close()
      } finally {
        lock?.release()
        keys.wipe()
        if (!readOnly) levelTimes(paths.sealed)
      }
    },
  }
  register(opened)
  return opened
}

/** Removes files of this session that got no row (a full disk between the two). Others without a row are not ours to remove. */
function sweep(db: WritableDB, files: FileStore): void {
  try {
    for (const id of unclaimedFiles(db, files, files.finishedHere())) files.remove(id)
  } catch {
    // They stay, and verifying names them.
  }
}
