import type { FactFields, ListedFact } from '#shared/domain/fact.ts'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord } from '../search/index-writer.ts'
import { factById } from './queries.ts'
import { IN_TIME, momentColumns } from './rows.ts'

type NewFactFields = Omit<FactFields, 'sequence'>
type Patch = { [K in keyof FactFields]?: FactFields[K] | undefined }

/** A day that was put in order by hand gets new facts at its end; any other leaves the order to the clock. */
function nextSequence(db: ReadableDB, dossierId: DossierId, when: FactFields['when']): number {
  const { earliest, latest } = momentColumns(when)
  const last = db
    .prepare<[string, number | null, number | null], number | null>(
      `SELECT max(sequence) FROM fact
       WHERE dossier_id = ? AND date_earliest IS ? AND date_latest IS ? AND removed_at IS NULL`,
    )
    .pluck()
    .get(dossierId, earliest, latest)
  return last ? last + 1 : 0
}

type New = { id: FactId; dossierId: DossierId; fields: NewFactFields; now: number }

/** Throws `not-found` when the dossier, an issue or a person is not there. */
export function insertFact(db: WritableDB, { id, dossierId, fields, now }: New): ListedFact {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  db.prepare(
    `INSERT INTO fact (id, dossier_id, text, date, date_earliest, date_latest, time, zone, wording, sequence, status,
       material, note, created_at, updated_at)
     VALUES (@id, @dossierId, @text, @date, @earliest, @latest, @time, @zone, @wording, @sequence, @status, @material,
       @note, @now, @now)`,
  ).run({
    id,
    dossierId,
    now,
    sequence: nextSequence(db, dossierId, fields.when),
    text: fields.text,
    status: fields.status,
    material: fields.material,
    note: fields.note,
    ...momentColumns(fields.when),
  })
  setIssues(db, id, dossierId, fields.issueIds)
  setPersons(db, id, fields.personIds)
  return indexedFact(db, factById(db, id))
}

/** A fact that gets another date takes its place there as a new one would. Throws `not-found`. */
export function updateFact(
  db: WritableDB,
  id: FactId,
  patch: Patch,
  now: number,
): { before: ListedFact; after: ListedFact } {
  const before = factById(db, id)
  const when = patch.when === undefined ? before.when : patch.when
  const moved = when?.date !== before.when?.date
  db.prepare(
    `UPDATE fact SET text = @text, date = @date, date_earliest = @earliest, date_latest = @latest, time = @time,
       zone = @zone, wording = @wording, sequence = @sequence, status = @status, material = @material, note = @note,
       updated_at = @now
     WHERE id = @id`,
  ).run({
    id,
    now,
    sequence: patch.sequence ?? (moved ? nextSequence(db, before.dossierId, when) : before.sequence),
    text: patch.text ?? before.text,
    status: patch.status ?? before.status,
    material: patch.material ?? before.material,
    note: patch.note ?? before.note,
    ...momentColumns(when),
  })
  if (patch.issueIds) setIssues(db, id, before.dossierId, patch.issueIds)
  if (patch.personIds) setPersons(db, id, patch.personIds)
  return { before, after: indexedFact(db, factById(db, id)) }
}

/** Puts the fact's words into the search index, in the transaction of the change, and hands it on. */
export function indexedFact(db: WritableDB, fact: ListedFact): ListedFact {
  const { id, dossierId, text, when, note } = fact
  indexRecord(db, { type: 'fact', id, dossierId }, text, [when?.wording ?? '', note])
  return fact
}

type Place = { id: FactId; sequence: number }

/** Answers the places before. Throws `not-found`. */
export function arrangeFacts(db: WritableDB, places: readonly Place[]): Place[] {
  const update = db.prepare('UPDATE fact SET sequence = ? WHERE id = ?')
  return places.map(({ id, sequence }) => {
    const before = factById(db, id).sequence
    update.run(sequence, id)
    return { id, sequence: before }
  })
}

/** Up (-1) or down among the facts of the same date; nothing where there is nowhere to go. Throws `not-found`. */
export function moveFact(db: WritableDB, id: FactId, by: 1 | -1): { before: Place[]; after: Place[] } {
  const { dossierId, when } = factById(db, id)
  const day = db
    .prepare<[string, string | null], Place>(
      `SELECT f.id, f.sequence FROM fact f WHERE f.dossier_id = ? AND f.date IS ? AND f.removed_at IS NULL ORDER BY ${IN_TIME}`,
    )
    .all(dossierId, when?.date ?? null)
  const at = day.findIndex((place) => place.id === id)
  const [own, other] = [day[at], day[at + by]]
  if (!own || !other) return { before: [], after: [] }
  const after = day
    .with(at, other)
    .with(at + by, own)
    .map((place, index) => ({ id: place.id, sequence: index + 1 }))
  return { before: arrangeFacts(db, after), after }
}

/** Ties to issues that are removed stay: the issue may come back. */
function setIssues(db: WritableDB, id: FactId, dossierId: DossierId, issueIds: FactFields['issueIds']): void {
  db.prepare(
    'DELETE FROM fact_issue WHERE fact_id = ? AND issue_id IN (SELECT id FROM issue WHERE removed_at IS NULL)',
  ).run(id)
  const insert = db.prepare('INSERT INTO fact_issue (fact_id, issue_id, position) VALUES (?, ?, ?)')
  const known = db.prepare('SELECT 1 FROM issue WHERE id = ? AND dossier_id = ? AND removed_at IS NULL')
  for (const [position, issueId] of [...new Set(issueIds)].entries()) {
    if (!known.get(issueId, dossierId)) throw new DeloError('not-found')
    insert.run(id, issueId, position)
  }
}

/** A person that was erased may stay named, so that undoing the erasure gives everything back. */
function setPersons(db: WritableDB, id: FactId, personIds: FactFields['personIds']): void {
  const before = new Set(
    db.prepare<[string], string>('SELECT person_id FROM fact_person WHERE fact_id = ?').pluck().all(id),
  )
  db.prepare('DELETE FROM fact_person WHERE fact_id = ?').run(id)
  const insert = db.prepare('INSERT INTO fact_person (fact_id, person_id, position) VALUES (?, ?, ?)')
  for (const [position, personId] of [...new Set(personIds)].entries()) {
    const known = before.has(personId) || db.prepare('SELECT 1 FROM person WHERE id = ?').get(personId)
    if (!known) throw new DeloError('not-found')
    insert.run(id, personId, position)
  }
}
