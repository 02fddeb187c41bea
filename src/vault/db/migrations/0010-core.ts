import type { WritableDB } from '../types.ts'

/** The vault's own books: what it is, what was done, and which encrypted files exist. */
export default {
  number: 10,
  name: 'core',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE meta (
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- One row a change, in the same transaction. Order goes by sequence, not by clock.
      CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL
      ) STRICT;

      -- Encrypted files under files/. The same bytes are stored once.
      CREATE TABLE stored_files (
        id TEXT PRIMARY KEY NOT NULL,
        sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
        size INTEGER NOT NULL CHECK (size >= 0)
      ) STRICT;
    `)
  },
}
