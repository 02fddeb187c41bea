import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { ReadableDB, WritableDB } from '#vault/db/types.ts'
import { rewriteItems } from './item-writer.ts'
import { type IndexedPage, writePages } from './page-writer.ts'
import { prepared } from './prepared.ts'

/** To be raised with every change of shared/text that gives other words for the same text (a test notices). */
const INDEX_VERSION = 1

type IndexedDocumentRow = { documentId: DocumentId; dossierId: DossierId; language: string | null }

/** Whether the index was written by this version's folding. A vault without any text yet is. */
export const isCurrent = (db: ReadableDB): boolean =>
  prepared<[], number>(db, "SELECT value FROM search_state WHERE key = 'version'", 'pluck').get() === INDEX_VERSION

/** Makes the index anew from the stored texts, about 2,000 pages a second. */
export function rebuildIndex(db: WritableDB): void {
  db.exec(
    "INSERT INTO search_page(search_page) VALUES ('delete-all'); INSERT INTO search_item(search_item) VALUES ('delete-all')",
  )
  db.exec('UPDATE search_document SET pages = 0, digest = 0')
  const documents = db
    .prepare<[], IndexedDocumentRow>(
      'SELECT document_id AS documentId, dossier_id AS dossierId, language FROM search_document JOIN search_dossier ON number = slot >> 19',
    )
    .all()
  const pagesOf = db.prepare<[string], IndexedPage>(
    'SELECT page_index AS "index", text FROM page WHERE document_id = ?',
  )
  for (const document of documents) writePages(db, document, pagesOf.all(document.documentId))
  rewriteItems(db)
  db.prepare(
    "INSERT INTO search_state (key, value) VALUES ('version', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  ).run(INDEX_VERSION)
}

/** Before anything is taken out of or put into the index: its words must be of this version. */
export function ensureCurrent(db: WritableDB): void {
  if (!isCurrent(db)) rebuildIndex(db)
}
