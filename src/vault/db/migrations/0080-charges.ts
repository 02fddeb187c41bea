import type { WritableDB } from '../types.ts'

/**
 * What each defendant is accused of, what courts decided, and the user's changes to the codes.
 * A person who is accused cannot be removed from the vault; a document that goes takes its link along and nothing else.
 */
export default {
  number: 80,
  name: 'charges',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE charge (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX charge_by_dossier ON charge(dossier_id);
      CREATE INDEX charge_by_person ON charge(person_id);

      -- As first brought and as amended; the last is in force.
      CREATE TABLE charge_version (
        charge_id TEXT NOT NULL REFERENCES charge(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        on_date TEXT,                    -- EDTF
        statute TEXT NOT NULL,           -- JSON: StatuteReference
        wording TEXT NOT NULL,
        gravity TEXT,
        penalty_range TEXT NOT NULL,
        state TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (charge_id, position)
      ) STRICT;
      CREATE INDEX charge_version_by_document ON charge_version(document_id);

      CREATE TABLE sentence (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        outcome TEXT NOT NULL,
        on_date TEXT,
        court TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        punishments TEXT NOT NULL,       -- JSON: Punishment[]
        in_force_on TEXT,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        UNIQUE (dossier_id, person_id)
      ) STRICT;
      CREATE INDEX sentence_by_person ON sentence(person_id);
      CREATE INDEX sentence_by_document ON sentence(document_id);

      CREATE TABLE sentence_review (
        sentence_id TEXT NOT NULL REFERENCES sentence(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        instance TEXT NOT NULL,
        outcome TEXT NOT NULL,
        on_date TEXT,
        court TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        punishments TEXT NOT NULL,       -- JSON: Punishment[]
        note TEXT NOT NULL,
        PRIMARY KEY (sentence_id, position)
      ) STRICT;
      CREATE INDEX sentence_review_by_document ON sentence_review(document_id);

      -- What the user added to the codes that come with Delo, or changed in them.
      CREATE TABLE statute_code (
        code TEXT PRIMARY KEY,
        head TEXT NOT NULL               -- JSON: StatuteCodeHead
      ) STRICT;
      CREATE TABLE statute_article (
        code TEXT NOT NULL,
        article TEXT NOT NULL,
        value TEXT NOT NULL,             -- JSON: StatuteArticle
        PRIMARY KEY (code, article)
      ) STRICT;
    `)
  },
}
