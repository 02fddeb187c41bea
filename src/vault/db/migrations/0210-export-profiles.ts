import type { WritableDB } from '../types.ts'

/**
 * Choices for a summary that were given a name. They belong to the whole vault. `choice` holds JSON that the domain's
 * schema validated; whom it names (people, labels, notes) may be gone, and is then passed over.
 */
export default {
  number: 210,
  name: 'export profiles',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE export_profile (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        choice TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
