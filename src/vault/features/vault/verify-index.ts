import type { VerifyProblem } from '#shared/domain/vault.ts'
import type { ReadableDB } from '../../db/types.ts'

/** Full-text indexes that do not match their own tables. FTS5 checks itself through a special INSERT that changes nothing. */
export function indexFaults(db: ReadableDB): VerifyProblem[] {
  const problems: VerifyProblem[] = []
  for (const table of fullTextTables(db)) {
    // The check is phrased as a write, so a connection that may only read cannot ask for it.
    if (db.pragma('query_only', { simple: true })) return problems
    try {
      db.exec(`INSERT INTO "${table}"("${table}") VALUES ('integrity-check')`)
    } catch {
      problems.push({ kind: 'index', detail: table })
    }
  }
  return problems
}

const fullTextTables = (db: ReadableDB): string[] =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5(%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)
