CREATE TRIGGER page_goes_with_document AFTER DELETE ON document
        WHEN NOT EXISTS (SELECT 1 FROM unseen_pages WHERE document_id = old.id)
        BEGIN DELETE FROM page WHERE document_id = old.id; END;

CREATE TABLE admissibility (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        evidence TEXT NOT NULL,
        document_id TEXT,
        statement_id TEXT,
        ground_id TEXT NOT NULL,
        ground_note TEXT NOT NULL,
        issue_id TEXT,
        argument TEXT NOT NULL,          -- JSON: motion, ruling, appeal, verdict
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;

CREATE TABLE annotation (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        label_id TEXT REFERENCES label(id),
        page INTEGER NOT NULL,
        place REAL NOT NULL,
        passage TEXT NOT NULL,
        quote TEXT NOT NULL,
        comment TEXT NOT NULL,
        tags TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;

CREATE TABLE assertion (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
        topic_id TEXT,
        text TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        page INTEGER,
        passage TEXT,                    -- JSON: Passage
        stance TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        at INTEGER NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL
      ) STRICT;

CREATE TABLE charge (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

CREATE TABLE charge_version (
        charge_id TEXT NOT NULL REFERENCES charge(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        on_date TEXT,                    -- EDTF
        statute TEXT NOT NULL,           -- JSON: StatuteReference
        wording TEXT NOT NULL,
        gravity TEXT,
        penalty_range TEXT NOT NULL,
        state TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (charge_id, position)
      ) STRICT;

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

CREATE TABLE custody_basis (
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        court_received_on TEXT,          -- a calendar day
        act_on TEXT,                     -- a calendar day
        PRIMARY KEY (dossier_id, person_id)
      ) STRICT;

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

CREATE TABLE deadline (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        due TEXT NOT NULL,               -- YYYY-MM-DD: sorts as text
        due_time TEXT,                   -- HH:MM, for terms of hours
        zone TEXT,
        basis TEXT,                      -- JSON: DeadlineBasis; null: set by hand
        override_reason TEXT NOT NULL,
        state TEXT NOT NULL,
        person_id TEXT REFERENCES person(id),
        hearing_id TEXT,
        charge_id TEXT,
        document_id TEXT,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

CREATE TABLE document (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        file_id TEXT NOT NULL REFERENCES stored_files(id),
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        date TEXT,                       -- EDTF
        date_earliest INTEGER,           -- UTC ms, inclusive; both set when date is
        date_latest INTEGER,
        date_wording TEXT NOT NULL,
        author TEXT NOT NULL,
        language TEXT,
        exhibit_label TEXT NOT NULL,
        provenance TEXT NOT NULL,        -- JSON: Provenance
        tags TEXT NOT NULL,              -- JSON: string[]
        original_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        format TEXT NOT NULL,
        page_count INTEGER NOT NULL,
        text_state TEXT NOT NULL,
        unreadable TEXT,                 -- RefusalReason
        password TEXT,                   -- what an encrypted PDF opened with
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;

CREATE TABLE document_sheet (
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        series TEXT NOT NULL,
        volume INTEGER NOT NULL,
        first_side INTEGER NOT NULL,
        last_side INTEGER NOT NULL CHECK (last_side >= first_side),
        numbering TEXT NOT NULL,
        PRIMARY KEY (document_id, position)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        case_numbers TEXT NOT NULL,      -- JSON: CaseNumber[]
        court TEXT NOT NULL,
        stage TEXT,
        jurisdiction TEXT NOT NULL,
        summary TEXT NOT NULL,
        tags TEXT NOT NULL,              -- JSON: string[]
        languages TEXT NOT NULL,         -- JSON: string[]
        opened_on TEXT,                  -- EDTF
        closed_on TEXT,                  -- EDTF
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;

CREATE TABLE export_profile (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        choice TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

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

CREATE TABLE fact_issue (
        fact_id TEXT NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
        issue_id TEXT NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        PRIMARY KEY (fact_id, issue_id)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE fact_person (
        fact_id TEXT NOT NULL REFERENCES fact(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (fact_id, person_id)
      ) STRICT, WITHOUT ROWID;

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

CREATE TABLE hearing_document (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        hearing_id TEXT NOT NULL REFERENCES hearing(id) ON DELETE CASCADE,
        item_id TEXT REFERENCES hearing_item(id) ON DELETE CASCADE,  -- null: at hand in the court room
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE
      ) STRICT;

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

CREATE TABLE hearing_person (
        hearing_id TEXT NOT NULL REFERENCES hearing(id) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('judge', 'defendant', 'attendance')),
        position INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES person(id),
        attendance TEXT,
        note TEXT NOT NULL,
        PRIMARY KEY (hearing_id, part, person_id)
      ) STRICT, WITHOUT ROWID;

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

CREATE TABLE incident_document (
        incident_id TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('medical', 'complaint')),
        document_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        PRIMARY KEY (incident_id, role, document_id)
      ) STRICT;

CREATE TABLE incident_person (
        incident_id TEXT NOT NULL REFERENCES incident(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL,
        PRIMARY KEY (incident_id, person_id)
      ) STRICT;

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

CREATE TABLE label (
        id TEXT PRIMARY KEY,
        key TEXT UNIQUE,
        colour TEXT NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;

CREATE TABLE meta (
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

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

CREATE TABLE note_link (
        note_id TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'document', 'annotation')),
        target_id TEXT NOT NULL,
        PRIMARY KEY (note_id, kind, target_id)
      ) STRICT, WITHOUT ROWID;

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

CREATE TABLE note_sheet (
        note_id TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
        series TEXT NOT NULL,
        volume INTEGER NOT NULL,
        side INTEGER NOT NULL,
        PRIMARY KEY (note_id, series, volume, side)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE page (
        id INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL,
        page_index INTEGER NOT NULL,
        label TEXT,
        width REAL NOT NULL,
        height REAL NOT NULL,
        rotation INTEGER NOT NULL,
        has_text INTEGER NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (document_id, page_index)
      ) STRICT;

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

CREATE TABLE participation (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        roles TEXT NOT NULL,             -- JSON: Role[]
        UNIQUE (person_id, dossier_id)
      ) STRICT;

CREATE TABLE person (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      , names TEXT NOT NULL DEFAULT '[]', birth TEXT, contacts TEXT NOT NULL DEFAULT '[]', photo_id TEXT REFERENCES person_photo(id)) STRICT;

CREATE TABLE person_apart (
        one_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
        PRIMARY KEY (one_id, other_id)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE person_merge (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        from_id TEXT NOT NULL,
        into_id TEXT NOT NULL,
        merged_at INTEGER NOT NULL,
        record TEXT NOT NULL             -- JSON: MergeRecord
      ) STRICT;

CREATE TABLE person_photo (
        id TEXT PRIMARY KEY NOT NULL,
        file_id TEXT NOT NULL REFERENCES stored_files(id),
        media_type TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE person_word (
        key TEXT NOT NULL,
        person_seq INTEGER NOT NULL REFERENCES person(seq) ON DELETE CASCADE,
        name_at INTEGER NOT NULL,
        word_at INTEGER NOT NULL,
        folded TEXT NOT NULL,
        PRIMARY KEY (key, person_seq, name_at, word_at)
      ) STRICT, WITHOUT ROWID;

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

CREATE TABLE rule_file (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,         -- rules/<id of the set> or calendar/<id of the calendar>
        text TEXT NOT NULL,              -- as the user wrote it
        updated_at INTEGER NOT NULL
      ) STRICT;

CREATE TABLE saved_search (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        dossier_id TEXT REFERENCES dossier(id) ON DELETE CASCADE,     -- null: in all dossiers
        document_id TEXT REFERENCES document(id) ON DELETE CASCADE,   -- only in this document
        filters TEXT NOT NULL,                                        -- JSON, without the document
        created_at INTEGER NOT NULL
      ) STRICT;

CREATE TABLE sealed_mirror (
        document_id TEXT PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
        document TEXT NOT NULL           -- JSON: CaseDocument
      ) STRICT, WITHOUT ROWID;

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

CREATE TABLE search_document (
        slot INTEGER PRIMARY KEY,        -- dossier number * 2^19 + document number
        document_id TEXT NOT NULL UNIQUE,
        language TEXT,                   -- as indexed
        pages INTEGER NOT NULL,
        digest INTEGER NOT NULL          -- of the indexed texts, to notice when what is stored is not what was indexed
      ) STRICT;

CREATE TABLE search_dossier (
        number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 16383),
        dossier_id TEXT NOT NULL UNIQUE
      ) STRICT;

CREATE VIRTUAL TABLE search_item USING fts5(exact, stems, content='', tokenize='ascii');

CREATE TABLE 'search_item_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_item_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_item_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_item_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE search_item_words USING fts5vocab(search_item, col);

CREATE VIRTUAL TABLE search_page USING fts5(exact, stems, content='', tokenize='ascii');

CREATE TABLE 'search_page_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_page_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_page_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_page_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE search_state (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE "search_text" (
        id INTEGER PRIMARY KEY,
        scope TEXT NOT NULL,
        target TEXT NOT NULL,
        target_id TEXT NOT NULL,
        dossier_id TEXT,                 -- null for persons, who belong to the vault
        document_id TEXT,                -- of an annotation
        page INTEGER,                    -- of an annotation
        language TEXT,
        text TEXT NOT NULL,
        UNIQUE (target, target_id, scope)
      ) STRICT;

CREATE TABLE sentence (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id) ON DELETE RESTRICT,
        outcome TEXT NOT NULL,
        on_date TEXT,
        court TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        punishments TEXT NOT NULL,       -- JSON: Punishment[]
        in_force_on TEXT,
        note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        UNIQUE (dossier_id, person_id)
      ) STRICT;

CREATE TABLE sentence_review (
        sentence_id TEXT NOT NULL REFERENCES sentence(id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        instance TEXT NOT NULL,
        outcome TEXT NOT NULL,
        on_date TEXT,
        court TEXT NOT NULL,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        punishments TEXT NOT NULL,       -- JSON: Punishment[]
        note TEXT NOT NULL,
        PRIMARY KEY (sentence_id, position)
      ) STRICT;

CREATE TABLE statement (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        dossier_id TEXT NOT NULL REFERENCES dossier(id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person(id),
        occasion TEXT NOT NULL,
        date TEXT,                       -- EDTF
        time TEXT,
        zone TEXT,
        date_wording TEXT NOT NULL,
        earliest REAL,                   -- of the date, UTC ms, for order alone
        end_time TEXT,
        place TEXT NOT NULL,
        counsel TEXT NOT NULL,
        recorded INTEGER,
        document_id TEXT REFERENCES document(id) ON DELETE SET NULL,
        first_page INTEGER,
        last_page INTEGER,
        conditions TEXT NOT NULL,
        lineage TEXT NOT NULL,
        lineage_note TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

CREATE TABLE statement_person (
        statement_id TEXT NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('other', 'taken-by', 'counsel', 'interpreter')),
        position INTEGER NOT NULL,
        person_id TEXT NOT NULL REFERENCES person(id),
        PRIMARY KEY (statement_id, part, person_id)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE statute_article (
        code TEXT NOT NULL,
        article TEXT NOT NULL,
        value TEXT NOT NULL,             -- JSON: StatuteArticle
        PRIMARY KEY (code, article)
      ) STRICT;

CREATE TABLE statute_code (
        code TEXT PRIMARY KEY,
        head TEXT NOT NULL               -- JSON: StatuteCodeHead
      ) STRICT;

CREATE TABLE stored_files (
        id TEXT PRIMARY KEY NOT NULL,
        sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
        size INTEGER NOT NULL CHECK (size >= 0)
      ) STRICT;

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

CREATE TABLE unseen_pages (
        document_id TEXT PRIMARY KEY,
        leftover INTEGER NOT NULL        -- 1: to be removed
      ) STRICT, WITHOUT ROWID;

CREATE INDEX admissibility_by_dossier ON admissibility(dossier_id, seq) WHERE removed_at IS NULL;

CREATE INDEX annotation_by_label ON annotation(label_id) WHERE removed_at IS NULL;

CREATE INDEX annotation_by_page ON annotation(document_id, page, place, sequence) WHERE removed_at IS NULL;

CREATE INDEX assertion_by_document ON assertion(document_id);

CREATE INDEX assertion_by_statement ON assertion(statement_id);

CREATE INDEX assertion_by_topic ON assertion(topic_id);

CREATE INDEX charge_by_dossier ON charge(dossier_id);

CREATE INDEX charge_by_person ON charge(person_id);

CREATE INDEX charge_version_by_document ON charge_version(document_id);

CREATE INDEX citation_by_annotation ON citation(annotation_id);

CREATE INDEX citation_by_document ON citation(document_id, page) WHERE removed_at IS NULL;

CREATE INDEX citation_by_fact ON citation(fact_id) WHERE removed_at IS NULL;

CREATE INDEX custody_basis_by_person ON custody_basis(person_id);

CREATE INDEX custody_period_by_dossier ON custody_period(dossier_id);

CREATE INDEX custody_period_by_person ON custody_period(person_id);

CREATE INDEX custody_period_by_ruling ON custody_period(ruling_id);

CREATE INDEX deadline_by_dossier ON deadline(dossier_id, due);

CREATE INDEX deadline_by_person ON deadline(person_id);

CREATE INDEX deadline_open ON deadline(state, due);

CREATE INDEX document_by_dossier ON document(dossier_id, trashed_at, page_count);

CREATE INDEX document_by_file ON document(file_id);

CREATE INDEX document_in_trash ON document(id) WHERE trashed_at IS NOT NULL;

CREATE INDEX document_sheet_by_volume ON document_sheet(series, volume, first_side);

CREATE INDEX fact_by_date ON fact(dossier_id, date_earliest, date_latest, sequence) WHERE removed_at IS NULL;

CREATE INDEX fact_in_time ON fact(
        dossier_id, date_earliest IS NULL, date_earliest, date_latest, sequence, time IS NULL, time, seq, id
      ) WHERE removed_at IS NULL;

CREATE INDEX fact_issue_by_issue ON fact_issue(issue_id);

CREATE INDEX fact_person_by_person ON fact_person(person_id);

CREATE INDEX fact_removed ON fact(id) WHERE removed_at IS NOT NULL;

CREATE INDEX hearing_by_dossier ON hearing(dossier_id, starts_at);

CREATE INDEX hearing_by_minutes ON hearing(minutes_id) WHERE minutes_id IS NOT NULL;

CREATE INDEX hearing_by_series ON hearing(series_id);

CREATE INDEX hearing_by_time ON hearing(starts_at) WHERE ends_at IS NOT NULL;

CREATE INDEX hearing_document_by_document ON hearing_document(document_id);

CREATE INDEX hearing_document_by_hearing ON hearing_document(hearing_id);

CREATE INDEX hearing_document_by_item ON hearing_document(item_id);

CREATE INDEX hearing_item_by_hearing ON hearing_item(hearing_id, position);

CREATE INDEX hearing_person_by_person ON hearing_person(person_id);

CREATE INDEX hearing_planned ON hearing(dossier_id, over_at) WHERE state = 'planned';

CREATE INDEX incident_by_dossier ON incident(dossier_id);

CREATE INDEX incident_by_person ON incident(person_id);

CREATE INDEX incident_document_by_document ON incident_document(document_id);

CREATE INDEX incident_person_by_person ON incident_person(person_id);

CREATE INDEX issue_by_dossier ON issue(dossier_id, place) WHERE removed_at IS NULL;

CREATE INDEX issue_by_parent ON issue(parent_id);

CREATE INDEX note_by_dossier ON note(dossier_id, trashed_at, edited);

CREATE INDEX note_by_edit ON note(edited);

CREATE INDEX note_link_by_target ON note_link(kind, target_id);

CREATE INDEX note_sheet_by_place ON note_sheet(series, volume, side);

CREATE INDEX participation_by_dossier ON participation(dossier_id);

CREATE INDEX person_apart_by_other ON person_apart(other_id);

CREATE INDEX person_by_photo ON person(photo_id) WHERE photo_id IS NOT NULL;

CREATE INDEX person_merge_by_into ON person_merge(into_id);

CREATE INDEX person_photo_by_file ON person_photo(file_id);

CREATE INDEX person_word_by_person ON person_word(person_seq);

CREATE INDEX question_by_dossier ON question(dossier_id, position);

CREATE INDEX question_by_person ON question(person_id);

CREATE INDEX sealed_witness_by_dossier ON sealed_witness(dossier_id);

CREATE INDEX search_text_by_document ON search_text(document_id);

CREATE INDEX search_text_by_dossier ON search_text(dossier_id);

CREATE INDEX sentence_by_document ON sentence(document_id);

CREATE INDEX sentence_by_person ON sentence(person_id);

CREATE INDEX sentence_review_by_document ON sentence_review(document_id);

CREATE INDEX statement_by_document ON statement(document_id);

CREATE INDEX statement_by_dossier ON statement(dossier_id, earliest);

CREATE INDEX statement_by_person ON statement(person_id);

CREATE INDEX statement_person_by_person ON statement_person(person_id);

CREATE INDEX support_entry_by_dossier ON support_entry(dossier_id, date_earliest);

CREATE INDEX support_entry_by_person ON support_entry(person_id);

CREATE INDEX support_entry_in_time ON support_entry(
        dossier_id, date_earliest DESC, seq DESC, id, kind, person_id, amount, currency, purpose
      );

PRAGMA user_version = 210;
