import type { ReadableDB } from './types.ts'

export type Fault = { kind: 'database' | 'foreign-keys'; detail: string }

/** Everything SQLite itself finds wrong: pages that do not authenticate, broken structure, rows that refer to nothing. Reads the whole database. */
export function faultsOf(db: ReadableDB): Fault[] {
  const faults: Fault[] = []
  try {
    const found = db.pragma('integrity_check(20)') as { integrity_check: string }[]
    // The report's own wording names tables and pages, but can quote values: only its count is passed on.
    if (found[0]?.integrity_check !== 'ok') faults.push({ kind: 'database', detail: `integrity:${found.length}` })
    const orphans = db.pragma('foreign_key_check') as { table: string; rowid: number | null }[]
    for (const { table, rowid } of orphans.slice(0, 20))
      faults.push({ kind: 'foreign-keys', detail: `${table}:${rowid ?? '?'}` })
  } catch (error) {
    faults.push({ kind: 'database', detail: String((error as { code?: unknown }).code ?? 'unreadable') })
  }
  return faults
}
