import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hearing, HearingFields, HearingItem } from '#shared/domain/hearing.ts'
import { compareInSeries } from '#shared/domain/hearing-series.ts'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { at, hearingFields, item } from './testing.ts'

let vault: TestVault
let dossierId: DossierId
const people: PersonId[] = []
beforeAll(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Книжный клуб «Закладка»' })).id
  for (const name of ['Небылицын', 'Выдумкин', 'Притчина', 'Сказкин'])
    people.push((await ask('persons.create', { name, aliases: [], note: '' })).id)
})
afterAll(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const get = (id: Hearing['id']) => ask('hearings.get', { id })
const create = (more: Partial<HearingFields>) =>
  ask('hearings.create', { dossierId, fields: hearingFields(at('2024-03-12', '10:00'), more) })
const next = (id: Hearing['id'], date = '2024-06-10') =>
  ask('hearings.createNext', { id, start: at(date, '11:00'), end: null })

const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((value) => value.normalize('NFC'))
const someone = fc.constantFrom(0, 1, 2, 3).map((index) => people[index] as PersonId)
const items = fc.array(
  fc.record({ kind: fc.constantFrom('agenda', 'filed', 'argued', 'ruled'), text, done: fc.boolean() }),
  { maxLength: 8 },
)
const anyHearing: fc.Arbitrary<Partial<HearingFields>> = fc.record({
  judgeIds: fc.uniqueArray(someone, { maxLength: 3 }),
  defendantIds: fc.uniqueArray(someone, { maxLength: 3 }),
  attendance: fc.uniqueArray(
    fc.record({
      personId: someone,
      attendance: fc.constantFrom('present', 'absent'),
      note: fc.constantFrom('', 'по ВКС'),
    }),
    {
      selector: ({ personId }) => personId,
    },
  ),
  items: items.map((all) => all.map(({ kind, text, done }) => item(kind as HearingItem['kind'], text, { done }))),
  outcome: text,
  note: text,
})
const told = ({ threadId, kind, by, text }: HearingItem) => ({ threadId, kind, by, text })

describe('the next hearing of a series', () => {
  it('takes over arguments, papers, people and the checklist, and loses none of them', async () => {
    await fc.assert(
      fc.asyncProperty(anyHearing, async (fields) => {
        const before = await create(fields)
        const after = await next(before.id)
        expect(after.items.map(told)).toEqual(before.items.filter(({ kind }) => kind !== 'ruled').map(told))
        expect(after.items.every(({ inherited, done }) => inherited && !done)).toBe(true)
        expect(after.judgeIds).toEqual(before.judgeIds)
        expect(after.defendantIds).toEqual(before.defendantIds)
        expect(after.attendance).toEqual(before.attendance.map((one) => ({ ...one, attendance: 'expected' })))
        expect(after).toMatchObject({ seriesId: before.seriesId, state: 'planned', outcome: '', minutesId: null })
        const { items } = compareInSeries(before, after)
        expect(items.every(({ state }) => state === 'kept')).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('may be edited in any way without changing the one before', async () => {
    await fc.assert(
      fc.asyncProperty(anyHearing, anyHearing, async (fields, edit) => {
        const before = await create(fields)
        const { id } = await next(before.id)
        await ask('hearings.update', { id, fields: edit })
        expect(await get(before.id)).toEqual(before)
        await ask('hearings.erase', { id })
        expect(await get(before.id)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })

  it('is exactly as it was after an edit or a deletion is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(anyHearing, anyHearing, async (fields, edit) => {
        const after = await next((await create(fields)).id)
        const { id, dossierId: _, createdAt, updatedAt, ...original } = after
        const { before: was } = await ask('hearings.update', { id, fields: edit })
        expect(was).toEqual(after)
        const {
          before: _edited,
          updatedAt: changedAt,
          ...undone
        } = await ask('hearings.update', { id, fields: original })
        expect(undone).toEqual({ ...original, id, dossierId, createdAt })
        expect(changedAt).toBeGreaterThanOrEqual(updatedAt)
        await ask('hearings.erase', { id })
        expect(await ask('hearings.restore', { ...undone, updatedAt: changedAt })).toEqual({
          ...undone,
          updatedAt: changedAt,
        })
      }),
      { numRuns: 40 },
    )
  })

  it('tells what was kept, changed, added and dropped, each item once', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHearing,
        fc.infiniteStream(fc.constantFrom('keep', 'change', 'drop')),
        text,
        async (fields, fates, added) => {
          const before = await create(fields)
          const copy = await next(before.id)
          const fate = new Map<string, string>()
          const edited = copy.items.flatMap((one) => {
            const what = fates.next().value ?? 'keep'
            fate.set(one.threadId, what)
            if (what === 'drop') return []
            return [what === 'change' ? { ...one, text: `${one.text} и ещё` } : one]
          })
          const after = await ask('hearings.update', {
            id: copy.id,
            fields: { items: [...edited, item('argued', added)] },
          })
          const compared = before.items.filter(({ kind }) => kind === 'argued' || kind === 'filed')
          const changes = compareInSeries(before, after).items
          expect(changes).toHaveLength(compared.length + 1)
          const states = { keep: 'kept', change: 'changed', drop: 'dropped' }
          for (const { threadId } of compared) {
            const mine = changes.filter((change) => change.before?.threadId === threadId)
            expect(mine.map(({ state }) => state)).toEqual([states[fate.get(threadId) as keyof typeof states]])
          }
          expect(changes.filter(({ state }) => state === 'added').map(({ after }) => after?.text)).toEqual([added])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('goes on from the last one, and an argument is known through the whole chain', async () => {
    const first = await create({ items: [item('argued', 'Нет данных о намерении скрыться')] })
    const second = await next(first.id)
    const third = await next(second.id, '2024-09-10')
    await ask('hearings.erase', { id: second.id })
    expect(compareInSeries(first, third).items.map(({ state }) => state)).toEqual(['kept'])
    expect(new Set([first.items[0]?.id, second.items[0]?.id, third.items[0]?.id]).size).toBe(3)
  })

  it('is told from its predecessor by people and fields too, and a copied ruling is noticed', async () => {
    const [a, b, c] = people as [PersonId, PersonId, PersonId]
    const ruling =
      'Основания, по которым избрана мера пресечения, не отпали и не изменились; продлить до 12 июня 2024 года'
    const before = await create({ court: 'Суд', judgeIds: [a], defendantIds: [a, b], items: [item('ruled', ruling)] })
    const { id } = await next(before.id)
    const copied = item('ruled', ruling.replace('12 июня', '10 сентября'))
    const after = await ask('hearings.update', {
      id,
      fields: { room: '304', judgeIds: [c], defendantIds: [b], items: [copied], outcome: ruling },
    })
    expect(compareInSeries(before, after)).toMatchObject({
      fields: ['room'],
      judges: { added: [c], dropped: [a] },
      defendants: { added: [], dropped: [a] },
      rulings: [{ id: copied.id, repeat: { as: 'but-dates' } }],
      outcome: { as: 'same' },
    })
  })

  it('is refused for a hearing that is gone, and for times that cannot be', async () => {
    const { id } = await create({})
    await expect(
      ask('hearings.createNext', { id, start: at('2024-06-10', '11:00'), end: '10:00' }),
    ).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await ask('hearings.erase', { id })
    await expect(next(id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leaves its series when the series is taken from it', async () => {
    const first = await create({})
    const { id } = await next(first.id)
    const alone = await ask('hearings.update', { id, fields: { seriesId: null } })
    expect(alone.seriesId).not.toBe(first.seriesId)
  })
})
