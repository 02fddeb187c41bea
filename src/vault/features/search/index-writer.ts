import type { AnnotationId, DocumentId, DossierId, NoteId, PersonId } from '#shared/domain/ids.ts'
import type { RecordKind } from '#shared/domain/search.ts'
import type { WritableDB } from '#vault/db/types.ts'
import { type Item, removeItems, writeItem } from './item-writer.ts'
import { type IndexedDocument, type IndexedPage, removePages, removeSomePages, writePages } from './page-writer.ts'
import { ensureCurrent, rebuildIndex } from './rebuild.ts'
import { dossierOfSlot, slotOfDocument } from './slots.ts'

/**
 * Keeps the index in step with what it is about. Each function belongs into the transaction of the change itself.
 * `index…` replaces what was indexed before; `unindex…` of what was never indexed does nothing.
 */
export type { IndexedDocument, IndexedPage }

/** Adds pages of a document; may be called several times with further pages, never twice with the same page. */
export function indexPages(db: WritableDB, document: IndexedDocument, pages: readonly IndexedPage[]): void {
  ensureCurrent(db)
  writePages(db, document, pages)
}

/** Call while the pages' texts are still stored: their words are computed from them. */
function unindexPages(db: WritableDB, documentId: DocumentId): void {
  ensureCurrent(db)
  if (removePages(db, documentId)) return
  // The stored texts are not what was indexed. Their old words go by making the index anew without this document.
  db.prepare('DELETE FROM search_document WHERE document_id = ?').run(documentId)
  rebuildIndex(db)
}

/** Some pages of a document that goes little by little; they must be exactly what was indexed. */
export function unindexSomePages(db: WritableDB, documentId: DocumentId, pages: readonly IndexedPage[]): void {
  ensureCurrent(db)
  removeSomePages(db, documentId, pages)
}

/** After a document's language changed: its stored pages are indexed again. */
export function reindexPages(db: WritableDB, documentId: DocumentId, language: string | null): void {
  const known = slotOfDocument(db, documentId)
  if (!known || known.language === language) return
  const dossierId = dossierOfSlot(db, known.slot)
  unindexPages(db, documentId)
  const pages = db
    .prepare<[string], IndexedPage>('SELECT page_index AS "index", text FROM page WHERE document_id = ?')
    .all(documentId)
  indexPages(db, { documentId, dossierId, language }, pages)
}

export type TitleTarget =
  | { type: 'dossier'; id: DossierId }
  | { type: 'document'; id: DocumentId; dossierId: DossierId; language?: string | null }
  | { type: 'person'; id: PersonId }

const item = (fields: Partial<Item> & Pick<Item, 'scope' | 'target' | 'targetId' | 'text'>): Item => ({
  dossierId: null,
  documentId: null,
  page: null,
  language: null,
  ...fields,
})
const lines = (...texts: readonly string[]) => texts.filter((text) => text !== '').join('\n')

/** `more`: further short texts found with the title, for instance author, exhibit label, tags, case numbers, aliases. */
export function indexTitle(db: WritableDB, target: TitleTarget, title: string, more: readonly string[] = []): void {
  ensureCurrent(db)
  writeItem(
    db,
    item({
      scope: 'title',
      target: target.type,
      targetId: target.id,
      dossierId: target.type === 'document' ? target.dossierId : target.type === 'dossier' ? target.id : null,
      documentId: target.type === 'document' ? target.id : null,
      language: target.type === 'document' ? (target.language ?? null) : null,
      text: lines(title, ...more),
    }),
  )
}

export function unindexTitle(db: WritableDB, target: { type: TitleTarget['type']; id: string }): void {
  ensureCurrent(db)
  removeItems(db, "target = ? AND target_id = ? AND scope = 'title'", target.type, target.id)
}

export type IndexedAnnotation = {
  annotationId: AnnotationId
  documentId: DocumentId
  dossierId: DossierId
  page: number
  /** The passage's words. */
  quote: string
  /** The comment as plain text. */
  comment: string
  tags: readonly string[]
}

export function indexAnnotation(db: WritableDB, annotation: IndexedAnnotation): void {
  ensureCurrent(db)
  writeItem(
    db,
    item({
      scope: 'annotation',
      target: 'annotation',
      targetId: annotation.annotationId,
      dossierId: annotation.dossierId,
      documentId: annotation.documentId,
      page: annotation.page,
      text: lines(annotation.comment, annotation.quote, annotation.tags.join(', ')),
    }),
  )
}

export function unindexAnnotation(db: WritableDB, annotationId: AnnotationId): void {
  ensureCurrent(db)
  removeItems(db, "target = 'annotation' AND target_id = ?", annotationId)
}

/** `body` as plain text (`richTextToPlain`). */
export function indexNote(
  db: WritableDB,
  note: { noteId: NoteId; dossierId: DossierId; title: string; body: string },
): void {
  ensureCurrent(db)
  const of = { target: 'note', targetId: note.noteId, dossierId: note.dossierId } as const
  writeItem(db, item({ ...of, scope: 'title', text: note.title }))
  writeItem(db, item({ ...of, scope: 'note', text: note.body }))
}

export function unindexNote(db: WritableDB, noteId: NoteId): void {
  ensureCurrent(db)
  removeItems(db, "target = 'note' AND target_id = ?", noteId)
}

/** A record of a dossier by its words, its name first; see `RecordKind`. */
export type IndexedRecord = { type: RecordKind; id: string; dossierId: DossierId }

export function indexRecord(db: WritableDB, record: IndexedRecord, name: string, more: readonly string[] = []): void {
  ensureCurrent(db)
  const { type, id, dossierId } = record
  writeItem(db, item({ scope: 'record', target: type, targetId: id, dossierId, text: lines(name, ...more) }))
}

export function unindexRecord(db: WritableDB, { type, id }: Pick<IndexedRecord, 'type' | 'id'>): void {
  ensureCurrent(db)
  removeItems(db, 'target = ? AND target_id = ?', type, id)
}

/** Everything of a document that is erased: pages, title, annotations. Call while it is still stored. */
export function unindexDocument(db: WritableDB, documentId: DocumentId): void {
  unindexPages(db, documentId)
  unindexDocumentItems(db, documentId)
}

/** The same without its pages. */
export function unindexDocumentItems(db: WritableDB, documentId: DocumentId): void {
  ensureCurrent(db)
  removeItems(db, 'document_id = ?', documentId)
}

/** Everything of a dossier that is erased. Call while it is still stored. */
export function unindexDossier(db: WritableDB, dossierId: DossierId): void {
  ensureCurrent(db)
  const documents = db
    .prepare<[string], DocumentId>('SELECT id FROM document WHERE dossier_id = ?')
    .pluck()
    .all(dossierId)
  for (const documentId of documents) unindexPages(db, documentId)
  removeItems(db, 'dossier_id = ?', dossierId)
  // Its number stays taken while pages of its documents wait to be removed.
  db.prepare(
    'DELETE FROM search_dossier WHERE dossier_id = ? AND NOT EXISTS (SELECT 1 FROM search_document WHERE slot >> 19 = number)',
  ).run(dossierId)
}
