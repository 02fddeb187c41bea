import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayAt, daysBetween, lastDayOfMonths, numberOf, weekdayOf } from './days.ts'

const day = fc.integer({ min: numberOf('1600-01-01'), max: numberOf('2400-12-31') }).map(dayAt)
const months = fc.integer({ min: 0, max: 600 })

describe('days', () => {
  it('count from 1970 and know the day of the week', () => {
    expect(numberOf('1970-01-01')).toBe(0)
    expect(dayAt(-1)).toBe('1969-12-31')
    expect(dayAt(11_016)).toBe('2000-02-29')
    expect(['2024-02-29', '2026-03-02', '2023-11-05', '1900-01-01'].map(weekdayOf)).toEqual([4, 1, 7, 1])
  })

  it('agree with the clock of the computer over eight centuries', () => {
    fc.assert(
      fc.property(day, (one) => {
        const date = new Date(0)
        date.setUTCFullYear(Number(one.slice(0, 4)), Number(one.slice(5, 7)) - 1, Number(one.slice(8)))
        expect(numberOf(one)).toBe(date.getTime() / 86_400_000)
        expect(weekdayOf(one) % 7).toBe(date.getUTCDay())
        expect(dayAt(numberOf(one))).toBe(one)
      }),
    )
  })

  it('go over leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01')
    expect(addDays('2000-02-28', 2)).toBe('2000-03-01')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
  })

  it('stop at the first and the last year that can be written', () => {
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01')
  })
})

describe('months', () => {
  // CPC 128(2): "if that month has no such date, the term ends on the last day of that month".
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-31', 1, '2024-04-30'],
    ['2024-10-15', 3, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('from %s, %i on: %s', (from, count, to) => expect(addMonths(from, count)).toBe(to))

  // A term whose first day counts ends on the eve of the same date.
  it.each([
    ['2023-01-01', 2, '2023-02-28'],
    ['2024-01-01', 2, '2024-02-29'],
    ['2024-03-10', 2, '2024-05-09'],
    ['2024-03-01', 2, '2024-04-30'],
    // The eve of 31 February would be the 30th: the month has none, so its last day.
    ['2023-12-31', 2, '2024-02-29'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-03-01', 12, '2024-02-29'],
  ])('beginning on %s, %i of them end on %s', (first, count, last) => expect(lastDayOfMonths(first, count)).toBe(last))

  it('never go back when either the day or the number of months goes on', () => {
    fc.assert(
      fc.property(day, months, fc.nat(800), fc.nat(24), (one, count, later, more) => {
        for (const end of [addMonths, lastDayOfMonths]) {
          expect(end(one, count) <= end(addDays(one, later), count)).toBe(true)
          expect(end(one, count) <= end(one, count + more)).toBe(true)
        }
      }),
    )
  })
})
