import type { WritableDB } from '../types.ts'

/**
 * Records (facts, hearings, statements…) are found too: what an item of the index may be about is checked by the code
 * that writes it, not by the table. SQLite cannot drop a CHECK, so the rows move, under the ids the index knows them by.
 */
export default {
  number: 65,
  name: 'search-records',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE search_text_wider (
        id INTEGER PRIMARY KEY,
        scope TEXT NOT NULL,
        target TEXT NOT NULL,
        target_id TEXT NOT NULL,
        dossier_id TEXT,                 -- null for persons, who belong to the vault
        document_id TEXT,                -- of an annotation
        page INTEGER,                    -- of an annotation
        language TEXT,
        text TEXT NOT NULL,
        UNIQUE (target, target_id, scope)
      ) STRICT;
      INSERT INTO search_text_wider SELECT * FROM search_text;
      DROP TABLE search_text;
      ALTER TABLE search_text_wider RENAME TO search_text;
      CREATE INDEX search_text_by_dossier ON search_text(dossier_id);
      CREATE INDEX search_text_by_document ON search_text(document_id);
    `)
  },
}
