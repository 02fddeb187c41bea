import { z } from 'zod'
import { edtfBounds } from '#shared/domain/edtf.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import { passagePage } from '#shared/domain/passage.ts'
import { Assertion, type AssertionFields, Statement, type StatementFields } from '#shared/domain/statement.ts'

/** The lists of people in a statement, by the part they have in `statement_person`. */
export const PARTS = {
  otherPersonIds: 'other',
  takenByIds: 'taken-by',
  counselIds: 'counsel',
  interpreterIds: 'interpreter',
} as const satisfies Partial<Record<keyof StatementFields, string>>
export type PartField = keyof typeof PARTS

const StatementRow = z.object({
  id: z.string(),
  dossier_id: z.string(),
  person_id: z.string(),
  occasion: z.string(),
  date: z.string().nullable(),
  time: z.string().nullable(),
  zone: z.string().nullable(),
  date_wording: z.string(),
  end_time: z.string().nullable(),
  place: z.string(),
  counsel: z.string(),
  recorded: z.number().nullable(),
  document_id: z.string().nullable(),
  first_page: z.number().nullable(),
  last_page: z.number().nullable(),
  conditions: z.string(),
  lineage: z.string(),
  lineage_note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})

export type People = Record<PartField, PersonId[]>

export function toStatement(raw: unknown, people: People): Statement {
  const row = StatementRow.parse(raw)
  // A document that was erased for good takes the place in it along; the statement stays.
  const placed = row.document_id !== null && row.first_page !== null && row.last_page !== null
  return Statement.parse({
    id: row.id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    occasion: row.occasion,
    ...people,
    start: row.date === null ? null : { date: row.date, time: row.time, zone: row.zone, wording: row.date_wording },
    end: row.end_time,
    place: row.place,
    counsel: row.counsel,
    recorded: row.recorded === null ? null : row.recorded === 1,
    documentId: row.document_id,
    pages: placed ? [row.first_page, row.last_page] : null,
    conditions: JSON.parse(row.conditions),
    lineage: row.lineage,
    lineageNote: row.lineage_note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

const flag = (value: boolean | null) => (value === null ? null : value ? 1 : 0)

/** Where a statement stands in time: its day's earliest instant and its clock time. An open beginning sorts first. */
function earliestOf(start: StatementFields['start']): number | null {
  const bounds = start && edtfBounds(start.date)
  if (!start || !bounds) return null
  const [hours = 0, minutes = 0] = start.time?.split(':').map(Number) ?? []
  return Math.max(-8.64e15, bounds.earliest) + (hours * 60 + minutes) * 60_000
}

/** Column values by parameter name. */
export const statementColumns = (fields: StatementFields) => ({
  person_id: fields.personId,
  occasion: fields.occasion,
  date: fields.start?.date ?? null,
  time: fields.start?.time ?? null,
  zone: fields.start?.zone ?? null,
  date_wording: fields.start?.wording ?? '',
  earliest: earliestOf(fields.start),
  end_time: fields.end,
  place: fields.place,
  counsel: fields.counsel,
  recorded: flag(fields.recorded),
  document_id: fields.documentId,
  first_page: fields.documentId === null ? null : (fields.pages?.[0] ?? null),
  last_page: fields.documentId === null ? null : (fields.pages?.[1] ?? null),
  conditions: JSON.stringify(fields.conditions),
  lineage: fields.lineage,
  lineage_note: fields.lineageNote,
})

export const AssertionRow = z
  .object({
    id: z.string(),
    statement_id: z.string(),
    topic_id: z.string().nullable(),
    text: z.string(),
    document_id: z.string().nullable(),
    passage: z.string().nullable(),
    stance: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    statementId: row.statement_id,
    topicId: row.topic_id,
    text: row.text,
    documentId: row.document_id,
    passage: row.document_id === null || row.passage === null ? null : (JSON.parse(row.passage) as unknown),
    stance: row.stance,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
  .pipe(Assertion)

/** Column values by parameter name. A passage is nowhere without its document, nor a document's name a place without one. */
export function assertionColumns(fields: AssertionFields) {
  const placed = fields.documentId !== null && fields.passage !== null
  return {
    statement_id: fields.statementId,
    topic_id: fields.topicId,
    text: fields.text,
    document_id: placed ? fields.documentId : null,
    page: placed && fields.passage ? passagePage(fields.passage) : null,
    passage: placed ? JSON.stringify(fields.passage) : null,
    stance: fields.stance,
  }
}
