import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { plainRichText } from '#shared/domain/rich-text.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { at, hearingFields, item } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб «Закладка»' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const person = async (name: string): Promise<PersonId> =>
  (await ask('persons.create', { name, aliases: [], note: '' })).id
const create = (start = at('2024-03-12', '10:30'), more: Parameters<typeof hearingFields>[1] = {}) =>
  ask('hearings.create', { dossierId, fields: hearingFields(start, more) })
const list = async () => (await ask('hearings.list', { dossierId })).hearings

describe('a hearing', () => {
  it('keeps everything entered, in its order, over a reopening', async () => {
    const [judge, first, second] = [await person('Судейкина'), await person('Небылицын'), await person('Выдумкин')]
    const created = await create(at('2024-03-12', '10:30'), {
      end: '12:00',
      court: 'Вымышленский районный суд',
      room: '304',
      judgeIds: [judge],
      defendantIds: [second, first],
      attendance: [
        { personId: second, attendance: 'by-video', note: 'из СИЗО' },
        { personId: first, attendance: 'present', note: '' },
      ],
      items: [
        item('agenda', 'Отвод', { done: true }),
        item('argued', 'Нет оснований', { by: 'защита' }),
        item('ruled', 'Продлить'),
      ],
      outcome: 'Срок продлён на три месяца',
      note: 'Слушатели не допущены',
    })
    await vault.reopen()
    const [stored] = await list()
    expect(stored).toEqual(created)
    expect(stored?.defendantIds).toEqual([second, first])
    expect(stored?.items.map(({ kind, done, by }) => [kind, done, by])).toEqual([
      ['agenda', true, ''],
      ['argued', false, 'защита'],
      ['ruled', false, ''],
    ])
  })

  it('stands in the list by its start, whatever the zone and however vague the date', async () => {
    const starts = [
      at('2024-03-12', '10:30'),
      at('2024-03-12', '10:00', 'Asia/Vladivostok'),
      at('2024-03'),
      at('2019~'),
      at('../2015'),
    ]
    for (const start of starts) await create(start)
    expect((await list()).map(({ start }) => `${start.date} ${start.zone ?? ''}`)).toEqual([
      '../2015 ',
      '2019~ ',
      '2024-03 ',
      '2024-03-12 Asia/Vladivostok',
      '2024-03-12 Europe/Moscow',
    ])
  })

  it('changes field by field, and an absent field stays', async () => {
    const { id } = await create(at('2024-03-12', '10:30'), { court: 'Суд', room: '12' })
    const changed = await ask('hearings.update', { id, fields: { room: '304' } })
    expect(changed).toMatchObject({ court: 'Суд', room: '304', start: at('2024-03-12', '10:30') })
  })

  it('does not end before it starts, nor without a start', async () => {
    const refused = { code: 'invalid-request', params: { fields: 'end' } }
    await expect(create(at('2024-03-12', '10:30'), { end: '10:00' })).rejects.toMatchObject(refused)
    await expect(create(at('2024-03-12'), { end: '10:00' })).rejects.toMatchObject(refused)
    const { id } = await create(at('2024-03-12', '10:30'), { end: '11:00' })
    await expect(ask('hearings.update', { id, fields: { start: at('2024-03-12', '12:00') } })).rejects.toMatchObject(
      refused,
    )
    expect((await ask('hearings.get', { id })).start.time).toBe('10:30')
  })

  it('may end after midnight, at most 18 hours on', async () => {
    const { id } = await create(at('2024-03-12', '22:00'), { end: '01:30' })
    expect(await ask('hearings.get', { id })).toMatchObject({ start: at('2024-03-12', '22:00'), end: '01:30' })
    await ask('hearings.update', { id, fields: { start: at('2024-03-12', '07:30') } })
    const refused = { code: 'invalid-request', params: { fields: 'end' } }
    await expect(ask('hearings.update', { id, fields: { start: at('2024-03-12', '07:29') } })).rejects.toMatchObject(
      refused,
    )
    await expect(create(at('2024-03-12', '22:00'), { end: '22:00' })).rejects.toMatchObject(refused)
  })

  it('that ended after midnight is followed by one that does, and comes back after an undo', async () => {
    const first = await create(at('2024-03-12', '22:00'), { end: '01:30' })
    const next = await ask('hearings.createNext', { id: first.id, start: at('2024-06-10', '23:15'), end: '00:45' })
    expect(next).toMatchObject({ seriesId: first.seriesId, end: '00:45' })
    await ask('hearings.erase', { id: next.id })
    expect(await ask('hearings.restore', next)).toEqual(next)
  })

  it.each([
    ['a day that is not in the calendar', { date: '2024-02-30', time: null, zone: null, wording: '' }],
    ['a time that no clock shows', { date: '2024-02-28', time: '25:10', zone: 'Europe/Moscow', wording: '' }],
    ['a time without a zone', { date: '2024-02-28', time: '10:10', zone: null, wording: '' }],
    ['a zone nobody knows', { date: '2024-02-28', time: '10:10', zone: 'Europe/Vymyslovo', wording: '' }],
  ])('is refused with %s', async (_, start) => {
    await expect(create(start)).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await list()).toEqual([])
  })

  it('takes ten thousand characters as they are', async () => {
    const text = 'Ходатайство. '.repeat(800).slice(0, 10_000)
    const { id } = await create(at('2024-03-12'), { note: text, items: [item('argued', text)] })
    expect(await ask('hearings.get', { id })).toMatchObject({ note: text, items: [{ text }] })
  })

  it('keeps its people: they cannot be erased while it names them', async () => {
    const judge = await person('Судейкина')
    const { id } = await create(at('2024-03-12'), { judgeIds: [judge] })
    await expect(ask('persons.erase', { id: judge })).rejects.toMatchObject({ code: 'in-use' })
    expect((await ask('persons.get', { id: judge })).name).toBe('Судейкина')
    await ask('hearings.erase', { id })
    await ask('persons.erase', { id: judge })
  })

  it('comes back whole after it was deleted', async () => {
    const someone = await person('Небылицын')
    const before = await create(at('2024-03-12', '10:30'), {
      defendantIds: [someone],
      items: [item('filed', 'Поручительство')],
    })
    await ask('hearings.erase', { id: before.id })
    expect(await list()).toEqual([])
    expect(await ask('hearings.restore', before)).toEqual(before)
    expect(await ask('hearings.restore', before)).toEqual(before)
    expect(await list()).toHaveLength(1)
  })

  it('comes back without those who are gone by then', async () => {
    const someone = await person('Небылицын')
    const before = await create(at('2024-03-12'), { defendantIds: [someone] })
    await ask('hearings.erase', { id: before.id })
    await ask('persons.erase', { id: someone })
    expect((await ask('hearings.restore', before)).defendantIds).toEqual([])
  })

  it('goes with its dossier', async () => {
    await create()
    await ask('dossiers.trash', { id: dossierId })
    await ask('dossiers.erase', { id: dossierId })
    expect(vault.context.db.prepare('SELECT count(*) AS n FROM hearing').get()).toEqual({ n: 0 })
  })
})

describe('searching', () => {
  const found = async (query: string) =>
    (await ask('search.quick', { query, dossierId, language: 'ru' })).hits.filter((hit) => hit.type === 'record')

  it('finds a hearing by what was argued and ruled, until it is deleted', async () => {
    const { id } = await create(at('2024-03-12', '10:30'), {
      court: 'Нигдевский районный суд',
      items: [item('argued', 'Поручительство читателей', { by: 'защита' })],
    })
    expect(await found('поручительства')).toMatchObject([
      { kind: 'hearing', id, dossierId, title: '12.03.2024 10:30, Нигдевский районный суд' },
    ])
    await ask('hearings.update', { id, fields: { items: [item('ruled', 'Отказать')] } })
    expect(await found('поручительства')).toEqual([])
    expect(await found('отказать')).toHaveLength(1)
    await ask('hearings.erase', { id })
    expect(await found('отказать')).toEqual([])
  })
})

describe('the minutes', () => {
  it('are a note that knows its hearing, begun once', async () => {
    const { id } = await create()
    const first = await ask('hearings.openMinutes', { id, title: 'Протокол 12 марта' })
    expect(first).toMatchObject({ created: true, note: { title: 'Протокол 12 марта', dossierId } })
    const again = await ask('hearings.openMinutes', { id, title: 'Другой' })
    expect(again).toMatchObject({ created: false, note: { id: first.note.id } })
    expect((await ask('hearings.ofMinutes', { noteId: first.note.id })).hearing).toMatchObject({ id })
    expect((await ask('hearings.get', { id })).minutesId).toBe(first.note.id)
  })

  it('are begun anew when the note is in the trash, and outlive the hearing', async () => {
    const { id } = await create()
    const first = await ask('hearings.openMinutes', { id, title: 'Первый' })
    await ask('notes.trash', { id: first.note.id })
    const second = await ask('hearings.openMinutes', { id, title: 'Второй' })
    expect(second.created).toBe(true)
    await ask('notes.save', {
      id: second.note.id,
      baseRevision: 1,
      title: 'Второй',
      body: plainRichText('Суд удалился'),
    })
    const before = await ask('hearings.get', { id })
    await ask('hearings.erase', { id })
    expect((await ask('notes.get', { id: second.note.id })).trashedAt).toBe(null)
    expect((await ask('hearings.restore', before)).minutesId).toBe(second.note.id)
    await ask('notes.trash', { id: second.note.id })
    await ask('notes.erase', { id: second.note.id })
    expect((await ask('hearings.get', { id })).minutesId).toBe(null)
  })
})

describe('what comes next', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  it('is the earliest planned hearing whose day is not over, one a dossier', async () => {
    await create(at(day(-2), '10:00'))
    await create(at(day(5), '10:00'), { state: 'cancelled' })
    const next = await create(at(day(9), '10:00', 'UTC'))
    await create(at(day(12), '10:00'))
    const other = (await ask('dossiers.create', { title: 'Другое' })).id
    const theirs = await ask('hearings.create', { dossierId: other, fields: hearingFields(at(day(1), '23:00', 'UTC')) })
    const { hearings } = await ask('hearings.next', {})
    expect(hearings.map(({ id }) => id)).toEqual([theirs.id, next.id])
  })

  it('is nothing in a dossier that is in the trash', async () => {
    await create(at(day(9), '10:00'))
    await ask('dossiers.trash', { id: dossierId })
    expect((await ask('hearings.next', {})).hearings).toEqual([])
  })
})

describe('hearings at one time', () => {
  const clashes = async () => (await ask('hearings.clashes', { dossierId })).clashes

  it('are found over dossiers and zones; without an end an hour is taken', async () => {
    const own = await create(at('2024-03-12', '10:00'), { end: '11:30' })
    const other = (await ask('dossiers.create', { title: 'Другое' })).id
    const there = (start: ReturnType<typeof at>, more = {}) =>
      ask('hearings.create', { dossierId: other, fields: hearingFields(start, more) })
    const same = await there(at('2024-03-12', '18:30', 'Asia/Vladivostok'))
    await there(at('2024-03-12', '11:30'))
    await there(at('2024-03-12', '09:00'))
    await there(at('2024-03-12', '10:30'), { state: 'postponed' })
    await there(at('2024-03-12'))
    expect(await clashes()).toEqual([])
    const moved = await ask('hearings.update', {
      id: same.id,
      fields: { start: at('2024-03-12', '18:15', 'Asia/Vladivostok') },
    })
    expect(await clashes()).toMatchObject([{ id: own.id, other: { id: moved.id }, dossierTitle: 'Другое' }])
  })

  it('are found over midnight', async () => {
    const night = await create(at('2024-03-12', '22:00'), { end: '01:30' })
    const early = await create(at('2024-03-13', '01:00'))
    await create(at('2024-03-13', '01:30'))
    // 22:00–1:30 in Moscow, where it is seven hours earlier than in Vladivostok.
    const there = await create(at('2024-03-13', '05:30', 'Asia/Vladivostok'))
    expect((await clashes()).filter(({ id }) => id === night.id).map(({ other }) => other.id)).toEqual([
      there.id,
      early.id,
    ])
  })

  it('are named on both sides within one dossier', async () => {
    const first = await create(at('2024-03-12', '10:00'))
    const second = await create(at('2024-03-12', '10:30'))
    expect((await clashes()).map(({ id, other }) => [id, other.id])).toEqual([
      [first.id, second.id],
      [second.id, first.id],
    ])
  })
})
