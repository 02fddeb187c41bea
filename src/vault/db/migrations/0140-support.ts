import type { WritableDB } from '../types.ts'

/**
 * Money, parcels, letters and visits. A person cannot be erased while an entry is for them: the reference refuses.
 * An amount is the decimal text it was entered as; sums are made of whole minor units by shared/domain/money.ts.
 */
export default {
  number: 140,
  name: 'support',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE support_entry (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        date TEXT NOT NULL,              -- EDTF
        date_earliest INTEGER NOT NULL,  -- UTC ms, for order
        person_id TEXT NOT NULL REFERENCES person(id),
        donor TEXT NOT NULL,             -- empty: nameless
        amount TEXT,                     -- decimal, with its currency
        currency TEXT,
        purpose TEXT NOT NULL,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((amount IS NULL) = (currency IS NULL))
      ) STRICT;
      CREATE INDEX support_entry_by_dossier ON support_entry(dossier_id, date_earliest);
      CREATE INDEX support_entry_by_person ON support_entry(person_id);
    `)
  },
}
