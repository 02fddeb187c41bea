import { type DossierId, newId, ParticipationId, type PersonId } from '#shared/domain/ids.ts'
import type { NewPerson, Participation, Person, PersonFields, PersonPatch, Role } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { renameInAnnotations } from '../annotations/indexed.ts'
import { renameInNotes } from '../notes/queries.ts'
import { indexTitle, unindexTitle } from '../search/index-writer.ts'
import { renameInStatements } from '../statements/queries.ts'
import { newFields, patchedFields } from './names.ts'
import { setPhoto } from './photos.ts'
import { usesOf } from './references.ts'
import { PARTICIPATION, PERSON, toParticipation, toPerson, toPersonRow } from './rows.ts'
import { writeWords } from './words.ts'

/** Names are compared as a reader of Russian expects: Ё next to Е, capitals as small letters. */
const byName = new Intl.Collator(['ru', 'en'], { numeric: true })

/** By name; with a dossier, those who take part in it. Each with all the dossiers they take part in. */
export function listPersons(db: ReadableDB, dossierId: DossierId | null): Person[] {
  const rows =
    dossierId === null
      ? db.prepare(PERSON).all()
      : db.prepare(`${PERSON} JOIN participation x ON x.person_id = p.id WHERE x.dossier_id = ?`).all(dossierId)
  const parts = Map.groupBy(
    db.prepare(`${PARTICIPATION} ORDER BY seq`).all().map(toParticipation),
    (part): string => part.personId,
  )
  return rows
    .map(toPersonRow)
    .map((row) => toPerson(row, parts.get(row.id) ?? []))
    .sort((a, b) => byName.compare(a.name, b.name))
}

/** Throws `not-found`. */
export function personById(db: ReadableDB, id: PersonId): Person {
  const row = db.prepare(`${PERSON} WHERE p.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  const parts = db.prepare(`${PARTICIPATION} WHERE person_id = ? ORDER BY seq`).all(id)
  return toPerson(toPersonRow(row), parts.map(toParticipation))
}

const columnsOf = ({ names, birth, contacts, note }: PersonFields) => ({
  name: names[0]?.text ?? '',
  names: JSON.stringify(names),
  birth,
  contacts: JSON.stringify(contacts),
  note,
})

/** What a person is found by, and what is called by their name, in the transaction that writes the card. */
export function indexPerson(db: WritableDB, id: PersonId): void {
  const row = toPersonRow(db.prepare(`${PERSON} WHERE p.id = ?`).get(id))
  const { name, names, aliases } = toPerson(row, [])
  writeWords(db, row.seq, names)
  indexTitle(db, { type: 'person', id }, name, aliases)
  renameInStatements(db, id)
  renameInNotes(db, id)
  renameInAnnotations(db, id)
}

export function insertPerson(db: WritableDB, id: PersonId, given: NewPerson, now: number): Person {
  const fields = newFields(given)
  db.prepare(
    `INSERT INTO person (id, name, names, birth, contacts, note, created_at, updated_at)
     VALUES (@id, @name, @names, @birth, @contacts, @note, @now, @now)`,
  ).run({ ...columnsOf(fields), id, now })
  indexPerson(db, id)
  return personById(db, id)
}

/** Throws `not-found`. */
export function updatePerson(db: WritableDB, id: PersonId, patch: PersonPatch, now: number): Person {
  const fields = patchedFields(personById(db, id), patch)
  db.prepare(
    `UPDATE person SET name = @name, names = @names, birth = @birth, contacts = @contacts, note = @note,
       updated_at = @now WHERE id = @id`,
  ).run({ ...columnsOf(fields), id, now })
  indexPerson(db, id)
  return personById(db, id)
}

/**
 * Parts in dossiers go with the person; notes keep their mention as words. Throws `not-found`, and `in-use` with how
 * many records of each kind (a hearing, a charge, an entry of the support log) name the person.
 */
export function erasePerson(db: WritableDB, id: PersonId): void {
  const uses = usesOf(db, id)
  if (Object.keys(uses).length > 0) throw new DeloError('in-use', uses)
  if (db.prepare('DELETE FROM person WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
  unindexTitle(db, { type: 'person', id })
}

/** Undo of `erasePerson`. Parts in dossiers that are gone by now are left out. */
export function restorePerson(db: WritableDB, person: Person): Person {
  if (db.prepare('SELECT 1 FROM person WHERE id = ?').get(person.id)) return personById(db, person.id)
  insertPerson(db, person.id, person, person.updatedAt)
  db.prepare('UPDATE person SET created_at = ? WHERE id = ?').run(person.createdAt, person.id)
  setPhoto(db, person.id, person.photoId)
  for (const { dossierId, roles } of person.participations)
    if (db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) setRoles(db, person.id, dossierId, roles)
  return personById(db, person.id)
}

const participationOf = (db: ReadableDB, personId: PersonId, dossierId: DossierId): Participation | null => {
  const row = db.prepare(`${PARTICIPATION} WHERE person_id = ? AND dossier_id = ?`).get(personId, dossierId)
  return row ? toParticipation(row) : null
}

/** Roles without doubles, in the order given. Throws `not-found` when the person or the dossier is not there. */
export function setRoles(db: WritableDB, personId: PersonId, dossierId: DossierId, roles: Role[]): Participation {
  personById(db, personId)
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  const before = participationOf(db, personId, dossierId)
  const part: Participation = {
    id: before?.id ?? newId(ParticipationId),
    personId,
    dossierId,
    roles: [...new Set(roles)],
  }
  db.prepare(
    `INSERT INTO participation (id, person_id, dossier_id, roles) VALUES (?, ?, ?, ?)
     ON CONFLICT (person_id, dossier_id) DO UPDATE SET roles = excluded.roles`,
  ).run(part.id, personId, dossierId, JSON.stringify(part.roles))
  return part
}

/** Takes the person out of the dossier; no error when they are not in it. */
export function removeParticipation(db: WritableDB, personId: PersonId, dossierId: DossierId): void {
  db.prepare('DELETE FROM participation WHERE person_id = ? AND dossier_id = ?').run(personId, dossierId)
}
