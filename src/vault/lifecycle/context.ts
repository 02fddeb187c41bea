import { DeloError } from '#shared/rpc/errors.ts'
import { writeAudit } from '../db/audit.ts'
import { asDiskError } from '../db/errors.ts'
import type { WritableDB } from '../db/types.ts'
import type { VaultContext } from '../feature.ts'
import type { FileStore } from '../files/store.ts'

export type EventListener = (name: string, data: unknown) => void

type Parts = {
  db: WritableDB
  files: FileStore
  readOnly: boolean
  emit: EventListener
  now?: () => number
}

/** The context handlers work in. `write` is the only way to a WritableDB. */
export function makeContext({ db, files, readOnly, emit, now = Date.now }: Parts): VaultContext {
  let writing = false
  return {
    db,
    files,
    now,
    emit: (name, data) => emit(name, data),
    write(audit, topics, change) {
      if (readOnly) throw new DeloError('read-only')
      if (writing) throw new Error('a write is already under way')
      writing = true
      let result: ReturnType<typeof change>
      try {
        result = inTransaction(db, () => {
          const value = change(db)
          if (value instanceof Promise) throw new Error('a change must be synchronous')
          writeAudit(db, now(), audit.action, audit.subject)
          return value
        })
      } catch (error) {
        throw asDiskError(error)
      } finally {
        writing = false
      }
      // Durable by now: whoever listens hears of nothing that could still be lost.
      if (topics.length > 0) emit('vault.changed', { topics: [...topics] })
      return result
    },
  }
}

/** BEGIN IMMEDIATE … COMMIT; whatever is thrown, nothing of the change stays. */
function inTransaction<T>(db: WritableDB, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    // A full or failed disk may have ended the transaction already.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
