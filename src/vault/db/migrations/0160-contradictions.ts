import type { WritableDB } from '../types.ts'

/**
 * What contradicts what, the questions that follow, and what the comparison of texts found.
 *
 * The two sides, and what a question is put from, may be claims, statements, papers or facts. They are named by type and
 * id without references: a side that is erased leaves a gap that can be seen and filled by undo, and no decision of the
 * lawyer's goes with it.
 *
 * `matter` is kind and both sides in one order (contradictionKey): one decision for one matter.
 */
export default {
  number: 160,
  name: 'contradictions',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE contradiction (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        matter TEXT NOT NULL,
        kind TEXT NOT NULL,
        weight TEXT NOT NULL,
        state TEXT NOT NULL,
        left_side TEXT NOT NULL,         -- JSON: TestimonyRef
        right_side TEXT NOT NULL,        -- JSON: TestimonyRef
        explanation TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        UNIQUE (dossier_id, matter)
      ) STRICT;

      CREATE TABLE question (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,       -- in the plan, from 1
        person_id TEXT REFERENCES person(id),
        contradiction_id TEXT,
        text TEXT NOT NULL,
        aim TEXT NOT NULL,
        sources TEXT NOT NULL,           -- JSON: TestimonyRef[]
        documents TEXT NOT NULL,         -- JSON: DocumentId[]
        asked INTEGER NOT NULL,
        answer TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX question_by_dossier ON question(dossier_id, position);
      CREATE INDEX question_by_person ON question(person_id);

      CREATE TABLE copy_comparison (
        dossier_id TEXT PRIMARY KEY REFERENCES dossier(id) ON DELETE CASCADE,
        texts INTEGER NOT NULL,
        unread INTEGER NOT NULL,
        digest TEXT NOT NULL,            -- of what was compared, to notice that it is not the same any more
        finished_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE copy_match (
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        left_type TEXT NOT NULL,
        left_id TEXT NOT NULL,
        right_type TEXT NOT NULL,
        right_id TEXT NOT NULL,
        common INTEGER NOT NULL,
        left_words INTEGER NOT NULL,
        right_words INTEGER NOT NULL,
        longest INTEGER NOT NULL,
        PRIMARY KEY (dossier_id, left_id, right_id)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
