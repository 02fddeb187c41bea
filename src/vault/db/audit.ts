import type { ReadableDB, WritableDB } from './types.ts'

/** Notes a change in the transaction that makes it. `subject` is an id or a count, never content. */
export function writeAudit(db: WritableDB, at: number, action: string, subject: string): void {
  db.prepare('INSERT INTO audit (at, action, subject) VALUES (?, ?, ?)').run(at, action, subject)
}

/** How many changes this database has seen. */
export const lastSequence = (db: ReadableDB): number =>
  db.prepare<[], { sequence: number | null }>('SELECT max(sequence) AS sequence FROM audit').get()?.sequence ?? 0
