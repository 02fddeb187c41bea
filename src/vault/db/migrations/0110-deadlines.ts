import type { WritableDB } from '../types.ts'

/**
 * Deadlines, and the rule files users write. A person cannot be erased while a deadline is theirs: the reference refuses.
 * Hearings, charges and documents may go and come back; their ids stay here and find them again.
 */
export default {
  number: 110,
  name: 'deadlines',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE deadline (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        due TEXT NOT NULL,               -- YYYY-MM-DD: sorts as text
        due_time TEXT,                   -- HH:MM, for terms of hours
        zone TEXT,
        basis TEXT,                      -- JSON: DeadlineBasis; null: set by hand
        override_reason TEXT NOT NULL,
        state TEXT NOT NULL,
        person_id TEXT REFERENCES person(id),
        hearing_id TEXT,
        charge_id TEXT,
        document_id TEXT,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX deadline_by_dossier ON deadline(dossier_id, due);
      CREATE INDEX deadline_by_person ON deadline(person_id);
      CREATE INDEX deadline_open ON deadline(state, due);

      CREATE TABLE rule_file (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,         -- rules/<id of the set> or calendar/<id of the calendar>
        text TEXT NOT NULL,              -- as the user wrote it
        updated_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
