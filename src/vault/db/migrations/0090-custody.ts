import type { WritableDB } from '../types.ts'

/** Where each defendant was held and how, and what was done to them. Moments are kept as the domain's schemas validated them. */
export default {
  number: 90,
  name: 'custody',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE custody_period (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        measure TEXT NOT NULL,
        regime TEXT,
        from_moment TEXT NOT NULL,       -- JSON: Moment
        to_moment TEXT,                  -- JSON: Moment; null: it lasts
        allowed_until TEXT,              -- EDTF
        facility TEXT NOT NULL,
        letters_address TEXT NOT NULL,
        whereabouts_unknown INTEGER NOT NULL CHECK (whereabouts_unknown IN (0, 1)),
        ruling_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX custody_period_by_dossier ON custody_period(dossier_id);
      CREATE INDEX custody_period_by_person ON custody_period(person_id);
      CREATE INDEX custody_period_by_ruling ON custody_period(ruling_id);

      -- What the terms rest on besides: one row a defendant and dossier.
      CREATE TABLE custody_basis (
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        court_received_on TEXT,          -- a calendar day
        act_on TEXT,                     -- a calendar day
        PRIMARY KEY (dossier_id, person_id)
      ) STRICT;
      CREATE INDEX custody_basis_by_person ON custody_basis(person_id);

      CREATE TABLE incident (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        kind TEXT NOT NULL,
        moment TEXT NOT NULL,            -- JSON: Moment
        place TEXT NOT NULL,
        by_words TEXT NOT NULL,
        account TEXT NOT NULL,
        injuries TEXT NOT NULL,
        complaint TEXT NOT NULL,
        complaint_on TEXT,               -- EDTF
        outcome TEXT NOT NULL,
        outcome_note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX incident_by_dossier ON incident(dossier_id);
      CREATE INDEX incident_by_person ON incident(person_id);

      -- Who did it.
      CREATE TABLE incident_person (
        incident_id TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        PRIMARY KEY (incident_id, person_id)
      ) STRICT;
      CREATE INDEX incident_person_by_person ON incident_person(person_id);

      CREATE TABLE incident_document (
        incident_id TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('medical', 'complaint')),
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        PRIMARY KEY (incident_id, role, document_id)
      ) STRICT;
      CREATE INDEX incident_document_by_document ON incident_document(document_id);
    `)
  },
}
