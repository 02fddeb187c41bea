import { lastSequence, writeAudit } from '../db/audit.ts'
import { allowWriting } from '../db/connection.ts'
import { readMetaNumber, writeMeta } from '../db/meta.ts'
import type { WritableDB } from '../db/types.ts'
import { upgrade } from '../db/upgrade.ts'
import { removeLeftovers } from '../files/layout.ts'
import type { FileStore } from '../files/store.ts'
import { filesOutOfPlace, unclaimedFiles } from './files-check.ts'
import type { Header } from './header.ts'
import type { VaultKeys } from './keys.ts'
import type { VaultPaths } from './layout.ts'
import { type Manifest, writeManifest } from './manifest.ts'

type Parts = {
  paths: VaultPaths
  keys: VaultKeys
  header: Header
  db: WritableDB
  files: FileStore
  manifest: Manifest | null
  outdated: boolean
  acceptState: boolean
}

/**
 * Makes an inspected vault writable: upgrades its schema, clears what a crash left, raises the generation.
 * Answers the connection to go on with and the new generation.
 */
export function beginWriting(parts: Parts): { db: WritableDB; generation: number } {
  const { paths, keys, header, files, manifest, acceptState } = parts
  allowWriting(parts.db)
  const db = parts.outdated ? upgrade(parts.db, paths.database, keys.database) : parts.db
  try {
    removeLeftovers(paths.files)
    // Only after a crash can a file lack its row without anybody's doing; its import was never acknowledged.
    if (manifest && manifest.state !== 'closed' && !acceptState)
      for (const id of unclaimedFiles(db, files)) files.remove(id)

    const generation = Math.max(manifest?.generation ?? 0, readMetaNumber(db, 'generation')) + 1
    const state = { vaultId: header.vaultId, generation, sequence: lastSequence(db) }
    writeManifest(paths.manifest, { ...state, state: 'opening' }, keys.manifest)
    db.transaction(() => {
      writeMeta(db, 'generation', generation)
      writeMeta(db, 'headerRevision', header.revision)
      if (acceptState) {
        writeMeta(db, 'acceptedLosses', JSON.stringify(filesOutOfPlace(db, files)))
        writeAudit(db, Date.now(), 'vault.accept', header.vaultId)
      }
    }).immediate()
    writeManifest(paths.manifest, { ...state, sequence: lastSequence(db), state: 'open' }, keys.manifest)
    return { db, generation }
  } catch (error) {
    db.close()
    throw error
  }
}
