import type { CaseDocument, DocumentFields } from '#shared/domain/document.ts'
import { inFileOrder } from '#shared/domain/file-order.ts'
import { DocumentId, type DossierId, type FileId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexTitle, reindexPages, unindexDocument, unindexDocumentItems } from '../search/index-writer.ts'
import { takeUnusedFiles } from './files.ts'
import { leavePages, TOO_MANY_PAGES } from './leftovers.ts'
import { DOCUMENT_COLUMNS, type DocumentRecord, toColumns, toDocument } from './rows.ts'
import { replaceSheets, sheetsOfDocument, sheetsOfDossier } from './sheets.ts'

const SELECT = `SELECT ${DOCUMENT_COLUMNS} FROM document JOIN stored_files ON stored_files.id = document.file_id`

/** In file order. */
export function listDocuments(db: ReadableDB, dossierId: DossierId, trashed: boolean): CaseDocument[] {
  const sheets = sheetsOfDossier(db, dossierId)
  const rows = db
    .prepare<[string], DocumentRecord>(
      `${SELECT} WHERE dossier_id = ? AND trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'} ORDER BY seq`,
    )
    .all(dossierId)
  return inFileOrder(rows.map((row) => toDocument(row, sheets.get(row.id) ?? [])))
}

/** Throws `not-found`. */
export function documentById(db: ReadableDB, id: DocumentId): CaseDocument {
  const row = db.prepare<[string], DocumentRecord>(`${SELECT} WHERE document.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toDocument(row, sheetsOfDocument(db, id))
}

/** One patch for all; throws `not-found` when one of them is gone. */
export function updateDocuments(
  db: WritableDB,
  ids: readonly DocumentId[],
  fields: Partial<DocumentFields>,
  now: number,
): { before: CaseDocument[]; after: CaseDocument[] } {
  const update = db.prepare(
    `UPDATE document SET title = @title, kind = @kind, date = @date, date_earliest = @date_earliest,
       date_latest = @date_latest, date_wording = @date_wording, author = @author, language = @language,
       exhibit_label = @exhibit_label, provenance = @provenance, tags = @tags, updated_at = @now
     WHERE id = @id`,
  )
  const before = ids.map((id) => documentById(db, id))
  const after = before.map((document) => {
    const { sheets, ...rest } = { ...document, ...fields }
    update.run({ id: document.id, now, ...toColumns(rest) })
    if (fields.sheets) replaceSheets(db, document.id, sheets)
    const changed = documentById(db, document.id)
    if (changed.language !== document.language) reindexPages(db, changed.id, changed.language)
    indexDocumentTitle(db, changed)
    return changed
  })
  return { before, after }
}

/** Null takes them out of the trash. What is in the trash stays indexed; queries leave it out. */
export function setDocumentsTrashed(
  db: WritableDB,
  ids: readonly DocumentId[],
  trashedAt: number | null,
): CaseDocument[] {
  const update = db.prepare('UPDATE document SET trashed_at = ? WHERE id = ?')
  return ids.map((id) => {
    update.run(trashedAt, id)
    return documentById(db, id)
  })
}

/**
 * Removes documents that are in the trash, with all that hangs on them. Answers the stored files nothing uses any more:
 * their bytes are to be removed once the transaction is durable. Throws `not-found`, or `conflict` outside the trash.
 */
export function eraseDocuments(db: WritableDB, ids: readonly DocumentId[]): FileId[] {
  for (const id of ids) {
    const { trashedAt, pageCount } = documentById(db, id)
    if (trashedAt === null) throw new DeloError('conflict')
    eraseDocument(db, id, pageCount)
  }
  return takeUnusedFiles(db)
}

/** Every document of a dossier, in the trash or not. */
export function eraseDocumentsOf(db: WritableDB, dossierId: DossierId): void {
  const documents = db
    .prepare<[string], { id: string; page_count: number }>('SELECT id, page_count FROM document WHERE dossier_id = ?')
    .all(dossierId)
  for (const { id, page_count } of documents) eraseDocument(db, DocumentId.parse(id), page_count)
}

function eraseDocument(db: WritableDB, id: DocumentId, pageCount: number): void {
  if (pageCount > TOO_MANY_PAGES) {
    leavePages(db, id)
    unindexDocumentItems(db, id)
  } else unindexDocument(db, id)
  db.prepare('DELETE FROM document WHERE id = ?').run(id)
}

/** Throws `not-found`. */
export function passwordOf(db: ReadableDB, id: DocumentId): string | null {
  const row = db.prepare<[string], { password: string | null }>('SELECT password FROM document WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  return row.password
}

/** The document of a dossier that has these bytes and is not in the trash. */
export function documentWithBytes(db: ReadableDB, dossierId: DossierId, sha256: string): DocumentId | null {
  const row = db
    .prepare<[string, string], { id: string }>(
      `SELECT document.id FROM stored_files JOIN document ON document.file_id = stored_files.id
       WHERE sha256 = ? AND dossier_id = ? AND trashed_at IS NULL ORDER BY seq LIMIT 1`,
    )
    .get(sha256, dossierId)
  return row ? DocumentId.parse(row.id) : null
}

export function indexDocumentTitle(db: WritableDB, document: CaseDocument): void {
  const { id, dossierId, language, title, author, exhibitLabel, originalName, tags } = document
  indexTitle(db, { type: 'document', id, dossierId, language }, title, [author, exhibitLabel, originalName, ...tags])
}
