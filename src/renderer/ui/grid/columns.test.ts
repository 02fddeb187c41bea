import { describe, expect, it } from 'vitest'
import { columnTemplate, fittingColumns, nextSorting } from './columns.ts'

const SIZES = { date: { rem: 9, most: 12, keep: 2 }, text: { rem: 23, grow: 6, keep: 3 }, note: { rem: 8, keep: 1 } }

describe('the columns of a table', () => {
  it('are given up the least needed first, and one always stays', () => {
    expect(fittingColumns(SIZES, 5_000)).toEqual(['date', 'text', 'note'])
    expect(fittingColumns(SIZES, 33 * 16)).toEqual(['date', 'text'])
    expect(fittingColumns(SIZES, 0)).toEqual(['text'])
    expect(columnTemplate(SIZES, ['date', 'text'], true)).toBe('2.25rem minmax(9rem, 12rem) minmax(23rem, 6fr)')
  })

  it('are sorted up, down and no more; the one whose order it is anyway turns around', () => {
    const up = nextSorting(null, 'text', 'date')
    const down = nextSorting(up, 'text', 'date')
    expect([up, down, nextSorting(down, 'text', 'date')]).toEqual([
      { id: 'text', desc: false },
      { id: 'text', desc: true },
      null,
    ])
    expect(nextSorting(null, 'date', 'date')).toEqual({ id: 'date', desc: true })
    expect(nextSorting({ id: 'date', desc: true }, 'date', 'date')).toBeNull()
  })
})
