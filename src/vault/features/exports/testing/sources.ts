import type { Annotation } from '#shared/domain/annotation.ts'
import { type CaseDocument, EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { AnnotationId, DocumentId, DossierId, FileId, LabelId, NoteId, newId, PersonId } from '#shared/domain/ids.ts'
import type { Label } from '#shared/domain/label.ts'
import type { Note } from '#shared/domain/note.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { plainRichText, type RichText } from '#shared/domain/rich-text.ts'
import type { SheetRange } from '#shared/domain/sheets.ts'
import { NO_RECORDS } from '../report/records.ts'
import type { SummarySources } from '../report/sources.ts'

const dossierId = newId(DossierId)

/** "45-47" or "48v" (verso) of a volume. */
export const sheets = (volume: number, text: string, series: SheetRange['series'] = 'main'): SheetRange => {
  const [first = '1', last = first] = text.split('-')
  const side = (part: string) => ({ number: Number.parseInt(part, 10), verso: part.endsWith('v') })
  return { series, volume, first: side(first), last: side(last), numbering: '' }
}

export const makeDocument = (fields: Partial<CaseDocument> & { title: string }): CaseDocument => ({
  id: newId(DocumentId),
  dossierId,
  fileId: newId(FileId),
  kind: 'protocol',
  date: null,
  dateWording: '',
  author: '',
  language: 'ru',
  sheets: [],
  exhibitLabel: '',
  provenance: EMPTY_PROVENANCE,
  tags: [],
  originalName: 'scan.pdf',
  sha256: '0'.repeat(64),
  size: 1,
  mediaType: 'application/pdf',
  format: 'pdf',
  pageCount: 1,
  textState: 'born-digital',
  unreadable: null,
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
  ...fields,
})

export const passage = (exact: string, ...pages: number[]): Passage => ({
  parts: (pages.length === 0 ? [0] : pages).map((page, index) => ({
    page,
    geometry: { type: 'rect', rect: [0, 0, 10, 10] },
    quote: exact === '' ? null : { exact: index === 0 ? exact : '', prefix: '', suffix: '' },
    position: null,
  })),
})

export const makeAnnotation = (
  document: CaseDocument,
  exact: string,
  fields: Partial<Annotation> & { pages?: number[] } = {},
): Annotation => {
  const { pages = [0], ...rest } = fields
  return {
    id: newId(AnnotationId),
    dossierId,
    documentId: document.id,
    type: 'highlight',
    passage: passage(exact, ...pages),
    labelId: null,
    comment: plainRichText(''),
    tags: [],
    createdAt: 0,
    updatedAt: 0,
    ...rest,
  }
}

export const makeLabel = (name: string, colour: Label['colour'], position: number): Label => ({
  id: newId(LabelId),
  key: null,
  name,
  colour,
  position,
})

export const makeNote = (title: string, body: RichText): Note => ({
  id: newId(NoteId),
  dossierId,
  title,
  body,
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  trashedAt: null,
})

export const makePerson = (name: string, ...roles: SummarySources['participants'][number]['roles']) => ({
  id: newId(PersonId),
  name,
  roles,
})

export const makeSources = (fields: Partial<SummarySources> & { title?: string } = {}): SummarySources => {
  const { title = 'Дело Верещагина', ...rest } = fields
  return {
    dossier: { ...EMPTY_DOSSIER_FIELDS, title, id: dossierId, createdAt: 0, updatedAt: 0, trashedAt: null },
    stage: null,
    participants: [],
    documents: [],
    pageLabels: new Map(),
    labels: [],
    annotations: [],
    notes: [],
    people: new Map(),
    records: NO_RECORDS,
    trashed: { documents: 0, notes: 0 },
    ...rest,
  }
}
