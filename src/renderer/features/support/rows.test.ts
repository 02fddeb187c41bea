import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MonthRows } from './rows.ts'

const monthsOf = (counts: readonly number[]) =>
  new MonthRows(counts.map((count, index) => ({ month: String(index), date: '', count, sums: [] })))

describe('entries under their months', () => {
  it('stand each after the head of its month', () => {
    const rows = monthsOf([2, 1])
    expect(rows.count).toBe(5)
    expect([0, 1, 2, 3, 4].map((row) => rows.at(row))).toMatchObject([
      { type: 'month', month: { month: '0' } },
      { type: 'entry', at: 0 },
      { type: 'entry', at: 1 },
      { type: 'month', month: { month: '1' } },
      { type: 'entry', at: 2 },
    ])
  })

  it('are found at their row, whatever the months', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const rows = monthsOf(counts)
        const entries = counts.reduce((sum, count) => sum + count, 0)
        expect(rows.count).toBe(entries + counts.length)
        for (let at = 0; at < entries; at++) expect(rows.at(rows.rowOf(at))).toEqual({ type: 'entry', at })
      }),
    )
  })
})
