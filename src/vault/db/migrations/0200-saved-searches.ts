import type { WritableDB } from '../types.ts'

/** Searches that are asked again. One of a dossier, or only in a document, goes with it. */
export default {
  number: 200,
  name: 'saved-searches',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE saved_search (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        dossier_id TEXT REFERENCES dossier(id) ON DELETE CASCADE,     -- null: in all dossiers
        document_id TEXT REFERENCES document(id) ON DELETE CASCADE,   -- only in this document
        filters TEXT NOT NULL,                                        -- JSON, without the document
        created_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
