import type { VaultId } from '#shared/domain/ids.ts'
import { checkEncrypted, closeConnection, openConnection } from '../db/connection.ts'
import { writeMeta } from '../db/meta.ts'
import { migrate } from '../db/migrate.ts'
import type { VaultKeys } from './keys.ts'
import type { VaultPaths } from './layout.ts'

/** A new, empty, encrypted database at generation 1. */
export function createDatabase(paths: VaultPaths, keys: VaultKeys, vaultId: VaultId): void {
  const db = openConnection(paths.database, keys.database, 'create')
  try {
    migrate(db)
    db.transaction(() => {
      writeMeta(db, 'vaultId', vaultId)
      writeMeta(db, 'generation', 1)
      writeMeta(db, 'headerRevision', 1)
    }).immediate()
  } finally {
    closeConnection(db)
  }
  checkEncrypted(paths.database)
}
