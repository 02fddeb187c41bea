import { z } from 'zod'
import { edtfBounds } from '#shared/domain/edtf.ts'
import type { DossierId, PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import { fromMinor, toMinor } from '#shared/domain/money.ts'
import { moneyFault, SupportEntry, SupportEntryFields } from '#shared/domain/support.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'

const Row = z.object({
  id: z.string(),
  dossier_id: z.string(),
  kind: z.string(),
  date: z.string(),
  person_id: z.string(),
  donor: z.string(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  purpose: z.string(),
  note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})
const ENTRY = `SELECT id, dossier_id, kind, date, person_id, donor, amount, currency, purpose, note, created_at, updated_at
  FROM support_entry`

function toEntry(raw: unknown): SupportEntry {
  const row = Row.parse(raw)
  return SupportEntry.parse({
    id: row.id,
    dossierId: row.dossier_id,
    kind: row.kind,
    date: row.date,
    personId: row.person_id,
    donor: row.donor,
    amount: row.amount,
    currency: row.currency,
    purpose: row.purpose,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

/** By date, the latest first; of one date, the last entered first. */
export const listSupport = (db: ReadableDB, dossierId: DossierId): SupportEntry[] =>
  db.prepare(`${ENTRY} WHERE dossier_id = ? ORDER BY date_earliest DESC, seq DESC`).all(dossierId).map(toEntry)

/** All that came for one person in a dossier, as `listSupport`. */
export const supportFor = (db: ReadableDB, dossierId: DossierId, personId: PersonId): SupportEntry[] =>
  db
    .prepare(`${ENTRY} WHERE dossier_id = ? AND person_id = ? ORDER BY date_earliest DESC, seq DESC`)
    .all(dossierId, personId)
    .map(toEntry)

export const supportByIds = (db: ReadableDB, ids: readonly SupportEntryId[]): SupportEntry[] =>
  db.prepare(`${ENTRY} WHERE id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)).map(toEntry)

/** The entry made last. Entries are few among all that is older: they are looked through from the end, not sorted. */
export function lastSupport(db: ReadableDB, dossierId: DossierId): SupportEntry | null {
  const row = db.prepare(`${ENTRY} WHERE +dossier_id = ? ORDER BY seq DESC LIMIT 1`).get(dossierId)
  return row ? toEntry(row) : null
}

/** Throws `not-found`. */
export function supportById(db: ReadableDB, id: SupportEntryId): SupportEntry {
  const row = db.prepare(`${ENTRY} WHERE id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toEntry(row)
}

/** The furthest instant a Date can hold stands for an open beginning. */
const FURTHEST = 8.64e15

/** Column values by parameter name. Throws `invalid-request` for money that cannot be, `not-found` for a person. */
function columnsOf(db: ReadableDB, fields: SupportEntryFields) {
  const fault = moneyFault(fields)
  if (fault) throw new DeloError('invalid-request', { fields: 'amount', fault })
  if (!db.prepare('SELECT 1 FROM person WHERE id = ?').get(fields.personId)) throw new DeloError('not-found')
  const { amount, currency } = fields
  const minor = amount === null || currency === null ? null : toMinor(amount, currency)
  return {
    kind: fields.kind,
    date: fields.date,
    date_earliest: Math.max(edtfBounds(fields.date)?.earliest ?? 0, -FURTHEST),
    person_id: fields.personId,
    donor: fields.donor,
    amount: minor === null || currency === null ? null : fromMinor(minor, currency),
    currency,
    purpose: fields.purpose,
    note: fields.note,
  }
}

/** Found by its purpose, donor and remarks. */
function indexed(db: WritableDB, entry: SupportEntry): SupportEntry {
  const { id, dossierId, purpose, donor, note } = entry
  const name = [purpose, donor].filter((part) => part !== '').join(', ')
  if (name === '' && note === '') unindexRecord(db, { type: 'support-entry', id })
  else indexRecord(db, { type: 'support-entry', id, dossierId }, name || note.slice(0, 80), [note])
  return entry
}

type New = { id: SupportEntryId; dossierId: DossierId; now: number }

/** Throws `not-found` when the dossier or the person is not there, `invalid-request` for money that cannot be. */
export function insertSupport(db: WritableDB, { id, dossierId, now }: New, fields: SupportEntryFields): SupportEntry {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  db.prepare(
    `INSERT INTO support_entry (id, dossier_id, kind, date, date_earliest, person_id, donor, amount, currency, purpose,
       note, created_at, updated_at)
     VALUES (@id, @dossierId, @kind, @date, @date_earliest, @person_id, @donor, @amount, @currency, @purpose,
       @note, @now, @now)`,
  ).run({ id, dossierId, now, ...columnsOf(db, fields) })
  return indexed(db, supportById(db, id))
}

type Patch = { [K in keyof SupportEntryFields]?: SupportEntryFields[K] | undefined }

/** Throws as `insertSupport`. */
export function updateSupport(db: WritableDB, id: SupportEntryId, patch: Patch, now: number): SupportEntry {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = SupportEntryFields.parse({ ...supportById(db, id), ...given })
  db.prepare(
    `UPDATE support_entry SET kind = @kind, date = @date, date_earliest = @date_earliest, person_id = @person_id,
       donor = @donor, amount = @amount, currency = @currency, purpose = @purpose, note = @note, updated_at = @now
     WHERE id = @id`,
  ).run({ id, now, ...columnsOf(db, fields) })
  return indexed(db, supportById(db, id))
}

/** Throws `not-found`. */
export function eraseSupport(db: WritableDB, id: SupportEntryId): void {
  if (db.prepare('DELETE FROM support_entry WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexRecord(db, { type: 'support-entry', id })
}

/** Undo of `eraseSupport`; one that is there already is answered as it is. Throws `not-found` without its person. */
export function restoreSupport(db: WritableDB, entry: SupportEntry): SupportEntry {
  const { id, dossierId } = entry
  if (db.prepare('SELECT 1 FROM support_entry WHERE id = ?').get(id)) return supportById(db, id)
  insertSupport(db, { id, dossierId, now: entry.updatedAt }, entry)
  db.prepare('UPDATE support_entry SET created_at = ? WHERE id = ?').run(entry.createdAt, id)
  return supportById(db, id)
}
