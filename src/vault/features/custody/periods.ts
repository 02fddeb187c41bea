import { z } from 'zod'
import { CustodyPeriod, type CustodyPeriodFields, periodProblem } from '#shared/domain/custody.ts'
import { inOrder } from '#shared/domain/custody-warnings.ts'
import type { CustodyPeriodId, DossierId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { ofDossier } from '../../db/of-dossier.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { linkIfThere, requireDocuments } from '../documents/links.ts'
import { dossierById } from '../dossiers/queries.ts'
import { personById } from '../persons/queries.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'

const PeriodRow = z
  .object({
    id: z.string(),
    dossier_id: z.string(),
    person_id: z.string(),
    measure: z.string(),
    regime: z.string().nullable(),
    from_moment: z.string(),
    to_moment: z.string().nullable(),
    allowed_until: z.string().nullable(),
    facility: z.string(),
    letters_address: z.string(),
    whereabouts_unknown: z.number(),
    ruling_id: z.string().nullable(),
    note: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) =>
    CustodyPeriod.parse({
      id: row.id,
      dossierId: row.dossier_id,
      personId: row.person_id,
      measure: row.measure,
      regime: row.regime,
      from: JSON.parse(row.from_moment),
      to: row.to_moment === null ? null : JSON.parse(row.to_moment),
      allowedUntil: row.allowed_until,
      facility: row.facility,
      lettersAddress: row.letters_address,
      whereaboutsUnknown: row.whereabouts_unknown === 1,
      rulingId: row.ruling_id,
      note: row.note,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }),
  )

const columns = (fields: CustodyPeriodFields) => ({
  personId: fields.personId,
  measure: fields.measure,
  regime: fields.regime,
  from: JSON.stringify(fields.from),
  to: fields.to === null ? null : JSON.stringify(fields.to),
  allowedUntil: fields.allowedUntil,
  facility: fields.facility,
  lettersAddress: fields.lettersAddress,
  whereaboutsUnknown: Number(fields.whereaboutsUnknown),
  rulingId: fields.rulingId,
  note: fields.note,
})

/** In the order of time, of everybody in the dossier; null: in the vault. */
export function listPeriods(db: ReadableDB, dossierId: DossierId | null): CustodyPeriod[] {
  const [where, ...values] = ofDossier('dossier_id', dossierId)
  const rows = db.prepare(`SELECT * FROM custody_period WHERE ${where} ORDER BY seq`).all(...values)
  return inOrder(rows.map((row) => PeriodRow.parse(row)))
}

/** Throws `not-found`. */
export function periodById(db: ReadableDB, id: CustodyPeriodId): CustodyPeriod {
  const row = db.prepare('SELECT * FROM custody_period WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  return PeriodRow.parse(row)
}

function check(db: ReadableDB, dossierId: DossierId, fields: CustodyPeriodFields): void {
  personById(db, fields.personId)
  requireDocuments(db, dossierId, [fields.rulingId])
  const fault = periodProblem(fields)
  if (fault) throw new DeloError('invalid-request', fault)
}

function indexed(db: WritableDB, period: CustodyPeriod): CustodyPeriod {
  const { id, dossierId, facility, lettersAddress, from, note } = period
  indexRecord(db, { type: 'custody-period', id, dossierId }, facility, [lettersAddress, from.wording, note])
  return period
}

/** Throws `not-found`, or `invalid-request` naming the field and what is wrong with it (`periodProblem`). */
export function insertPeriod(
  db: WritableDB,
  id: CustodyPeriodId,
  dossierId: DossierId,
  fields: CustodyPeriodFields,
  now: number,
): CustodyPeriod {
  dossierById(db, dossierId)
  check(db, dossierId, fields)
  db.prepare(
    `INSERT INTO custody_period (id, dossier_id, person_id, measure, regime, from_moment, to_moment, allowed_until,
       facility, letters_address, whereabouts_unknown, ruling_id, note, created_at, updated_at)
     VALUES (@id, @dossierId, @personId, @measure, @regime, @from, @to, @allowedUntil,
       @facility, @lettersAddress, @whereaboutsUnknown, @rulingId, @note, @now, @now)`,
  ).run({ ...columns(fields), id, dossierId, now })
  return indexed(db, periodById(db, id))
}

/** Throws as `insertPeriod` does. */
export function updatePeriod(
  db: WritableDB,
  id: CustodyPeriodId,
  patch: Partial<CustodyPeriodFields>,
  now: number,
): CustodyPeriod {
  const before = periodById(db, id)
  const fields = { ...before, ...patch }
  check(db, before.dossierId, fields)
  db.prepare(
    `UPDATE custody_period SET person_id = @personId, measure = @measure, regime = @regime, from_moment = @from,
       to_moment = @to, allowed_until = @allowedUntil, facility = @facility, letters_address = @lettersAddress,
       whereabouts_unknown = @whereaboutsUnknown, ruling_id = @rulingId, note = @note, updated_at = @now
     WHERE id = @id`,
  ).run({ ...columns(fields), id, now })
  return indexed(db, periodById(db, id))
}

/** Throws `not-found`. */
export function erasePeriod(db: WritableDB, id: CustodyPeriodId): void {
  if (db.prepare('DELETE FROM custody_period WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexRecord(db, { type: 'custody-period', id })
}

/** Undo of `erasePeriod`; one that is there already is answered as it is. */
export function restorePeriod(db: WritableDB, period: CustodyPeriod): CustodyPeriod {
  if (db.prepare('SELECT 1 FROM custody_period WHERE id = ?').get(period.id)) return periodById(db, period.id)
  const fields = { ...period, rulingId: linkIfThere(db, period.dossierId, period.rulingId) }
  insertPeriod(db, period.id, period.dossierId, fields, period.updatedAt)
  db.prepare('UPDATE custody_period SET created_at = ? WHERE id = ?').run(period.createdAt, period.id)
  return periodById(db, period.id)
}
