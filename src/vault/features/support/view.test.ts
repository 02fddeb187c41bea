import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DossierId, newId, type PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry, SupportEntryFields } from '#shared/domain/support.ts'
import { totalsOf } from '#shared/domain/support-totals.ts'
import type { SupportFilter } from '#shared/domain/support-view.ts'
import { openTestVault, type TestVault } from '../../testing.ts'
import { eraseSupport, insertSupport } from './queries.ts'

let vault: TestVault
let dossierId: DossierId
let prisoner: PersonId
beforeEach(async () => {
  vault = await openTestVault()
  dossierId = (await ask('dossiers.create', { title: 'Дело' })).id
  prisoner = (await ask('persons.create', { name: 'Небылицын Фёдор', aliases: [], note: '' })).id
})
afterEach(() => vault.cleanup())

const ask: TestVault['session']['request'] = (name, input) => vault.session.request(name, input)
const entry = (more: Partial<SupportEntryFields> = {}): SupportEntryFields => ({
  kind: 'money',
  date: '2024-03-12',
  personId: prisoner,
  donor: '',
  amount: '1500.00',
  currency: 'RUB',
  purpose: 'передача',
  note: '',
  ...more,
})
const create = (more: Partial<SupportEntryFields> = {}) => ask('support.create', { dossierId, fields: entry(more) })
const NOTHING: SupportFilter = { text: '', persons: [], kinds: [], currency: null, year: null }
const order = (filter: Partial<SupportFilter> = {}) =>
  ask('support.order', { dossierId, since: null, filter: { ...NOTHING, ...filter } })
const list = async () => (await ask('support.list', { dossierId })).entries

describe('the view of the support log', () => {
  it('finds words, parts of a name and of an amount, ё or е, and adds up what is left', async () => {
    const other = (await ask('persons.create', { name: 'Сказкин', aliases: [], note: '' })).id
    const first = await create({ donor: 'Притчина', note: 'через адвоката' })
    const second = await create({ amount: '20.00', currency: 'EUR', purpose: 'Лекарства', personId: other })
    const ids = async (filter: Partial<SupportFilter>) => (await order(filter)).ids
    expect(await ids({ text: 'притч' })).toEqual([first.id])
    expect(await ids({ text: 'адвокат ФЕДОР' })).toEqual([first.id])
    expect(await ids({ text: '20' })).toEqual([second.id])
    expect(await ids({ text: '1500,0' })).toEqual([first.id])
    expect(await ids({ text: 'нигде' })).toEqual([])
    expect(await ids({ persons: [other], currency: 'EUR', kinds: ['money'], year: '2024' })).toEqual([second.id])
    expect(await ids({ year: '2023' })).toEqual([])
    const { all, totals } = await order({ currency: 'EUR' })
    expect([all, totals.sums]).toEqual([2, [{ currency: 'EUR', amount: '20.00', count: 1 }]])
  })

  it('stands under months, the latest first, those without a beginning last', async () => {
    await create({ date: '2023-12-31' })
    await create({ date: '2024-03' })
    await create({ date: '../2020', amount: null, currency: null, kind: 'letter' })
    await create({ date: '2024-03-20', amount: '0.50' })
    const { ids, months } = await order()
    expect(ids).toEqual((await list()).map(({ id }) => id))
    expect(months).toEqual([
      { month: '2024-03', date: '2024-03', count: 2, sums: [{ currency: 'RUB', amount: '1500.50', count: 2 }] },
      { month: '2023-12', date: '2023-12', count: 1, sums: [{ currency: 'RUB', amount: '1500.00', count: 1 }] },
      { month: '', date: '../2020', count: 1, sums: [] },
    ])
  })

  it('calls a purpose as most entries write it, whatever order they were entered in', async () => {
    for (const purpose of ['Счет', 'счёт', 'счёт ', 'Счет', 'счёт']) await create({ purpose })
    expect((await order()).totals.purposes).toMatchObject([{ purpose: 'счёт', count: 5 }])
  })

  it('offers what occurs', async () => {
    await create({ date: '2023-12-31', purpose: '' })
    const last = await create({ currency: 'EUR', date: '2022-01-01' })
    expect(await ask('support.choices', { dossierId })).toEqual({
      persons: [prisoner],
      currencies: ['EUR', 'RUB'],
      years: ['2023', '2022'],
      purposes: ['передача'],
      last,
    })
    expect((await ask('support.rows', { ids: [last.id, newId(SupportEntryId)] })).entries).toEqual([last])
  })

  it('adds up to the last digit what adding one by one gives, however much there is', async () => {
    const money = fc.oneof(
      fc
        .tuple(fc.constantFrom('RUB', 'EUR'), fc.nat(99), fc.bigInt(0n, 999_999_999_999_999n))
        .map(([currency, cents, whole]) => ({ currency, amount: `${whole}.${String(cents).padStart(2, '0')}` })),
      fc.constant({ currency: 'JPY', amount: '7' }),
      fc.constant({ currency: null, amount: null }),
    )
    const fields = fc.record({
      money,
      kind: fc.constantFrom('money', 'parcel', 'letter', 'visit'),
      date: fc.constantFrom('2024-03-12', '2024-03', '2023', '../2020'),
      purpose: fc.constantFrom('', 'Передача', 'передача ', 'счёт', 'Счет'),
    })
    const context = vault.context
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { maxLength: 20 }), async (wanted) => {
        context.write({ action: 'test', subject: '' }, [], (db) => {
          for (const { id } of db.prepare<[], SupportEntry>('SELECT id FROM support_entry').all()) eraseSupport(db, id)
          for (const { money, ...more } of wanted)
            insertSupport(db, { id: newId(SupportEntryId), dossierId, now: 0 }, entry({ ...money, ...more } as never))
        })
        const { totals, months } = await order()
        expect(totals).toEqual(totalsOf(await list()))
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length)
      }),
      { numRuns: 20 },
    )
  })
})
