import { DeloError } from '#shared/rpc/errors.ts'
import { migrations as ALL, type Migration } from './migrations/index.ts'
import type { ReadableDB, WritableDB } from './types.ts'

/** The number of the last step a database has been through; 0 for an empty one. */
export const schemaVersion = (db: ReadableDB): number => Number(db.pragma('user_version', { simple: true }))

/** Steps still to do. Throws `vault-newer` when the database knows a step that this program does not. */
export function pendingMigrations(db: ReadableDB, migrations: readonly Migration[] = ALL): Migration[] {
  const version = schemaVersion(db)
  const known = Math.max(0, ...migrations.map(({ number }) => number))
  if (version > known) throw new DeloError('vault-newer')
  return migrations.filter(({ number }) => number > version)
}

/** Runs the pending steps in one transaction. For an empty database or a copy: an existing vault goes through `upgrade.ts`. */
export function migrate(db: WritableDB, migrations: readonly Migration[] = ALL): void {
  checkOrder(migrations)
  const pending = pendingMigrations(db, migrations)
  db.transaction(() => {
    for (const step of pending) {
      step.up(db)
      db.pragma(`user_version = ${step.number}`)
    }
  }).immediate()
}

function checkOrder(migrations: readonly Migration[]): void {
  for (const [index, { number, name }] of migrations.entries()) {
    const previous = migrations[index - 1]?.number ?? 0
    if (!Number.isInteger(number) || number <= previous)
      throw new Error(`migration ${number} (${name}) is out of order`)
  }
}
