import { type Hearing, HearingFields, hearingFault } from '#shared/domain/hearing.ts'
import { type DossierId, type HearingId, HearingSeriesId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'
import { checkNamed, partsOf, withoutGone, writeParts } from './parts.ts'
import { HEARING, toColumns, toHearing } from './rows.ts'

/** By start, the earliest first; the order of entry decides between equals. */
export function listHearings(db: ReadableDB, dossierId: DossierId): Hearing[] {
  const parts = partsOf(db, 'h.dossier_id = ?', dossierId)
  return db
    .prepare<[string], { id: string }>(`${HEARING} WHERE h.dossier_id = ? ORDER BY h.starts_at, h.seq`)
    .all(dossierId)
    .map((row) => toHearing(row, parts(row.id)))
}

/** Throws `not-found`. */
export function hearingById(db: ReadableDB, id: HearingId): Hearing {
  const row = db.prepare(`${HEARING} WHERE h.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toHearing(row, partsOf(db, 'h.id = ?', id)(id))
}

/** What the schema cannot see. Throws `invalid-request` with the field at fault, or `not-found`. */
function check(db: ReadableDB, fields: HearingFields): void {
  const fault = hearingFault(fields)
  if (fault) throw new DeloError('invalid-request', { fields: 'end', fault })
  checkNamed(db, fields)
}

/** Found by its day, court and every word said, filed or ruled. */
function indexed(db: WritableDB, hearing: Hearing): Hearing {
  const { id, dossierId, start, court, room, outcome, note, items } = hearing
  const day = start.date.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3.$2.$1')
  const name = [start.time === null ? day : `${day} ${start.time}`, court].filter((part) => part !== '').join(', ')
  const words = items.flatMap(({ by, text }) => [[by, text].filter((part) => part !== '').join(': ')])
  indexRecord(db, { type: 'hearing', id, dossierId }, name, [room, outcome, ...words, note])
  return hearing
}

const COLUMNS = `series_id = @series_id, kind = @kind, state = @state, date = @date, time = @time, zone = @zone,
  wording = @wording, end_time = @end_time, starts_at = @starts_at, ends_at = @ends_at, over_at = @over_at,
  court = @court, room = @room, outcome = @outcome, note = @note, minutes_id = @minutes_id`

type New = { id: HearingId; dossierId: DossierId; now: number }

/** Throws `not-found` when the dossier, a person or a paper is not there, `invalid-request` for times that cannot be. */
export function insertHearing(db: WritableDB, { id, dossierId, now }: New, given: HearingFields): Hearing {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  const fields = { ...given, seriesId: given.seriesId ?? newId(HearingSeriesId) }
  check(db, fields)
  db.prepare(
    `INSERT INTO hearing (id, dossier_id, series_id, kind, state, date, time, zone, wording, end_time,
       starts_at, ends_at, over_at, court, room, outcome, note, minutes_id, created_at, updated_at)
     VALUES (@id, @dossierId, @series_id, @kind, @state, @date, @time, @zone, @wording, @end_time,
       @starts_at, @ends_at, @over_at, @court, @room, @outcome, @note, @minutes_id, @now, @now)`,
  ).run({ id, dossierId, now, ...toColumns(fields) })
  writeParts(db, id, fields)
  return indexed(db, hearingById(db, id))
}

type Patch = { [K in keyof HearingFields]?: HearingFields[K] | undefined }

/** A series of null takes the hearing out of its series. Throws as `insertHearing`. */
export function updateHearing(db: WritableDB, id: HearingId, patch: Patch, now: number): Hearing {
  const { id: _, dossierId: __, createdAt: ___, updatedAt: ____, ...before } = hearingById(db, id)
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = HearingFields.parse({ ...before, ...given })
  fields.seriesId ??= newId(HearingSeriesId)
  check(db, fields)
  db.prepare(`UPDATE hearing SET ${COLUMNS}, updated_at = @now WHERE id = @id`).run({ id, now, ...toColumns(fields) })
  writeParts(db, id, fields)
  return indexed(db, hearingById(db, id))
}

/** The minutes stay, as a note. Throws `not-found`. */
export function eraseHearing(db: WritableDB, id: HearingId): void {
  if (db.prepare('DELETE FROM hearing WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexRecord(db, { type: 'hearing', id })
}

/** Undo of `eraseHearing`; one that is there already is answered as it is. */
export function restoreHearing(db: WritableDB, hearing: Hearing): Hearing {
  if (db.prepare('SELECT 1 FROM hearing WHERE id = ?').get(hearing.id)) return hearingById(db, hearing.id)
  const { id, dossierId } = hearing
  insertHearing(db, { id, dossierId, now: hearing.updatedAt }, withoutGone(db, hearing))
  db.prepare('UPDATE hearing SET created_at = ? WHERE id = ?').run(hearing.createdAt, id)
  return hearingById(db, id)
}
