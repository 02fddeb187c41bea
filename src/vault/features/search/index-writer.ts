import type { AnnotationId, DocumentId, DossierId, NoteId, PersonId } from '#shared/domain/ids.ts'
import type { WritableDB } from '#vault/db/types.ts'

/**
 * Keeps the index in step with what it is about. Each function belongs into the transaction of the change itself.
 * `index…` replaces what was indexed before; `unindex…` of what was never indexed does nothing.
 */
export type IndexedDocument = { documentId: DocumentId; dossierId: DossierId; language: string | null }

/** Adds pages of a document; may be called several times with further pages, never twice with the same page. */
export function indexPages(
  _db: WritableDB,
  _document: IndexedDocument,
  _pages: readonly { index: number; text: string }[],
): void {}

/** Call while the pages' texts are still stored: their words are computed from them. */
export function unindexPages(_db: WritableDB, _documentId: DocumentId): void {}

/** After a document's language changed: its stored pages are indexed again. */
export function reindexPages(_db: WritableDB, _documentId: DocumentId, _language: string | null): void {}

export type TitleTarget =
  | { type: 'dossier'; id: DossierId }
  | { type: 'document'; id: DocumentId; dossierId: DossierId; language?: string | null }
  | { type: 'person'; id: PersonId }

/** `more`: further short texts found with the title, for instance author, exhibit label, tags, case numbers, aliases. */
export function indexTitle(
  _db: WritableDB,
  _target: TitleTarget,
  _title: string,
  _more: readonly string[] = [],
): void {}
export function unindexTitle(_db: WritableDB, _target: { type: TitleTarget['type']; id: string }): void {}

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
export function indexAnnotation(_db: WritableDB, _annotation: IndexedAnnotation): void {}
export function unindexAnnotation(_db: WritableDB, _annotationId: AnnotationId): void {}

/** `body` as plain text (`richTextToPlain`). */
export function indexNote(
  _db: WritableDB,
  _note: { noteId: NoteId; dossierId: DossierId; title: string; body: string },
): void {}
export function unindexNote(_db: WritableDB, _noteId: NoteId): void {}

/** Everything of a document that is erased: pages, title, annotations. Call while they are still stored. */
export function unindexDocument(_db: WritableDB, _documentId: DocumentId): void {}
/** Everything of a dossier that is erased. Call while it is still stored. */
export function unindexDossier(_db: WritableDB, _dossierId: DossierId): void {}
