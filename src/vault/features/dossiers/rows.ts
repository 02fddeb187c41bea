import { type Dossier, DossierFields, type DossierRow } from '#shared/domain/dossier.ts'
import { DossierId } from '#shared/domain/ids.ts'

/** A row of the table `dossier` as SQLite gives it. */
export type DossierRecord = {
  id: string
  title: string
  case_numbers: string
  court: string
  stage: string | null
  jurisdiction: string
  summary: string
  tags: string
  languages: string
  opened_on: string | null
  closed_on: string | null
  created_at: number
  updated_at: number
  trashed_at: number | null
}

export type DossierCounts = {
  document_count: number
  page_count: number
  note_count: number
  annotation_count: number
  unread_count: number
}

export function toDossier(row: DossierRecord): Dossier {
  return {
    ...DossierFields.parse({
      title: row.title,
      caseNumbers: JSON.parse(row.case_numbers),
      court: row.court,
      stage: row.stage,
      jurisdiction: row.jurisdiction,
      summary: row.summary,
      tags: JSON.parse(row.tags),
      languages: JSON.parse(row.languages),
      openedOn: row.opened_on,
      closedOn: row.closed_on,
    }),
    id: DossierId.parse(row.id),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

export const toDossierRow = (row: DossierRecord & DossierCounts): DossierRow => ({
  ...toDossier(row),
  documentCount: row.document_count,
  pageCount: row.page_count,
  noteCount: row.note_count,
  annotationCount: row.annotation_count,
  unreadCount: row.unread_count,
})

/** Column values of user fields, by parameter name. */
export const toColumns = (fields: DossierFields) => ({
  title: fields.title,
  case_numbers: JSON.stringify(fields.caseNumbers),
  court: fields.court,
  stage: fields.stage,
  jurisdiction: fields.jurisdiction,
  summary: fields.summary,
  tags: JSON.stringify(fields.tags),
  languages: JSON.stringify(fields.languages),
  opened_on: fields.openedOn,
  closed_on: fields.closedOn,
})
