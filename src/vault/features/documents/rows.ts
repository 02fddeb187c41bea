import { CaseDocument, type DocumentFields } from '#shared/domain/document.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import type { SheetRange } from '#shared/domain/sheets.ts'

/** A row of `document` joined with its stored file, as SQLite gives it. */
export type DocumentRecord = {
  seq: number
  id: string
  dossier_id: string
  file_id: string
  title: string
  kind: string
  date: string | null
  date_earliest: number | null
  date_latest: number | null
  date_wording: string
  author: string
  language: string | null
  exhibit_label: string
  provenance: string
  tags: string
  original_name: string
  media_type: string
  format: string
  page_count: number
  text_state: string
  unreadable: string | null
  created_at: number
  updated_at: number
  trashed_at: number | null
  sha256: string
  size: number
}

/** The columns that `toDocument` needs; the password is not among them. */
export const DOCUMENT_COLUMNS = `document.seq, document.id, dossier_id, file_id, title, kind, date, date_earliest,
  date_latest, date_wording, author, language, exhibit_label, provenance, tags, original_name, media_type, format,
  page_count, text_state, unreadable, created_at, updated_at, trashed_at, stored_files.sha256, stored_files.size`

export const toDocument = (row: DocumentRecord, sheets: SheetRange[]): CaseDocument =>
  CaseDocument.parse({
    id: row.id,
    dossierId: row.dossier_id,
    fileId: row.file_id,
    title: row.title,
    kind: row.kind,
    date: row.date,
    dateWording: row.date_wording,
    author: row.author,
    language: row.language,
    sheets,
    exhibitLabel: row.exhibit_label,
    provenance: JSON.parse(row.provenance),
    tags: JSON.parse(row.tags),
    originalName: row.original_name,
    sha256: row.sha256,
    size: row.size,
    mediaType: row.media_type,
    format: row.format,
    pageCount: row.page_count,
    textState: row.text_state,
    unreadable: row.unreadable,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  } satisfies Record<keyof CaseDocument, unknown>)

/** Instants end where JavaScript's do; an open end sorts there. */
const FURTHEST = 8.64e15
const within = (instant: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, instant))

/** Column values of user fields but the sheets, by parameter name. */
export function toColumns(fields: Omit<DocumentFields, 'sheets'>) {
  const bounds = fields.date === null ? null : edtfBounds(fields.date)
  return {
    title: fields.title,
    kind: fields.kind,
    date: fields.date,
    date_earliest: bounds && within(bounds.earliest),
    date_latest: bounds && within(bounds.latest),
    date_wording: fields.dateWording,
    author: fields.author,
    language: fields.language,
    exhibit_label: fields.exhibitLabel,
    provenance: JSON.stringify(fields.provenance),
    tags: JSON.stringify(fields.tags),
  }
}
