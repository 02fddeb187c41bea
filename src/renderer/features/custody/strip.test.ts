import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CustodyPeriod, EMPTY_CUSTODY_PERIOD } from '#shared/domain/custody.ts'
import { stripOf } from './strip.ts'

const period = (from: string, to: string | null, at = 0): CustodyPeriod =>
  CustodyPeriod.parse({
    ...EMPTY_CUSTODY_PERIOD,
    id: String(at).padStart(26, '0'),
    dossierId: '0'.repeat(26),
    personId: '0'.repeat(26),
    from: { date: from, time: null, zone: null, wording: '' },
    to: to === null ? null : { date: to, time: null, zone: null, wording: '' },
    createdAt: at,
    updatedAt: at,
  })

describe('the strip of custody', () => {
  it('is nothing without periods', () => {
    expect(stripOf([], [], '2024-01-01')).toBeNull()
  })

  it('runs from the first day to today, with gaps where they are', () => {
    const strip = stripOf(
      [period('2023-01-01', '2023-01-10'), period('2023-01-21', '2023-01-31', 1)],
      [{ from: '2023-01-11', to: '2023-01-20', days: 10 }],
      '2023-04-10',
    )
    // 1 January to 10 April are 100 days.
    expect(strip?.pieces.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.1],
      [0.2, 0.31],
    ])
    expect(strip?.gaps.map(({ from, to }) => [from, to])).toEqual([[0.1, 0.2]])
    expect(strip?.today).toBe(0.99)
    expect(strip?.ticks.map(({ label }) => label)).toEqual(['2023-01', '2023-02', '2023-03', '2023-04'])
  })

  it('puts measures that overlap under one another, and one that passes into the next beside it', () => {
    const lanes = (periods: CustodyPeriod[]) => stripOf(periods, [], '2024-01-01')?.pieces.map(({ lane }) => lane)
    expect(lanes([period('2023-01-01', '2023-02-01'), period('2023-02-01', null, 1)])).toEqual([0, 0])
    expect(lanes([period('2023-01-01', '2023-03-01'), period('2023-02-01', null, 1)])).toEqual([0, 1])
  })

  it('draws fuzzy dates as fuzzy', () => {
    const piece = stripOf([period('2023-01', '2023-03')], [], '2023-03-31')?.pieces[0]
    expect(piece?.fadeIn).toBeCloseTo(30 / 90)
    expect(piece?.fadeOut).toBeCloseTo(30 / 90)
  })

  it('never leaves the strip, and leaves no period out', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10))
    const one = fc.tuple(day, fc.option(day, { nil: null }))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (given) => {
        const periods = given
          .filter(([from, to]) => to === null || from <= to)
          .map(([from, to], at) => period(from, to, at))
        const strip = stripOf(periods, [], '2024-01-01')
        expect(strip?.pieces.length ?? 0).toBe(periods.length)
        for (const { from, to } of strip?.pieces ?? []) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(1 + 1e-9)
          expect(from).toBeLessThan(to)
        }
      }),
    )
  })
})
