import type { WritableDB } from '../types.ts'

/**
 * The full-text index: two contentless FTS5 tables, `search_page` for pages and `search_item` for the short texts
 * (titles, notes, annotations) that change all the time and must not wait for a large index.
 *
 * The text is cut into folded words and stems by shared/text before it gets here; the `ascii` tokeniser then only cuts
 * at spaces and keeps every other character as it is.
 *
 * Contentless without `contentless_delete`: with it, deleted rows become tombstones and their words stay in the index
 * until a merge (tried: the bytes are there), `secure-delete` or not. So rows are removed by FTS5's 'delete' command
 * with the words they were indexed with, computed again from the stored text.
 *
 * A page's row id is dossier number · 2^39 + document number · 2^20 + page index: a dossier or a document is a range of
 * row ids, which FTS5 seeks, and a hit needs no look-up to know its document.
 */
export default {
  number: 60,
  name: 'search',
  up(db: WritableDB): void {
    db.exec(`
      CREATE TABLE search_dossier (
        number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 16383),
        dossier_id TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE search_document (
        slot INTEGER PRIMARY KEY,        -- dossier number * 2^19 + document number
        document_id TEXT NOT NULL UNIQUE,
        language TEXT,                   -- as indexed
        pages INTEGER NOT NULL,
        digest INTEGER NOT NULL          -- of the indexed texts, to notice when what is stored is not what was indexed
      ) STRICT;

      CREATE VIRTUAL TABLE search_page USING fts5(exact, stems, content='', tokenize='ascii');
      INSERT INTO search_page(search_page, rank) VALUES ('secure-delete', 1);

      CREATE TABLE search_text (
        id INTEGER PRIMARY KEY,
        scope TEXT NOT NULL CHECK (scope IN ('title', 'note', 'annotation')),
        target TEXT NOT NULL CHECK (target IN ('dossier', 'document', 'note', 'person', 'annotation')),
        target_id TEXT NOT NULL,
        dossier_id TEXT,                 -- null for persons, who belong to the vault
        document_id TEXT,                -- of an annotation
        page INTEGER,                    -- of an annotation
        language TEXT,
        text TEXT NOT NULL,
        UNIQUE (target, target_id, scope)
      ) STRICT;
      CREATE INDEX search_text_by_dossier ON search_text(dossier_id);
      CREATE INDEX search_text_by_document ON search_text(document_id);

      CREATE VIRTUAL TABLE search_item USING fts5(exact, stems, content='', tokenize='ascii');
      INSERT INTO search_item(search_item, rank) VALUES ('secure-delete', 1);

      -- The words of titles, notes and annotations, for names typed with a slip.
      CREATE VIRTUAL TABLE search_item_words USING fts5vocab(search_item, col);

      -- Nearly always empty: what is in the trash stays indexed and is left out of every search.
      CREATE INDEX document_in_trash ON document(id) WHERE trashed_at IS NOT NULL;

      -- The version of the words in the index; another version of the program's folding rebuilds it.
      CREATE TABLE search_state (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    `)
  },
}
