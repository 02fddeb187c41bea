import type { WritableDB } from '../types.ts'

/**
 * What has to be decided (a tree), what is asserted, and the passages that speak for and against it.
 *
 * `place` orders issues under one parent. A fact sorts by what its date can mean: `date_earliest`, `date_latest`, then
 * `sequence` within the day, then the clock time. Removing is marking with `removed_at`: undo is exact, and what points
 * at an issue or a fact stays valid meanwhile.
 * `fact_person.person_id` refers to nothing by force: a fact may name a person that was erased, and gets them back whole.
 */
export default {
  number: 120,
  name: 'facts',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE issue (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        parent_id TEXT REFERENCES issue(id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        burden TEXT NOT NULL,
        position TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX issue_by_dossier ON issue(dossier_id, place) WHERE removed_at IS NULL;
      CREATE INDEX issue_by_parent ON issue(parent_id);

      CREATE TABLE fact (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        date TEXT,                       -- EDTF
        date_earliest INTEGER,           -- UTC ms, inclusive; both set when date is
        date_latest INTEGER,
        time TEXT,                       -- HH:MM, with its zone
        zone TEXT,
        wording TEXT NOT NULL,           -- of the date, as the source has it
        sequence INTEGER NOT NULL,
        status TEXT NOT NULL,
        material TEXT NOT NULL,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX fact_by_date ON fact(dossier_id, date_earliest, date_latest, sequence) WHERE removed_at IS NULL;

      CREATE TABLE fact_issue (
        fact_id TEXT NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
        issue_id TEXT NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        PRIMARY KEY (fact_id, issue_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX fact_issue_by_issue ON fact_issue(issue_id);

      CREATE TABLE fact_person (
        fact_id TEXT NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (fact_id, person_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX fact_person_by_person ON fact_person(person_id);

      CREATE TABLE citation (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        fact_id TEXT NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        annotation_id TEXT REFERENCES annotation(id) ON DELETE SET NULL,
        page INTEGER NOT NULL,           -- where the passage starts and ends, from 0
        last_page INTEGER NOT NULL,
        stance TEXT NOT NULL,
        quote TEXT NOT NULL,             -- the passage's words
        comment TEXT NOT NULL,
        passage TEXT NOT NULL,           -- JSON: Passage
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX citation_by_fact ON citation(fact_id) WHERE removed_at IS NULL;
      CREATE INDEX citation_by_document ON citation(document_id, page) WHERE removed_at IS NULL;
      CREATE INDEX citation_by_annotation ON citation(annotation_id);
    `)
  },
}
