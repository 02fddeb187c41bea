import { z } from 'zod'
import { DocumentKind } from './document.ts'
import { EdtfDate } from './edtf.ts'
import { AnnotationId, DocumentId, DossierId, LabelId, NoteId, PersonId, SavedSearchId } from './ids.ts'
import { LabelColour } from './label.ts'
import { instant, title } from './text.ts'

/** Records of a dossier that are found by their words; each opens on the screen it belongs to. */
export const RecordKind = z.enum([
  'fact',
  'issue',
  'hearing',
  'charge',
  'custody-period',
  'incident',
  'deadline',
  'statement',
  'assertion',
  'support-entry',
  'admissibility',
])
export type RecordKind = z.infer<typeof RecordKind>

export const SearchScope = z.enum(['page', 'annotation', 'note', 'title', 'record'])
export type SearchScope = z.infer<typeof SearchScope>

export const SearchFilters = z.object({
  scopes: z.array(SearchScope).max(5).optional(),
  kinds: z.array(DocumentKind).max(20).optional(),
  languages: z.array(z.string().max(20)).max(20).optional(),
  labels: z.array(LabelId).max(50).optional(),
  tags: z.array(title(80)).max(50).optional(),
  volume: z.int().min(1).optional(),
  /** Only in and on this document. */
  documentId: DocumentId.optional(),
  /** Bounds of the document's date, UTC ms, inclusive. */
  from: instant.optional(),
  to: instant.optional(),
})
export type SearchFilters = z.infer<typeof SearchFilters>

/** What a user chose to narrow a search by, as the form holds it: dates as they were typed. */
export const ChosenFilters = SearchFilters.omit({ from: true, to: true, documentId: true }).extend({
  fromDate: EdtfDate.nullable(),
  toDate: EdtfDate.nullable(),
  document: z.object({ id: DocumentId, title: z.string() }).nullable(),
})
export type ChosenFilters = z.infer<typeof ChosenFilters>

/** A search that is asked again and again. */
export const SavedSearch = z.object({
  id: SavedSearchId,
  query: title(1_000),
  /** Where it looks; null: in all dossiers. */
  dossierId: DossierId.nullable(),
  filters: ChosenFilters,
  createdAt: instant,
})
export type SavedSearch = z.infer<typeof SavedSearch>

/** A piece of text with the matched parts as [start, end) UTF-16 offsets into `text`. */
export const Snippet = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
export type Snippet = z.infer<typeof Snippet>

export const SearchHit = z.discriminatedUnion('scope', [
  z.object({
    scope: z.literal('page'),
    documentId: DocumentId,
    page: z.int().min(0),
    label: z.string().nullable(),
    /** "т. 3, л.д. 45" where the sheet is known, else empty. */
    citation: z.string(),
    snippet: Snippet,
    score: z.number(),
  }),
  z.object({
    scope: z.literal('annotation'),
    documentId: DocumentId,
    annotationId: AnnotationId,
    page: z.int().min(0),
    colour: LabelColour.nullable(),
    citation: z.string(),
    snippet: Snippet,
    score: z.number(),
  }),
  z.object({ scope: z.literal('note'), noteId: NoteId, snippet: Snippet, score: z.number() }),
  z.object({ scope: z.literal('title'), snippet: Snippet, score: z.number() }),
  z.object({ scope: z.literal('record'), snippet: Snippet, score: z.number() }),
])
export type SearchHit = z.infer<typeof SearchHit>

/** Hits of one document, note, dossier or record, best first. */
export const SearchGroup = z.object({
  target: z.discriminatedUnion('type', [
    z.object({ type: z.literal('document'), id: DocumentId }),
    z.object({ type: z.literal('note'), id: NoteId }),
    z.object({ type: z.literal('dossier'), id: DossierId }),
    z.object({ type: z.literal('record'), kind: RecordKind, id: z.string() }),
  ]),
  dossierId: DossierId,
  dossierTitle: z.string(),
  title: z.string(),
  /** All hits of this target, of which `hits` holds the best. */
  hitCount: z.int(),
  hits: z.array(SearchHit),
})
export type SearchGroup = z.infer<typeof SearchGroup>

/**
 * Words that must stand one after another, as the viewer must mark them (shared/text/mark.ts). `words`: folded forms;
 * `stems`: the stem of each, empty when `exact`. `prefix`: the last word is a beginning.
 */
export const SearchTerm = z.object({
  words: z.array(z.string()),
  stems: z.array(z.string()),
  prefix: z.boolean(),
  exact: z.boolean(),
})
export type SearchTerm = z.infer<typeof SearchTerm>

export const SearchResult = z.object({
  groups: z.array(SearchGroup),
  total: z.int(),
  terms: z.array(SearchTerm),
  /** Where the query could not be understood as typed and was read as plain words. */
  notice: z.enum(['read-as-words', 'empty']).nullable(),
  milliseconds: z.number(),
})
export type SearchResult = z.infer<typeof SearchResult>

/** A row of the Ctrl+K list. */
export const QuickHit = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dossier'), id: DossierId, title: z.string() }),
  z.object({
    type: z.literal('document'),
    id: DocumentId,
    dossierId: DossierId,
    title: z.string(),
    detail: z.string(),
  }),
  z.object({ type: z.literal('note'), id: NoteId, dossierId: DossierId, title: z.string() }),
  z.object({ type: z.literal('person'), id: PersonId, title: z.string() }),
  z.object({ type: z.literal('record'), kind: RecordKind, id: z.string(), dossierId: DossierId, title: z.string() }),
  z.object({
    type: z.literal('page'),
    documentId: DocumentId,
    dossierId: DossierId,
    page: z.int(),
    title: z.string(),
    snippet: Snippet,
  }),
])
export type QuickHit = z.infer<typeof QuickHit>
