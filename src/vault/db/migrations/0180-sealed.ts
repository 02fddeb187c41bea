import type { WritableDB } from '../types.ts'

/**
 * What only the sealed compartment's database ever holds; in the vault's own these tables stay empty.
 *
 * A dossier or document of the open vault that something here belongs to is known by a row of its own with the same id.
 * `sealed_mirror` says which documents are such: their bytes are in the open vault, and no list of sealed documents has
 * them; `document` is how the document was when it was first marked, so that its marks can be told even when it is gone.
 */
export default {
  number: 180,
  name: 'sealed',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE sealed_witness (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        pseudonym TEXT NOT NULL,
        ruling TEXT NOT NULL,            -- JSON: AnonymityRuling
        hypotheses TEXT NOT NULL,        -- JSON: Hypothesis[]
        tells TEXT NOT NULL,
        questions TEXT NOT NULL,         -- JSON: SealedQuestion[]
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX sealed_witness_by_dossier ON sealed_witness(dossier_id);

      CREATE TABLE sealed_mirror (
        document_id TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
        document TEXT NOT NULL           -- JSON: CaseDocument
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
