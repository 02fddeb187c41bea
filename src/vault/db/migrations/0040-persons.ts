import type { WritableDB } from '../types.ts'

/**
 * Human beings, shared by all dossiers, and the parts they play in each.
 * `aliases` and `roles` hold JSON that the domain's schemas validated.
 */
export default {
  number: 40,
  name: 'persons',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE person (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        aliases TEXT NOT NULL,           -- JSON: string[]
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE participation (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        roles TEXT NOT NULL,             -- JSON: Role[]
        UNIQUE (person_id, dossier_id)
      ) STRICT;
      CREATE INDEX participation_by_dossier ON participation(dossier_id);
    `)
  },
}
