import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DossierId } from '#shared/domain/ids.ts'
import type { PersonName } from '#shared/domain/person.ts'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
let dossierId: DossierId
const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const found = async (query: string, where: DossierId | null = null) =>
  (await ask('persons.find', { query, dossierId: where, limit: 20 })).hits.map(({ person }) => person.name)

beforeAll(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
  const make = async (name: string, ...others: Pick<PersonName, 'text' | 'kind'>[]) => {
    const own: PersonName = { text: name, kind: 'official', language: null }
    return ask('persons.create', { name, names: [own, ...others.map((other) => ({ ...other, language: null }))] })
  }
  const artyom = await make(
    'Небылицын Артём Ильич',
    { text: 'Лектор', kind: 'nickname' },
    { text: 'Nebylitsyn Artem', kind: 'transliteration' },
  )
  await make('Небылицына Вера Павловна')
  await make('Выдумкин Павел', { text: 'Сказочников', kind: 'former' })
  await make('Выдумкина П. А.')
  await make('Ли')
  await make('Ёлкина Анна')
  await make('Лишний Иван')
  await make('שלום כהן')
  await make('Hryshchenko Oleksii')
  await ask('persons.participate', { personId: artyom.id, dossierId, roles: ['defendant'], remove: false })
})
afterAll(() => vault.cleanup())

describe('a person is found', () => {
  it.each([
    ['Небылицыным', 'Небылицын Артём Ильич'],
    ['небылицыну артему', 'Небылицын Артём Ильич'],
    ['Артёма Ильича', 'Небылицын Артём Ильич'],
    ['Небылицын А. И.', 'Небылицын Артём Ильич'],
    ['А.И. Небылицын', 'Небылицын Артём Ильич'],
    ['Nebylicyn', 'Небылицын Артём Ильич'],
    ['A. Nebylitsin', 'Небылицын Артём Ильич'],
    ['лектора', 'Небылицын Артём Ильич'],
    ['небыл арт', 'Небылицын Артём Ильич'],
    // A Latin e and a.
    ['Нeбылицынa', 'Небылицына Вера Павловна'],
    ['Nebylitsyna Vera', 'Небылицына Вера Павловна'],
    ['Сказочникову', 'Выдумкин Павел'],
    ['Павлу Выдумкину', 'Выдумкин Павел'],
    ['Елкиной', 'Ёлкина Анна'],
    ['Yolkina', 'Ёлкина Анна'],
    ['Грищенко', 'Hryshchenko Oleksii'],
    ['Олексія Грищенка', 'Hryshchenko Oleksii'],
    ['כהן', 'שלום כהן'],
  ])('by "%s"', async (query, name) => expect((await found(query))[0]).toBe(name))

  it('by a full name where only initials are known', async () => {
    expect(await found('Выдумкина Пелагея')).toContain('Выдумкина П. А.')
    expect(await found('Небылицын Борис')).toEqual([])
  })

  it('with the one whose name it is before those it only resembles', async () => {
    expect((await found('Ли'))[0]).toBe('Ли')
    expect(await found('Небылицына')).toEqual(['Небылицына Вера Павловна', 'Небылицын Артём Ильич'])
  })

  it('in one dossier or in the whole vault', async () => {
    expect(await found('Небылицын', dossierId)).toEqual(['Небылицын Артём Ильич'])
    expect(await found('Выдумкин', dossierId)).toEqual([])
    expect(await found('Небылицына Вера', dossierId)).toEqual([])
    expect(await found('Небылицыну Артёму', dossierId)).toEqual(['Небылицын Артём Ильич'])
  })

  it('with the name that answered, where it is not the shown one', async () => {
    const { hits } = await ask('persons.find', { query: 'лектор', dossierId: null, limit: 20 })
    expect(hits[0]?.matched).toBe('Лектор')
    expect((await ask('persons.find', { query: 'артём', dossierId: null, limit: 20 })).hits[0]?.matched).toBeNull()
  })

  it('up to the limit, which says when it left some out', async () => {
    const { hits, more } = await ask('persons.find', { query: 'небылиц', dossierId: null, limit: 1 })
    expect([hits.length, more]).toEqual([1, true])
  })

  it('by nothing that is not a name', async () => {
    for (const query of ['', '  ', '...', '"; DROP TABLE person', '%', '🙂', 'ь', "'"])
      expect(await found(query)).toEqual([])
    expect(await found('ы'.repeat(1_000))).toEqual([])
    await expect(found('ы'.repeat(1_001))).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('by Ctrl+K, in forms that the stems of words do not know', async () => {
    for (const query of ['Nebylicyn', 'А.И. Небылицын', 'Небылицыным']) {
      const { hits } = await ask('search.quick', { query, dossierId: null })
      expect(hits).toContainEqual(expect.objectContaining({ type: 'person', title: 'Небылицын Артём Ильич' }))
    }
  })

  it('in a vault whose words are from another version', async () => {
    vault.context.write({ action: 'test', subject: '' }, [], (db) => {
      db.exec("DELETE FROM person_word; DELETE FROM search_state WHERE key = 'person-words'")
    })
    expect(await found('Небылицыну')).toEqual([])
    await vault.reopen()
    expect(await found('Небылицыну')).toContain('Небылицын Артём Ильич')
  })

  it('and is not by a former word of a name that was changed', async () => {
    const { id } = await ask('persons.create', { name: 'Опечаткин', aliases: ['Очепяткин'] })
    await ask('persons.update', { id, fields: { name: 'Правильнов' } })
    expect(await found('Опечаткин')).toEqual([])
    expect(await found('Правильнову')).toEqual(['Правильнов'])
    expect(await found('Очепяткина')).toEqual(['Правильнов'])
    await ask('persons.erase', { id })
    expect(await found('Правильнову')).toEqual([])
  })
})
