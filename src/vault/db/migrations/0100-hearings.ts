import type { WritableDB } from '../types.ts'

/**
 * Sessions of a court. A person cannot be erased while a hearing names them: the reference refuses. Papers are linked
 * only, and minutes are a note; both may go without the hearing.
 */
export default {
  number: 100,
  name: 'hearings',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE hearing (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        series_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        date TEXT NOT NULL,              -- EDTF
        time TEXT,                       -- wall clock, with its zone
        zone TEXT,
        wording TEXT NOT NULL,
        end_time TEXT,                   -- wall clock; before the start: of the next day
        starts_at INTEGER NOT NULL,      -- UTC ms, the earliest it can mean; for order
        ends_at INTEGER,                 -- for overlaps; null without a time of day
        over_at INTEGER NOT NULL,        -- when its day is over
        court TEXT NOT NULL,
        room TEXT NOT NULL,
        outcome TEXT NOT NULL,
        note TEXT NOT NULL,
        minutes_id TEXT REFERENCES note(id) ON DELETE SET NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((time IS NULL) = (zone IS NULL))
      ) STRICT;
      CREATE INDEX hearing_by_dossier ON hearing(dossier_id, starts_at);
      CREATE INDEX hearing_by_series ON hearing(series_id);
      CREATE INDEX hearing_by_minutes ON hearing(minutes_id) WHERE minutes_id IS NOT NULL;
      CREATE INDEX hearing_by_time ON hearing(starts_at) WHERE ends_at IS NOT NULL;
      CREATE INDEX hearing_planned ON hearing(dossier_id, over_at) WHERE state = 'planned';

      CREATE TABLE hearing_person (
        hearing_id TEXT NOT NULL REFERENCES hearing(id) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('judge', 'defendant', 'attendance')),
        position INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES person(id),
        attendance TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (hearing_id, part, person_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX hearing_person_by_person ON hearing_person(person_id);

      CREATE TABLE hearing_item (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        hearing_id TEXT NOT NULL REFERENCES hearing(id) ON DELETE CASCADE,
        thread_id TEXT NOT NULL,         -- the same in all hearings of a series that it was carried through
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        who TEXT NOT NULL,
        text TEXT NOT NULL,
        done INTEGER NOT NULL,
        inherited INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX hearing_item_by_hearing ON hearing_item(hearing_id, position);

      CREATE TABLE hearing_document (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        hearing_id TEXT NOT NULL REFERENCES hearing(id) ON DELETE CASCADE,
        item_id TEXT REFERENCES hearing_item(id) ON DELETE CASCADE,  -- null: at hand in the court room
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE
      ) STRICT;
      CREATE INDEX hearing_document_by_hearing ON hearing_document(hearing_id);
      CREATE INDEX hearing_document_by_item ON hearing_document(item_id);
      CREATE INDEX hearing_document_by_document ON hearing_document(document_id);
    `)
  },
}
