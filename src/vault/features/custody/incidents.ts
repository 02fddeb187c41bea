import { z } from 'zod'
import { Incident, type IncidentFields } from '#shared/domain/custody.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import type { DossierId, IncidentId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { linkIfThere, requireDocuments } from '../documents/links.ts'
import { dossierById } from '../dossiers/queries.ts'
import { personById } from '../persons/queries.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'

const IncidentRow = z.object({
  id: z.string(),
  dossier_id: z.string(),
  person_id: z.string(),
  kind: z.string(),
  moment: z.string(),
  place: z.string(),
  by_words: z.string(),
  account: z.string(),
  injuries: z.string(),
  complaint: z.string(),
  complaint_on: z.string().nullable(),
  outcome: z.string(),
  outcome_note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})

function toIncident(db: ReadableDB, raw: unknown): Incident {
  const row = IncidentRow.parse(raw)
  const documents = db
    .prepare<[string, string], string>(
      'SELECT document_id FROM incident_document WHERE incident_id = ? AND role = ? ORDER BY position',
    )
    .pluck()
  const persons = db
    .prepare<[string], string>('SELECT person_id FROM incident_person WHERE incident_id = ? ORDER BY position')
    .pluck()
  return Incident.parse({
    id: row.id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    kind: row.kind,
    when: JSON.parse(row.moment),
    place: row.place,
    byPersonIds: persons.all(row.id),
    by: row.by_words,
    account: row.account,
    injuries: row.injuries,
    medicalRecordIds: documents.all(row.id, 'medical'),
    complaint: row.complaint,
    complaintOn: row.complaint_on,
    complaintIds: documents.all(row.id, 'complaint'),
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

const columns = (fields: IncidentFields) => ({
  personId: fields.personId,
  kind: fields.kind,
  when: JSON.stringify(fields.when),
  place: fields.place,
  by: fields.by,
  account: fields.account,
  injuries: fields.injuries,
  complaint: fields.complaint,
  complaintOn: fields.complaintOn,
  outcome: fields.outcome,
  outcomeNote: fields.outcomeNote,
})

const earliest = ({ when }: Incident) => edtfBounds(when.date)?.earliest ?? 0

/** In the order of time; those of one day by the clock, then as they were entered. */
export const listIncidents = (db: ReadableDB, dossierId: DossierId): Incident[] =>
  db
    .prepare('SELECT * FROM incident WHERE dossier_id = ? ORDER BY seq')
    .all(dossierId)
    .map((row) => toIncident(db, row))
    // Open beginnings are all -∞, whose difference is no number.
    .sort((a, b) =>
      earliest(a) === earliest(b)
        ? (a.when.time ?? '').localeCompare(b.when.time ?? '')
        : earliest(a) < earliest(b)
          ? -1
          : 1,
    )

/** Throws `not-found`. */
export function incidentById(db: ReadableDB, id: IncidentId): Incident {
  const row = db.prepare('SELECT * FROM incident WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  return toIncident(db, row)
}

function writeLinks(db: WritableDB, id: IncidentId, fields: IncidentFields): void {
  db.prepare('DELETE FROM incident_person WHERE incident_id = ?').run(id)
  db.prepare('DELETE FROM incident_document WHERE incident_id = ?').run(id)
  const person = db.prepare('INSERT INTO incident_person (incident_id, person_id, position) VALUES (?, ?, ?)')
  for (const [position, personId] of [...new Set(fields.byPersonIds)].entries()) person.run(id, personId, position)
  const document = db.prepare(
    'INSERT INTO incident_document (incident_id, role, document_id, position) VALUES (?, ?, ?, ?)',
  )
  const roles = [
    ['medical', fields.medicalRecordIds],
    ['complaint', fields.complaintIds],
  ] as const
  for (const [role, ids] of roles)
    for (const [position, documentId] of [...new Set(ids)].entries()) document.run(id, role, documentId, position)
}

function check(db: ReadableDB, dossierId: DossierId, fields: IncidentFields): void {
  for (const personId of [fields.personId, ...fields.byPersonIds]) personById(db, personId)
  requireDocuments(db, dossierId, [...fields.medicalRecordIds, ...fields.complaintIds])
}

function indexed(db: WritableDB, incident: Incident): Incident {
  const { id, dossierId, account, place, by, injuries, complaint, outcomeNote, when } = incident
  const more = [place, by, injuries, complaint, outcomeNote, when.wording]
  indexRecord(db, { type: 'incident', id, dossierId }, account, more)
  return incident
}

/** Throws `not-found` when the dossier, or a person or document it names, is not there. */
export function insertIncident(
  db: WritableDB,
  id: IncidentId,
  dossierId: DossierId,
  fields: IncidentFields,
  now: number,
): Incident {
  dossierById(db, dossierId)
  check(db, dossierId, fields)
  db.prepare(
    `INSERT INTO incident (id, dossier_id, person_id, kind, moment, place, by_words, account, injuries, complaint,
       complaint_on, outcome, outcome_note, created_at, updated_at)
     VALUES (@id, @dossierId, @personId, @kind, @when, @place, @by, @account, @injuries, @complaint,
       @complaintOn, @outcome, @outcomeNote, @now, @now)`,
  ).run({ ...columns(fields), id, dossierId, now })
  writeLinks(db, id, fields)
  return indexed(db, incidentById(db, id))
}

/** Throws `not-found`. */
export function updateIncident(db: WritableDB, id: IncidentId, patch: Partial<IncidentFields>, now: number): Incident {
  const before = incidentById(db, id)
  const fields = { ...before, ...patch }
  check(db, before.dossierId, fields)
  db.prepare(
    `UPDATE incident SET person_id = @personId, kind = @kind, moment = @when, place = @place, by_words = @by,
       account = @account, injuries = @injuries, complaint = @complaint, complaint_on = @complaintOn,
       outcome = @outcome, outcome_note = @outcomeNote, updated_at = @now
     WHERE id = @id`,
  ).run({ ...columns(fields), id, now })
  writeLinks(db, id, fields)
  return indexed(db, incidentById(db, id))
}

/** Throws `not-found`. */
export function eraseIncident(db: WritableDB, id: IncidentId): void {
  if (db.prepare('DELETE FROM incident WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexRecord(db, { type: 'incident', id })
}

/** Undo of `eraseIncident`. Documents and persons that are gone by now are left out. */
export function restoreIncident(db: WritableDB, incident: Incident): Incident {
  if (db.prepare('SELECT 1 FROM incident WHERE id = ?').get(incident.id)) return incidentById(db, incident.id)
  const { dossierId } = incident
  const still = (ids: Incident['complaintIds']) => ids.filter((id) => linkIfThere(db, dossierId, id) !== null)
  const fields: IncidentFields = {
    ...incident,
    byPersonIds: incident.byPersonIds.filter((id) => db.prepare('SELECT 1 FROM person WHERE id = ?').get(id)),
    medicalRecordIds: still(incident.medicalRecordIds),
    complaintIds: still(incident.complaintIds),
  }
  insertIncident(db, incident.id, dossierId, fields, incident.updatedAt)
  db.prepare('UPDATE incident SET created_at = ? WHERE id = ?').run(incident.createdAt, incident.id)
  return incidentById(db, incident.id)
}
