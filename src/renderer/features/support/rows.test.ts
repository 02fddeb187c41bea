import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId, PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import { filterSupport, monthRows, NO_FILTER } from './rows.ts'

const [one, two] = [newId(PersonId), newId(PersonId)]
const entry = (date: string, more: Partial<SupportEntry> = {}) =>
  ({
    id: newId(SupportEntryId),
    kind: 'money',
    date,
    personId: one,
    donor: '',
    amount: '10.00',
    currency: 'RUB',
    purpose: '',
    note: '',
    ...more,
  }) as SupportEntry

describe('the table of support', () => {
  it('stands under months with their own sums', () => {
    const rows = monthRows([
      entry('2024-03-12'),
      entry('2024-03', { currency: 'EUR', amount: '0.10' }),
      entry('2023-11~', { amount: null, currency: null }),
    ])
    expect(
      rows.map((row) => (row.type === 'month' ? [row.month, row.count, row.sums.length] : row.entry.date)),
    ).toEqual([['2024-03', 2, 2], '2024-03-12', '2024-03', ['2023-11', 1, 0], '2023-11~'])
  })

  it('has every entry once and no month twice, whatever the order', () => {
    const dates = fc.constantFrom('2024-03-12', '2024-03', '2023', '../2020', '2019-05/2019-07', '2024-03-01?')
    fc.assert(
      fc.property(fc.array(dates), (all) => {
        const entries = all.map((date) => entry(date))
        const rows = monthRows(entries)
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
        expect(rows.filter(({ type }) => type === 'entry')).toHaveLength(entries.length)
      }),
    )
  })

  it('is filtered by person, kind, currency, year and words', () => {
    const all = [
      entry('2024-01', { purpose: 'Тёплые вещи', kind: 'parcel', amount: null, currency: null }),
      entry('2023-05-05', { personId: two, currency: 'EUR', donor: 'Сказкина' }),
    ]
    const dates = (filter: Partial<typeof NO_FILTER>) =>
      filterSupport(all, { ...NO_FILTER, ...filter }, (id) => (id === two ? 'Выдумкин' : 'Небылицын')).map(
        ({ date }) => date,
      )
    expect(dates({})).toHaveLength(2)
    expect(dates({ persons: [two] })).toEqual(['2023-05-05'])
    expect(dates({ kinds: ['parcel'] })).toEqual(['2024-01'])
    expect(dates({ currency: 'EUR' })).toEqual(['2023-05-05'])
    expect(dates({ year: '2024' })).toEqual(['2024-01'])
    expect(dates({ text: 'теплые' })).toEqual(['2024-01'])
    expect(dates({ text: 'сказкина выдумкин' })).toEqual(['2023-05-05'])
  })
})
