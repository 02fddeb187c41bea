import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { moveDurably } from '../files/durable.ts'
import { checkEncrypted, closeConnection, openConnection } from './connection.ts'
import { naming } from './errors.ts'
import { faultsOf } from './faults.ts'
import { migrate } from './migrate.ts'
import { migrations as ALL, type Migration } from './migrations/index.ts'
import type { WritableDB } from './types.ts'

/**
 * Brings an existing database to the present schema: on a copy (`VACUUM INTO`, encrypted with the same key), checked,
 * fsynced and then renamed over the old file. A crash at any moment leaves the old or the new database, whole.
 * Takes over `db` and answers the connection to the upgraded file. Throws `database-damaged`, `disk-…`.
 */
export function upgrade(
  db: WritableDB,
  path: string,
  key: SecretBytes,
  migrations: readonly Migration[] = ALL,
): WritableDB {
  const copy = `${path}.upgrade`
  const removeCopy = (): void => {
    for (const suffix of ['', '-wal', '-journal']) rmSync(`${copy}${suffix}`, { force: true })
  }
  return naming(() => {
    try {
      removeCopy()
      db.prepare('VACUUM INTO ?').run(copy)
      closeConnection(db)
      // A journal that could not be folded in would be replayed into whatever file stands beside it.
      if (existsSync(`${path}-wal`)) throw new DeloError('disk-failed')
      const upgraded = openConnection(copy, key, 'write')
      try {
        migrate(upgraded, migrations)
        const faults = faultsOf(upgraded)
        if (faults.length > 0) throw new Error(`the upgraded copy is not sound: ${faults.length} faults`)
      } finally {
        closeConnection(upgraded)
      }
      checkEncrypted(copy)
      syncFile(copy)
      moveDurably(copy, path)
    } catch (error) {
      db.close()
      removeCopy()
      throw error
    }
    return openConnection(path, key, 'write')
  })
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
