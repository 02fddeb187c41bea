import type { WritableDB } from '../types.ts'

/**
 * Dossiers, their documents, and the documents' pages.
 *
 * `seq` is the order in which things came to be; clocks are for display only.
 *
 * A document is visible exactly when its row exists. The pages of a long document are stored and indexed in several
 * transactions before that row is written, so `page` has no foreign key to `document`: whoever reads pages for the user
 * joins `document`. `unseen_pages` names every document whose pages are in but whose row is not: because they are still
 * coming in, or because they are left over (of an import that was cut short, of a long document that was erased) and
 * are removed little by little. The trigger stands in for ON DELETE CASCADE where nothing is left over.
 */
export default {
  number: 20,
  name: 'dossiers-and-documents',
  up(db: WritableDB): void {
    db.exec(`
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
      CREATE INDEX document_by_dossier ON document(dossier_id, trashed_at, page_count);
      CREATE INDEX document_by_file ON document(file_id);

      -- Sides as in domain/sheets.ts: sheet 45 recto = 90, verso = 91. Both ends inclusive.
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
      CREATE INDEX document_sheet_by_volume ON document_sheet(series, volume, first_side);

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
      CREATE TRIGGER page_goes_with_document AFTER DELETE ON document
        WHEN NOT EXISTS (SELECT 1 FROM unseen_pages WHERE document_id = old.id)
        BEGIN DELETE FROM page WHERE document_id = old.id; END;

      CREATE TABLE unseen_pages (
        document_id TEXT PRIMARY KEY,
        leftover INTEGER NOT NULL        -- 1: to be removed
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
