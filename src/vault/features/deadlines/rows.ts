import { z } from 'zod'
import { Deadline, type DeadlineFields } from '#shared/domain/deadline.ts'

const Row = z.object({
  id: z.string(),
  dossier_id: z.string(),
  title: z.string(),
  due: z.string(),
  due_time: z.string().nullable(),
  zone: z.string().nullable(),
  basis: z.string().nullable(),
  override_reason: z.string(),
  state: z.string(),
  person_id: z.string().nullable(),
  hearing_id: z.string().nullable(),
  charge_id: z.string().nullable(),
  document_id: z.string().nullable(),
  note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})
export const DEADLINE = `SELECT id, dossier_id, title, due, due_time, zone, basis, override_reason, state, person_id, hearing_id,
  charge_id, document_id, note, created_at, updated_at FROM deadline`

export function toDeadline(raw: unknown): Deadline {
  const row = Row.parse(raw)
  return Deadline.parse({
    id: row.id,
    dossierId: row.dossier_id,
    title: row.title,
    due: row.due,
    dueTime: row.due_time,
    zone: row.zone,
    basis: row.basis === null ? null : (JSON.parse(row.basis) as unknown),
    overrideReason: row.override_reason,
    state: row.state,
    personId: row.person_id,
    hearingId: row.hearing_id,
    chargeId: row.charge_id,
    documentId: row.document_id,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

/** Column values by parameter name. */
export const columnsOf = (fields: DeadlineFields) => ({
  title: fields.title,
  due: fields.due,
  due_time: fields.dueTime,
  zone: fields.zone,
  basis: fields.basis === null ? null : JSON.stringify(fields.basis),
  override_reason: fields.overrideReason,
  state: fields.state,
  person_id: fields.personId,
  hearing_id: fields.hearingId,
  charge_id: fields.chargeId,
  document_id: fields.documentId,
  note: fields.note,
})
