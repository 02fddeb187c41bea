import type { DueSoon } from '#shared/contract/deadlines.ts'
import type { CalendarDay } from '#shared/domain/day.ts'
import { type Deadline, DeadlineFields } from '#shared/domain/deadline.ts'
import type { DeadlineId, DossierId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { lastSoonDay } from '#shared/terms/due.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'
import { columnsOf, DEADLINE, toDeadline } from './rows.ts'

/** By day, the earliest first; of one day, by the hour, then as they were entered. */
export const listDeadlines = (db: ReadableDB, dossierId: DossierId): Deadline[] =>
  db.prepare(`${DEADLINE} WHERE dossier_id = ? ORDER BY due, due_time, seq`).all(dossierId).map(toDeadline)

/** Throws `not-found`. */
export function deadlineById(db: ReadableDB, id: DeadlineId): Deadline {
  const row = db.prepare(`${DEADLINE} WHERE id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toDeadline(row)
}

const has = (db: ReadableDB, table: 'dossier' | 'person', id: string) =>
  db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined

/** Throws `not-found` for a person who is not in the vault, `invalid-request` for an hour without its zone. */
function check(db: ReadableDB, fields: DeadlineFields): void {
  if (fields.personId !== null && !has(db, 'person', fields.personId)) throw new DeloError('not-found')
  if (fields.dueTime !== null && fields.zone === null) throw new DeloError('invalid-request', { fields: 'zone' })
}

const index = (db: WritableDB, { id, dossierId, title, note, overrideReason }: Deadline) =>
  indexRecord(db, { type: 'deadline', id, dossierId }, title, [note, overrideReason])

type New = { id: DeadlineId; dossierId: DossierId; now: number }

/** Throws `not-found` when the dossier or the person is not there, `invalid-request` for an hour without its zone. */
export function insertDeadline(db: WritableDB, { id, dossierId, now }: New, fields: DeadlineFields): Deadline {
  if (!has(db, 'dossier', dossierId)) throw new DeloError('not-found')
  check(db, fields)
  db.prepare(
    `INSERT INTO deadline (id, dossier_id, title, due, due_time, zone, basis, override_reason, state, person_id, hearing_id,
       charge_id, document_id, note, created_at, updated_at)
     VALUES (@id, @dossierId, @title, @due, @due_time, @zone, @basis, @override_reason, @state, @person_id, @hearing_id,
       @charge_id, @document_id, @note, @now, @now)`,
  ).run({ id, dossierId, now, ...columnsOf(fields) })
  const deadline = deadlineById(db, id)
  index(db, deadline)
  return deadline
}

type Patch = { [K in keyof DeadlineFields]?: DeadlineFields[K] | undefined }

/** Throws as `insertDeadline`. */
export function updateDeadline(db: WritableDB, id: DeadlineId, patch: Patch, now: number): Deadline {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = DeadlineFields.parse({ ...deadlineById(db, id), ...given })
  check(db, fields)
  db.prepare(
    `UPDATE deadline SET title = @title, due = @due, due_time = @due_time, zone = @zone, basis = @basis,
       override_reason = @override_reason, state = @state, person_id = @person_id, hearing_id = @hearing_id,
       charge_id = @charge_id, document_id = @document_id, note = @note, updated_at = @now WHERE id = @id`,
  ).run({ id, now, ...columnsOf(fields) })
  const deadline = deadlineById(db, id)
  index(db, deadline)
  return deadline
}

/** Throws `not-found`. */
export function eraseDeadline(db: WritableDB, id: DeadlineId): void {
  if (db.prepare('DELETE FROM deadline WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexRecord(db, { type: 'deadline', id })
}

/** Undo of `eraseDeadline`; one that is there already is answered as it is. Throws `not-found` without its dossier or person. */
export function restoreDeadline(db: WritableDB, deadline: Deadline): Deadline {
  const { id, dossierId } = deadline
  if (db.prepare('SELECT 1 FROM deadline WHERE id = ?').get(id)) return deadlineById(db, id)
  insertDeadline(db, { id, dossierId, now: deadline.updatedAt }, deadline)
  db.prepare('UPDATE deadline SET created_at = ? WHERE id = ?').run(deadline.createdAt, id)
  return deadlineById(db, id)
}

type DueRow = Omit<DueSoon, 'next'> & { nextId: DeadlineId; nextTitle: string; nextDue: CalendarDay }

/** The most pressing first: by the next that is not over, dossiers with nothing ahead by what is overdue. */
export function dueSoon(db: ReadableDB, today: CalendarDay): DueSoon[] {
  const rows = db
    .prepare<[{ today: string; soon: string }], DueRow>(
      `WITH open AS (
         SELECT d.id, d.dossier_id, d.title, d.due, row_number() OVER (
           PARTITION BY d.dossier_id ORDER BY d.due < @today, CASE WHEN d.due < @today THEN '' ELSE d.due END, d.due DESC, d.due_time, d.seq
         ) AS place
         FROM deadline d JOIN dossier x ON x.id = d.dossier_id AND x.trashed_at IS NULL
         WHERE d.state = 'open'
       )
       SELECT o.dossier_id AS dossierId, x.title AS dossierTitle, o.id AS nextId, o.title AS nextTitle, o.due AS nextDue,
         (SELECT count(*) FROM open p WHERE p.dossier_id = o.dossier_id AND p.due < @today) AS overdue,
         (SELECT count(*) FROM open p WHERE p.dossier_id = o.dossier_id AND p.due BETWEEN @today AND @soon) AS soon
       FROM open o JOIN dossier x ON x.id = o.dossier_id
       WHERE o.place = 1 ORDER BY o.due < @today, o.due`,
    )
    .all({ today, soon: lastSoonDay(today) })
  return rows.map(({ nextId, nextTitle, nextDue, ...row }) => ({
    ...row,
    next: { id: nextId, title: nextTitle, due: nextDue },
  }))
}
