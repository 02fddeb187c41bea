import type { PersonId, PersonMergeId } from '#shared/domain/ids.ts'
import { type MergedFields, type Person, PersonMerge } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { unindexTitle } from '../search/index-writer.ts'
import { setPhoto } from './photos.ts'
import { indexPerson, personById, updatePerson } from './queries.ts'
import { kindOf } from './references.ts'
import { Clash, putBack, type Repointed, repoint } from './repoint.ts'

/** All that parts two persons again. `fields`: of the one who stayed, before and after. */
type MergeRecord = {
  from: Record<string, string | number | null>
  fields: { before: MergedFields; after: MergedFields }
  repointed: Repointed
}
type MergeRow = { id: string; from_id: string; into_id: string; merged_at: number; record: string }

const fieldsOf = ({ names, birth, contacts, note, photoId }: Person): MergedFields => ({
  names,
  birth,
  contacts,
  note,
  photoId,
})

const toMerge = (row: MergeRow): PersonMerge =>
  PersonMerge.parse({
    id: row.id,
    fromId: row.from_id,
    intoId: row.into_id,
    name: (JSON.parse(row.record) as MergeRecord).from.name,
    mergedAt: row.merged_at,
  })

/** Merges into a person, the last first. */
export const mergesInto = (db: ReadableDB, id: PersonId): PersonMerge[] =>
  db.prepare<[string], MergeRow>('SELECT * FROM person_merge WHERE into_id = ? ORDER BY seq DESC').all(id).map(toMerge)

/** An open editor must notice that a mention changed: the note counts as saved anew, without another kept state. */
function bumpNotes(db: WritableDB, { changed }: Repointed): void {
  for (const { table, key } of changed) {
    if (table !== 'note') continue
    db.prepare(
      `UPDATE note_revision SET revision = revision + 1
       WHERE (note_id, revision) IN (SELECT id, revision FROM note WHERE rowid = ?)`,
    ).run(key.rowid)
    db.prepare('UPDATE note SET revision = revision + 1 WHERE rowid = ?').run(key.rowid)
  }
}

function writeFields(db: WritableDB, id: PersonId, { photoId, ...fields }: MergedFields, now: number): void {
  updatePerson(db, id, fields, now)
  setPhoto(db, id, photoId)
}

type Merge = { id: PersonMergeId; fromId: PersonId; intoId: PersonId; fields: MergedFields; now: number }

/** Throws `not-found`, `invalid-request` for one person, `merge-clash`. */
export function mergePersons(db: WritableDB, { id, fromId, intoId, fields, now }: Merge): PersonMerge {
  if (fromId === intoId) throw new DeloError('invalid-request', { fields: 'intoId' })
  const before = fieldsOf(personById(db, intoId))
  const from = db.prepare<[string], MergeRecord['from']>('SELECT * FROM person WHERE id = ?').get(fromId)
  if (!from) throw new DeloError('not-found')
  const repointed = repointing(db, fromId, intoId)
  bumpNotes(db, repointed)
  writeFields(db, intoId, fields, now)
  db.prepare('DELETE FROM person WHERE id = ?').run(fromId)
  unindexTitle(db, { type: 'person', id: fromId })
  const record: MergeRecord = { from, fields: { before, after: fieldsOf(personById(db, intoId)) }, repointed }
  const row: MergeRow = { id, from_id: fromId, into_id: intoId, merged_at: now, record: JSON.stringify(record) }
  db.prepare(
    `INSERT INTO person_merge (id, from_id, into_id, merged_at, record)
     VALUES (@id, @from_id, @into_id, @merged_at, @record)`,
  ).run(row)
  return toMerge(row)
}

function repointing(db: WritableDB, fromId: PersonId, intoId: PersonId): Repointed {
  try {
    return repoint(db, fromId, intoId)
  } catch (error) {
    if (error instanceof Clash) throw new DeloError('merge-clash', { [kindOf(error.table)]: 1 })
    throw error
  }
}

/** Throws `not-found` when the merge was taken back already or the one who stayed is gone. */
export function partPersons(db: WritableDB, id: PersonMergeId, now: number): { into: Person; from: Person } {
  const row = db.prepare<[string], MergeRow>('SELECT * FROM person_merge WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  const merge = toMerge(row)
  const { from, fields, repointed } = JSON.parse(row.record) as MergeRecord
  const present = personById(db, merge.intoId)
  insertRow(db, from)
  putBack(db, repointed)
  indexPerson(db, merge.fromId)
  bumpNotes(db, repointed)
  writeFields(db, merge.intoId, withoutLater(fields, fieldsOf(present)), now)
  db.prepare('DELETE FROM person_merge WHERE id = ?').run(id)
  return { into: personById(db, merge.intoId), from: personById(db, merge.fromId) }
}

/** A field that was changed since the merge stays as it is now. */
function withoutLater({ before, after }: MergeRecord['fields'], now: MergedFields): MergedFields {
  const same = (key: keyof MergedFields) => JSON.stringify(now[key]) === JSON.stringify(after[key])
  return {
    names: same('names') ? before.names : now.names,
    birth: same('birth') ? before.birth : now.birth,
    contacts: same('contacts') ? before.contacts : now.contacts,
    note: same('note') ? before.note : now.note,
    photoId: same('photoId') ? before.photoId : now.photoId,
  }
}

function insertRow(db: WritableDB, row: MergeRecord['from']): void {
  const columns = Object.keys(row)
  db.prepare(
    `INSERT INTO person (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...Object.values(row))
}
