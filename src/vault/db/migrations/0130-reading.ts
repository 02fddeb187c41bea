import type { WritableDB } from '../types.ts'

/**
 * What has been read (art. 217 of the Code of Criminal Procedure: studying the file before the trial).
 *
 * `page_read` is the present state, whoever set it; `page_seen` is the log of what the program itself saw on the screen,
 * by the reader's own calendar day. Unmarking a page takes nothing out of the log.
 */
export default {
  number: 130,
  name: 'reading',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE page_read (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        page INTEGER NOT NULL,           -- from 0
        read_at INTEGER NOT NULL,
        PRIMARY KEY (document_id, page)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE page_seen (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        page INTEGER NOT NULL,
        day TEXT NOT NULL,               -- YYYY-MM-DD where the reader is
        first_at INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        seconds INTEGER NOT NULL,
        PRIMARY KEY (document_id, page, day)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
