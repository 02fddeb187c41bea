import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { MergedFields, Person } from '#shared/domain/person.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { addDocument } from '../search/testing.ts'
import { onDay, statementFields } from '../statements/testing.ts'

let vault: TestVault
let dossierId: DossierId
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)

beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб' })).id
})
afterEach(() => vault.cleanup())

const person = (name: string): Promise<Person> => ask('persons.create', { name, aliases: [], note: '' })
const state = (personId: PersonId) =>
  ask('statements.create', { dossierId, ...statementFields(personId, { start: onDay('2023-03-12') }) })
const naming = ({ id, name }: Person): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'personMention', attrs: { personId: id, label: name } }] }],
})
const mention = (person: Person) => ask('notes.create', { dossierId, title: '', body: naming(person) })
/** A remark on a paper, in which the person is named. */
async function remark(person: Person) {
  const documentId = addDocument(vault.context, dossierId, { title: 'Протокол', pages: [''] })
  const geometry = { type: 'rect' as const, rect: [0, 0, 9, 9] as [number, number, number, number] }
  const passage = { parts: [{ page: 0, geometry, quote: null, position: null }] }
  const comment = naming(person)
  return ask('annotations.create', { documentId, type: 'note', passage, labelId: null, comment, tags: [] })
}
const rename = ({ id }: Person, text: string) =>
  ask('persons.update', { id, fields: { names: [{ text, kind: 'official', language: null }] } })

/** What search finds by a query, each by its title. */
async function found(query: string): Promise<string[]> {
  const { groups } = await ask('search.run', { query, dossierId, filters: {}, language: 'ru', limit: 20, offset: 0 })
  return groups.map(({ target, title }) => `${target.type === 'record' ? target.kind : target.type}: ${title}`).sort()
}
/** How many remarks on papers a query finds. */
async function hits(query: string): Promise<number> {
  const filters = { scopes: ['annotation' as const] }
  const asked = { query, dossierId, filters, language: 'ru' as const, limit: 20, offset: 0 }
  return (await ask('search.run', asked)).total
}
/** The first words of the dossier's notes, as their list shows them. */
const excerpts = async () =>
  (await ask('notes.list', { dossierId, trashed: false })).notes.map(({ excerpt }) => excerpt)

describe('a person with another name', () => {
  it('is found by it, and by the old one no more, wherever their name is shown', async () => {
    const who = await person('Сказкин Пётр')
    await state(who.id)
    await mention(who)
    expect(await found('Сказкин')).toEqual(['note: ', 'statement: Сказкин Пётр, 2023-03-12'])
    await rename(who, 'Небылицын Пётр')
    expect(await found('Сказкин')).toEqual([])
    expect(await found('Небылицына')).toEqual(['note: ', 'statement: Небылицын Пётр, 2023-03-12'])
    expect(await excerpts()).toEqual(['Небылицын Пётр'])
  })

  it('has it in search after a merge, and both have their own when it is taken back', async () => {
    const [from, into] = [await person('Тополь'), await person('Выдумкин Степан')]
    await state(from.id)
    await state(into.id)
    await mention(from)
    const { names, birth, contacts, note, photoId } = into
    const fields: MergedFields = { names, birth, contacts, note, photoId }
    const { merge } = await ask('persons.merge', { fromId: from.id, intoId: into.id, fields })
    expect(await found('Тополь')).toEqual([])
    expect(await found('Выдумкин')).toEqual([
      'note: ',
      'statement: Выдумкин Степан, 2023-03-12',
      'statement: Выдумкин Степан, 2023-03-12',
    ])
    expect(await excerpts()).toEqual(['Выдумкин Степан'])
    await ask('persons.part', { mergeId: merge.id })
    expect(await found('Тополь')).toEqual(['note: ', 'statement: Тополь, 2023-03-12'])
    expect(await found('Выдумкин')).toEqual(['statement: Выдумкин Степан, 2023-03-12'])
    expect(await excerpts()).toEqual(['Тополь'])
  })

  it('has it in remarks on papers as well, and one that comes back from removal has it too', async () => {
    const who = await person('Сказкин Пётр')
    const other = await person('Выдумкин Степан')
    await remark(who)
    const removed = await remark(who)
    await ask('annotations.remove', { id: removed.id })
    expect(await hits('Сказкин')).toBe(1)
    await rename(who, 'Небылицын Пётр')
    expect(await hits('Сказкин')).toBe(0)
    expect(await hits('Небылицыну')).toBe(1)
    await ask('annotations.restore', { id: removed.id })
    expect(await hits('Небылицыну')).toBe(2)
    const { names, birth, contacts, note, photoId } = other
    const fields: MergedFields = { names, birth, contacts, note, photoId }
    const { merge } = await ask('persons.merge', { fromId: who.id, intoId: other.id, fields })
    expect([await hits('Небылицын'), await hits('Выдумкин')]).toEqual([0, 2])
    await ask('persons.part', { mergeId: merge.id })
    expect([await hits('Небылицын'), await hits('Выдумкин')]).toEqual([2, 0])
  })
})
