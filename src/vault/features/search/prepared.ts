import type { Statement } from 'better-sqlite3'
import type { ReadableDB } from '#vault/db/types.ts'

/** Statements of one connection by their text: preparing one takes longer than many a look-up (30 to 60 µs). */
const byConnection = new WeakMap<ReadableDB, Map<string, Statement>>()
/** Conditions make some texts, and those are few; this only keeps a mistake from growing without end. */
const MOST = 200

/** A prepared statement, kept for the next time. Its mode (`pluck`, `raw`) is set once, where it is made. */
export function prepared<Parameters extends unknown[], Row>(
  db: ReadableDB,
  sql: string,
  mode?: 'pluck' | 'raw',
): Statement<Parameters, Row> {
  const known = byConnection.get(db) ?? new Map<string, Statement>()
  byConnection.set(db, known)
  const key = `${mode ?? ''} ${sql}`
  let statement = known.get(key)
  if (!statement) {
    if (known.size >= MOST) known.clear()
    const made = db.prepare(sql)
    statement = (mode === 'pluck' ? made.pluck() : mode === 'raw' ? made.raw() : made) as Statement
    known.set(key, statement)
  }
  return statement as unknown as Statement<Parameters, Row>
}
