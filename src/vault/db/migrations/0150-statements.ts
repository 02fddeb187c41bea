import type { WritableDB } from '../types.ts'

/**
 * Statements and the assertions in them. `conditions` and `passage` hold JSON that the domain's schemas validated.
 *
 * A person who spoke cannot be erased away from under a statement: the reference refuses. Who else took part is a table
 * and not a list in a column, so that the database itself knows it and merging two cards is one UPDATE.
 *
 * `topic_id` names an issue without a reference on purpose: an issue that is erased must not take claims with it, and
 * when it comes back (undo keeps ids) its claims are under it again. Until then they stand under no topic.
 */
export default {
  number: 150,
  name: 'statements',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE statement (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id),
        occasion TEXT NOT NULL,
        date TEXT,                       -- EDTF
        time TEXT,
        zone TEXT,
        date_wording TEXT NOT NULL,
        earliest REAL,                   -- of the date, UTC ms, for order alone
        end_time TEXT,
        place TEXT NOT NULL,
        counsel TEXT NOT NULL,
        recorded INTEGER,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        first_page INTEGER,
        last_page INTEGER,
        conditions TEXT NOT NULL,
        lineage TEXT NOT NULL,
        lineage_note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX statement_by_dossier ON statement(dossier_id, earliest);
      CREATE INDEX statement_by_person ON statement(person_id);
      CREATE INDEX statement_by_document ON statement(document_id);

      CREATE TABLE statement_person (
        statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('other', 'taken-by', 'counsel', 'interpreter')),
        position INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES person(id),
        PRIMARY KEY (statement_id, part, person_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX statement_person_by_person ON statement_person(person_id);

      CREATE TABLE assertion (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
        topic_id TEXT,
        text TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        page INTEGER,
        passage TEXT,                    -- JSON: Passage
        stance TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX assertion_by_statement ON assertion(statement_id);
      CREATE INDEX assertion_by_topic ON assertion(topic_id);
      CREATE INDEX assertion_by_document ON assertion(document_id);
    `)
  },
}
