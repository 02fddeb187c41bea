import { z } from 'zod'
import { type DossierId, newId, ParticipationId, type PersonId } from '#shared/domain/ids.ts'
import { Participation, Person, type PersonFields, type Role } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexTitle, unindexTitle } from '../search/index-writer.ts'

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.string(),
  note: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
})
const ParticipationRow = z
  .object({ id: z.string(), person_id: z.string(), dossier_id: z.string(), roles: z.string() })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    dossierId: row.dossier_id,
    roles: JSON.parse(row.roles) as unknown,
  }))
  .pipe(Participation)

const PERSON = 'SELECT p.id, p.name, p.aliases, p.note, p.created_at, p.updated_at FROM person p'
const PARTICIPATION = 'SELECT id, person_id, dossier_id, roles FROM participation'

const toPerson = (raw: unknown, participations: Participation[]): Person => {
  const row = PersonRow.parse(raw)
  return Person.parse({
    id: row.id,
    name: row.name,
    aliases: JSON.parse(row.aliases) as unknown,
    note: row.note,
    participations,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  })
}

/** Names are compared as a reader of Russian expects: Ё next to Е, capitals as small letters. */
const byName = new Intl.Collator(['ru', 'en'], { numeric: true })

/** By name; with a dossier, those who take part in it. Each with all the dossiers they take part in. */
export function listPersons(db: ReadableDB, dossierId: DossierId | null): Person[] {
  const rows =
    dossierId === null
      ? db.prepare(PERSON).all()
      : db.prepare(`${PERSON} JOIN participation x ON x.person_id = p.id WHERE x.dossier_id = ?`).all(dossierId)
  const parts = Map.groupBy(
    db
      .prepare(`${PARTICIPATION} ORDER BY seq`)
      .all()
      .map((row) => ParticipationRow.parse(row)),
    (part) => part.personId,
  )
  return rows
    .map((row) => toPerson(row, parts.get(PersonRow.parse(row).id as PersonId) ?? []))
    .sort((a, b) => byName.compare(a.name, b.name))
}

/** Throws `not-found`. */
export function personById(db: ReadableDB, id: PersonId): Person {
  const row = db.prepare(`${PERSON} WHERE p.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  const parts = db.prepare(`${PARTICIPATION} WHERE person_id = ? ORDER BY seq`).all(id)
  return toPerson(
    row,
    parts.map((part) => ParticipationRow.parse(part)),
  )
}

/** An alias that repeats the name or another alias says nothing. */
const aliasesOf = ({ name, aliases }: PersonFields) => JSON.stringify([...new Set(aliases)].filter((a) => a !== name))

const indexPerson = (db: WritableDB, id: PersonId, { name, aliases }: PersonFields) =>
  indexTitle(db, { type: 'person', id }, name, aliases)

export function insertPerson(db: WritableDB, id: PersonId, fields: PersonFields, now: number): Person {
  db.prepare('INSERT INTO person (id, name, aliases, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    fields.name,
    aliasesOf(fields),
    fields.note,
    now,
    now,
  )
  indexPerson(db, id, fields)
  return personById(db, id)
}

type Patch = { [K in keyof PersonFields]?: PersonFields[K] | undefined }

/** Throws `not-found`. */
export function updatePerson(db: WritableDB, id: PersonId, patch: Patch, now: number): Person {
  const before = personById(db, id)
  const fields: PersonFields = {
    name: patch.name ?? before.name,
    aliases: patch.aliases ?? before.aliases,
    note: patch.note ?? before.note,
  }
  db.prepare('UPDATE person SET name = ?, aliases = ?, note = ?, updated_at = ? WHERE id = ?').run(
    fields.name,
    aliasesOf(fields),
    fields.note,
    now,
    id,
  )
  indexPerson(db, id, fields)
  return personById(db, id)
}

/**
 * Parts in dossiers go with the person; notes keep their mention as words. Throws `not-found`, and `in-use` while a
 * record of a dossier (a hearing, a charge, an entry of the support log) names the person.
 */
export function erasePerson(db: WritableDB, id: PersonId): void {
  if (deletePerson(db, id) === 0) throw new DeloError('not-found')
  unindexTitle(db, { type: 'person', id })
}

function deletePerson(db: WritableDB, id: PersonId): number {
  try {
    return db.prepare('DELETE FROM person WHERE id = ?').run(id).changes
  } catch (error) {
    // `ON DELETE RESTRICT` is reported as a trigger's refusal.
    const refusals: unknown[] = ['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER']
    throw refusals.includes((error as { code?: unknown }).code) ? new DeloError('in-use') : error
  }
}

/** Undo of `erasePerson`. Parts in dossiers that are gone by now are left out. */
export function restorePerson(db: WritableDB, person: Person): Person {
  if (db.prepare('SELECT 1 FROM person WHERE id = ?').get(person.id)) return personById(db, person.id)
  insertPerson(db, person.id, person, person.updatedAt)
  db.prepare('UPDATE person SET created_at = ? WHERE id = ?').run(person.createdAt, person.id)
  for (const { dossierId, roles } of person.participations)
    if (db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) setRoles(db, person.id, dossierId, roles)
  return personById(db, person.id)
}

const participationOf = (db: ReadableDB, personId: PersonId, dossierId: DossierId): Participation | null => {
  const row = db.prepare(`${PARTICIPATION} WHERE person_id = ? AND dossier_id = ?`).get(personId, dossierId)
  return row ? ParticipationRow.parse(row) : null
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
