import type { FileId } from '#shared/domain/ids.ts'
import type { VaultWarning } from '#shared/domain/vault.ts'
import { lastSequence } from '../db/audit.ts'
import { readMeta, readMetaNumber } from '../db/meta.ts'
import type { ReadableDB } from '../db/types.ts'
import type { FileStore } from '../files/store.ts'
import { filesOutOfPlace } from './files-check.ts'
import { type Header, headerIsGenuine } from './header.ts'
import type { VaultKeys } from './keys.ts'
import { judge, type Manifest } from './manifest.ts'

/** Signs that something was changed or put back behind Delo's back. None after any crash of ours; with one, the vault opens for reading only. */
export function suspicionsOf(
  db: ReadableDB,
  files: FileStore,
  header: Header,
  keys: VaultKeys,
  manifest: Manifest | null,
): VaultWarning[] {
  const found = new Set<VaultWarning>()
  if (!headerIsGenuine(header, keys.header)) found.add('manifest-mismatch')
  // Both copies of the header are older than what the database last saw: a removed passphrase may have come back.
  if (header.revision < readMetaNumber(db, 'headerRevision')) found.add('rolled-back')
  const judgement = judge(manifest, {
    vaultId: readMeta(db, 'vaultId'),
    generation: readMetaNumber(db, 'generation'),
    sequence: lastSequence(db),
  })
  if (judgement !== 'consistent') found.add(judgement)
  const lost = new Set(acceptedLosses(db))
  if (filesOutOfPlace(db, files).some((id) => !lost.has(id))) found.add('manifest-mismatch')
  return [...found]
}

/** Files the user knows to be missing or cut short and works on without. */
const acceptedLosses = (db: ReadableDB): FileId[] => JSON.parse(readMeta(db, 'acceptedLosses') ?? '[]')
