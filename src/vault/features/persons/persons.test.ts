import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestVault, type TestVault } from '../../testing.ts'

let vault: TestVault
beforeEach(async () => {
  vault = await openTestVault()
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const person = (name: string, aliases: string[] = []) => ask('persons.create', { name, aliases, note: '' })
const names = async (dossierId: Parameters<typeof ask<'persons.list'>>[1]['dossierId']) =>
  (await ask('persons.list', { dossierId })).persons.map((p) => p.name)

describe('persons', () => {
  it('are listed by name as a reader of Russian expects', async () => {
    for (const name of ['Яшин Лев', 'ёлкина Анна', 'Ежов Пётр', 'Abel Tom', 'Жукова Инна']) await person(name)
    expect(await names(null)).toEqual(['Ежов Пётр', 'ёлкина Анна', 'Жукова Инна', 'Яшин Лев', 'Abel Tom'])
  })

  it('keep their names in other scripts, each once', async () => {
    const { id } = await person('Ёлкина Анна', ['Anna Yolkina', 'Yolkina', 'Anna Yolkina', 'Ёлкина Анна'])
    await vault.reopen()
    expect((await ask('persons.get', { id })).aliases).toEqual(['Anna Yolkina', 'Yolkina'])
  })

  it('change field by field, and an absent field stays', async () => {
    const { id } = await person('Ёлкина Анна', ['Анна Е.'])
    const changed = await ask('persons.update', { id, fields: { note: 'Свидетель защиты' } })
    expect(changed).toMatchObject({ name: 'Ёлкина Анна', aliases: ['Анна Е.'], note: 'Свидетель защиты' })
  })

  it('need a name', async () => {
    await expect(person('   ')).rejects.toMatchObject({ code: 'invalid-request' })
  })
})

describe('taking part in a dossier', () => {
  it('gives a person roles there and leaves other dossiers alone', async () => {
    const here = (await ask('dossiers.create', { title: 'Дело А' })).id
    const there = (await ask('dossiers.create', { title: 'Дело Б' })).id
    const { id } = await person('Ёлкина Анна')
    await person('Посторонний')
    await ask('persons.participate', {
      personId: id,
      dossierId: here,
      roles: ['witness', 'victim', 'witness'],
      remove: false,
    })
    await ask('persons.participate', { personId: id, dossierId: there, roles: [], remove: false })
    expect(await names(here)).toEqual(['Ёлкина Анна'])
    const { participations } = await ask('persons.get', { id })
    expect(participations.map((p) => [p.dossierId, p.roles])).toEqual([
      [here, ['witness', 'victim']],
      [there, []],
    ])
    await ask('persons.participate', { personId: id, dossierId: here, roles: [], remove: true })
    expect(await names(here)).toEqual([])
    expect(await names(there)).toEqual(['Ёлкина Анна'])
  })

  it('keeps its id when the roles change', async () => {
    const dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
    const { id: personId } = await person('Ёлкина Анна')
    const first = await ask('persons.participate', { personId, dossierId, roles: ['witness'], remove: false })
    const second = await ask('persons.participate', { personId, dossierId, roles: ['suspect'], remove: false })
    expect(second.participation?.id).toBe(first.participation?.id)
  })
})

describe('erasing a person', () => {
  it('can be taken back whole, with the same id and roles', async () => {
    const dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
    const { id } = await person('Ёлкина Анна', ['Anna Yolkina'])
    await ask('persons.participate', { personId: id, dossierId, roles: ['witness'], remove: false })
    const before = await ask('persons.get', { id })
    await ask('persons.erase', { id })
    await expect(ask('persons.get', { id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await names(dossierId)).toEqual([])
    const after = await ask('persons.restore', before)
    const partless = ({ participations, ...rest }: typeof before) => ({
      ...rest,
      parts: participations.map((p) => [p.dossierId, p.roles]),
    })
    expect(partless(after)).toEqual(partless(before))
    expect(await ask('persons.restore', before)).toEqual(after)
  })

  it('leaves the mention in a note, and the backlink works again when the person is back', async () => {
    const dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
    const someone = await person('Ёлкина Анна')
    const note = await ask('notes.create', {
      dossierId,
      title: '',
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'personMention', attrs: { personId: someone.id, label: 'Ёлкина' } }] },
        ],
      },
    })
    await ask('persons.erase', { id: someone.id })
    expect((await ask('notes.get', { id: note.id })).body).toEqual(note.body)
    await ask('persons.restore', someone)
    expect((await ask('notes.backlinks', { personId: someone.id })).notes.map((n) => n.id)).toEqual([note.id])
  })
})
