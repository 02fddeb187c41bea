import type { WritableDB } from '../types.ts'

/**
 * The ledger of challenged evidence. `argument` holds the steps as the domain's schema validated them. Documents,
 * statements and issues are named without foreign keys: what was argued stays on the ledger when they are gone.
 * Removing is marking with `removed_at`, so that undo is exact.
 */
export default {
  number: 165,
  name: 'admissibility',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE admissibility (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        evidence TEXT NOT NULL,
        document_id TEXT,
        statement_id TEXT,
        ground_id TEXT NOT NULL,
        ground_note TEXT NOT NULL,
        issue_id TEXT,
        argument TEXT NOT NULL,          -- JSON: motion, ruling, appeal, verdict
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX admissibility_by_dossier ON admissibility(dossier_id, seq) WHERE removed_at IS NULL;
    `)
  },
}
