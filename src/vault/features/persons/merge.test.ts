import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_CUSTODY_PERIOD, EMPTY_INCIDENT } from '#shared/domain/custody.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { MergedFields, Person } from '#shared/domain/person.ts'
import type { ReadableDB } from '../../db/types.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { at, hearingFields } from '../hearings/testing.ts'
import { statementFields } from '../statements/testing.ts'
import { personColumns } from './references.ts'

let vault: TestVault
let here: DossierId
let there: DossierId
let from: Person
let into: Person
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

beforeEach(async () => {
  vault = await openTestVault()
  here = (await ask('dossiers.create', { title: 'Книжный клуб' })).id
  there = (await ask('dossiers.create', { title: 'Второе дело' })).id
  from = await ask('persons.create', { name: 'Nebylitsyn A.', aliases: ['Лектор'], note: 'из паспорта' })
  into = await ask('persons.create', { name: 'Небылицын Артём', note: '' })
})
afterEach(() => vault.cleanup())

const fieldsOf = ({ names, birth, contacts, note, photoId }: Person): MergedFields => ({
  names,
  birth,
  contacts,
  note,
  photoId,
})
const merge = (fields: MergedFields = fieldsOf(into)) =>
  ask('persons.merge', { fromId: from.id, intoId: into.id, fields })

const mention = (person: Person) => ({
  type: 'personMention' as const,
  attrs: { personId: person.id, label: person.name },
})
const noteOf = (...persons: Person[]) =>
  ask('notes.create', {
    dossierId: here,
    title: 'О нём',
    body: { type: 'doc', content: [{ type: 'paragraph', content: persons.map(mention) }] },
  })

/** Records of every feature that names persons; where both are named, and where one is. */
async function nameEverywhere(person: Person, other: Person): Promise<void> {
  await ask('persons.participate', {
    personId: person.id,
    dossierId: here,
    roles: ['witness', 'victim'],
    remove: false,
  })
  await ask('persons.participate', { personId: other.id, dossierId: here, roles: ['suspect'], remove: false })
  await ask('persons.participate', { personId: person.id, dossierId: there, roles: ['expert'], remove: false })
  await ask('charges.create', {
    dossierId: here,
    fields: {
      personId: person.id,
      versions: [
        {
          on: null,
          statute: { code: 'ru-cc', article: '205.2', part: '1', item: '', through: [] },
          wording: '',
          gravity: null,
          penaltyRange: '',
          state: 'charged',
          documentId: null,
          note: '',
        },
      ],
    },
  })
  await ask('custody.create', {
    dossierId: here,
    fields: { ...EMPTY_CUSTODY_PERIOD, personId: person.id, from: at('2023-03-02') },
  })
  await ask('custody.createIncident', {
    dossierId: here,
    fields: {
      ...EMPTY_INCIDENT,
      personId: other.id,
      kind: 'threat',
      when: at('2023-03-02'),
      byPersonIds: [person.id, other.id],
    },
  })
  const attendance = [person, other].map(({ id }, i) => ({
    personId: id,
    attendance: 'present' as const,
    note: `место ${i}`,
  }))
  await ask('hearings.create', {
    dossierId: here,
    fields: hearingFields(at('2024-01-10', '10:00'), { defendantIds: [person.id], judgeIds: [other.id], attendance }),
  })
  await ask('support.create', {
    dossierId: here,
    fields: {
      kind: 'letter',
      date: '2024-01-10',
      personId: person.id,
      donor: '',
      amount: null,
      currency: null,
      purpose: '',
      note: '',
    },
  })
  await ask('facts.create', {
    dossierId: here,
    text: 'Читал вслух',
    when: null,
    status: 'unsure',
    material: 'unsure',
    issueIds: [],
    personIds: [person.id, other.id],
    note: '',
  })
  await ask('statements.create', { dossierId: here, ...statementFields(person.id, { otherPersonIds: [other.id] }) })
  const { id } = await noteOf(person, other)
  const { body, revision } = await ask('notes.get', { id })
  await ask('notes.save', { id, baseRevision: revision, title: 'О нём', body: { ...body }, keep: true })
}

/**
 * A row in every table that can name a person and that `nameEverywhere` leaves out, whatever else it holds: tables of
 * features that came after this test are covered too.
 */
function inventRows(person: Person, other: Person): void {
  const { db } = vault.context
  const named = placesOf(person.id)
  const missing = Map.groupBy(
    personColumns(db).filter(({ table }) => !named.includes(table)),
    ({ table }) => table,
  )
  db.pragma('foreign_keys = 0')
  db.pragma('ignore_check_constraints = 1')
  vault.context.write({ action: 'test', subject: '' }, [], (writable) => {
    for (const [table, columns] of missing) {
      const all = db
        .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
          'SELECT * FROM pragma_table_info(?)',
        )
        .all(table)
      const value = ({ name, type }: (typeof all)[number], at: number) => {
        const own = columns.find(({ column }) => column === name)
        if (own) return own.list ? JSON.stringify([person.id, other.id]) : person.id
        return type === 'TEXT' ? `${table} ${name}` : at
      }
      const kept = all.filter(
        ({ name, notnull, pk, type }) =>
          !(pk && type === 'INTEGER') && (notnull || pk || columns.some(({ column }) => column === name)),
      )
      writable
        .prepare(`INSERT INTO "${table}" (${kept.map(({ name }) => `"${name}"`)}) VALUES (${kept.map(() => '?')})`)
        .run(...kept.map(value))
    }
  })
  db.pragma('foreign_keys = 1')
}

/** Rows of every table but what may differ: the books of the vault itself, and counters of saves. */
function dump(db: ReadableDB): Record<string, unknown[]> {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 AND name NOT IN ('audit', 'meta', 'search_text', 'page')",
    )
    .pluck()
    .all()
  const row = (raw: unknown) => {
    const { updated_at, revision, ...rest } = raw as Record<string, unknown>
    return JSON.stringify(rest)
  }
  return Object.fromEntries(
    tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all().map(row).sort()]),
  )
}

/** Every place where a text stands, but the books. */
const placesOf = (text: string): string[] =>
  Object.entries(dump(vault.context.db))
    .filter(([table, rows]) => table !== 'person_merge' && rows.some((row) => String(row).includes(text)))
    .map(([table]) => table)

describe('a merge', () => {
  it('makes everything that named the one name the other, and taking it back restores all exactly', async () => {
    await nameEverywhere(from, into)
    inventRows(from, into)
    const before = dump(vault.context.db)
    const covered = placesOf(from.id)
    for (const { table, use } of personColumns(vault.context.db)) {
      expect(use, `${table} has no line in references.ts`).not.toBe('other')
      expect(covered, table).toContain(table)
    }
    const { person, merge: done } = await merge({ ...fieldsOf(into), note: 'выбрано', birth: '1990-05~' })
    expect(placesOf(from.id)).toEqual([])
    expect(person).toMatchObject({ id: into.id, note: 'выбрано', birth: '1990-05~' })
    expect(person.participations.map(({ dossierId, roles }) => [dossierId, [...roles].sort()])).toEqual(
      expect.arrayContaining([
        [here, ['suspect', 'victim', 'witness']],
        [there, ['expert']],
      ]),
    )
    const [hearing] = (await ask('hearings.list', { dossierId: here })).hearings
    expect(hearing?.attendance).toEqual([expect.objectContaining({ personId: into.id, note: 'место 1; место 0' })])
    expect((await ask('notes.backlinks', { personId: into.id })).notes).toHaveLength(1)
    await expect(ask('persons.get', { id: from.id })).rejects.toMatchObject({ code: 'not-found' })

    await ask('persons.part', { mergeId: done.id })
    expect(dump(vault.context.db)).toEqual(before)
    expect(await ask('persons.get', { id: from.id })).toEqual({ ...from, participations: expect.anything() })
    const { hits } = await ask('persons.find', { query: 'Лектор', dossierId: null, limit: 5 })
    expect(hits.map((hit) => hit.person.id)).toEqual([from.id])
  })

  it('the other way round is taken back as exactly', async () => {
    await nameEverywhere(into, from)
    const before = dump(vault.context.db)
    const { merge: done } = await merge()
    expect(placesOf(from.id)).toEqual([])
    await vault.reopen()
    expect((await ask('persons.merges', { personId: into.id })).merges).toEqual([done])
    await ask('persons.part', { mergeId: done.id })
    expect(dump(vault.context.db)).toEqual(before)
    await expect(ask('persons.part', { mergeId: done.id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps, when taken back, what was written since', async () => {
    await nameEverywhere(from, into)
    const { merge: done } = await merge({ ...fieldsOf(into), birth: '1990' })
    await ask('persons.update', { id: into.id, fields: { note: 'узнано потом' } })
    const later = await noteOf(into)
    const parted = await ask('persons.part', { mergeId: done.id })
    expect(parted.into).toMatchObject({ note: 'узнано потом', birth: null })
    expect((await ask('notes.backlinks', { personId: into.id })).notes.map(({ id }) => id)).toContain(later.id)
  })

  it('does not lose a text that is open in an editor: its next save is a conflict, not a lost mention', async () => {
    const note = await noteOf(from)
    await merge()
    const stale = { id: note.id, baseRevision: note.revision, title: 'О нём', body: note.body }
    await expect(ask('notes.save', stale)).rejects.toMatchObject({ code: 'conflict' })
    const { body, revision } = await ask('notes.get', { id: note.id })
    await ask('notes.save', { id: note.id, baseRevision: revision, title: 'Дальше', body })
  })

  it('is refused where both have what a person has once, and changes nothing', async () => {
    for (const person of [from, into])
      await ask('charges.createSentence', {
        dossierId: here,
        fields: {
          personId: person.id,
          outcome: 'convicted',
          on: null,
          court: '',
          documentId: null,
          punishments: [],
          inForceOn: null,
          reviews: [],
          note: '',
        },
      })
    const before = dump(vault.context.db)
    await expect(merge()).rejects.toMatchObject({ code: 'merge-clash', params: { charges: 1 } })
    expect(dump(vault.context.db)).toEqual(before)
  })

  it('of a person with themselves, or with nobody, is refused', async () => {
    const fields = fieldsOf(into)
    await expect(ask('persons.merge', { fromId: into.id, intoId: into.id, fields })).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await ask('persons.erase', { id: from.id })
    await expect(merge()).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a person who is named elsewhere', () => {
  it('is not erased, and the refusal says where', async () => {
    await nameEverywhere(from, into)
    await expect(ask('persons.erase', { id: from.id })).rejects.toMatchObject({
      code: 'in-use',
      params: { charges: 1, custody: 2, hearings: 2, support: 1 },
    })
    expect((await ask('persons.get', { id: from.id })).name).toBe('Nebylitsyn A.')
  })
})
