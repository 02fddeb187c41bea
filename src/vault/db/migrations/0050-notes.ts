import type { WritableDB } from '../types.ts'

/**
 * Notes, their kept earlier states, and what they point at.
 *
 * `edited` orders notes by their last save: a sequence, because clocks go backwards.
 * `note_revision` always holds the present state too. `spell` is the first revision of a stretch of work: of each
 * stretch the history keeps the fullest and the last state (see notes/revisions.ts).
 * Links have no foreign keys to their targets: a note may name what was erased, and its save must not fail for it.
 */
export default {
  number: 50,
  name: 'notes',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE note (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        excerpt TEXT NOT NULL,
        revision INTEGER NOT NULL,
        edited INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER,
        body TEXT NOT NULL               -- JSON: RichText; last, so that lists do not page through it
      ) STRICT;
      CREATE INDEX note_by_dossier ON note(dossier_id, trashed_at, edited);
      CREATE INDEX note_by_edit ON note(edited);

      CREATE TABLE note_revision (
        note_id TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        spell INTEGER NOT NULL,
        spell_began INTEGER NOT NULL,    -- UTC ms
        title TEXT NOT NULL,
        length INTEGER NOT NULL,
        saved_at INTEGER NOT NULL,
        body TEXT NOT NULL,              -- JSON: RichText
        UNIQUE (note_id, revision)
      ) STRICT;

      CREATE TABLE note_link (
        note_id TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'document', 'annotation')),
        target_id TEXT NOT NULL,
        PRIMARY KEY (note_id, kind, target_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_link_by_target ON note_link(kind, target_id);

      -- Places in the bound file that a note cites; sides as in document_sheet.
      CREATE TABLE note_sheet (
        note_id TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
        series TEXT NOT NULL,
        volume INTEGER NOT NULL,
        side INTEGER NOT NULL,
        PRIMARY KEY (note_id, series, volume, side)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_sheet_by_place ON note_sheet(series, volume, side);
    `)
  },
}
