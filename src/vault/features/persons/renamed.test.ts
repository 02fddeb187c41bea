import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { MergedFields, Person } from '#shared/domain/person.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
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
const mention = ({ id, name }: Person) =>
  ask('notes.create', {
    dossierId,
    title: '',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'personMention', attrs: { personId: id, label: name } }] }],
    },
  })
const rename = ({ id }: Person, text: string) =>
  ask('persons.update', { id, fields: { names: [{ text, kind: 'official', language: null }] } })

/** What search finds by a query, each by its title. */
async function found(query: string): Promise<string[]> {
  const { groups } = await ask('search.run', { query, dossierId, filters: {}, language: 'ru', limit: 20, offset: 0 })
  return groups.map(({ target, title }) => `${target.type === 'record' ? target.kind : target.type}: ${title}`).sort()
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
})
