import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CustodyPeriod, EMPTY_CUSTODY_PERIOD, Measure, periodProblem } from './custody.ts'
import { custodyWarnings, inOrder } from './custody-warnings.ts'

const moment = (date: string, time: string | null = null) => ({
  date,
  time,
  zone: time === null ? null : 'Europe/Moscow',
  wording: '',
})
let count = 0
const period = (from: string, to: string | null, more: Partial<CustodyPeriod> = {}): CustodyPeriod =>
  CustodyPeriod.parse({
    ...EMPTY_CUSTODY_PERIOD,
    id: String(++count).padStart(26, '0'),
    dossierId: '0'.repeat(26),
    personId: '0'.repeat(26),
    from: moment(from),
    to: to === null ? null : moment(to),
    createdAt: 0,
    updatedAt: 0,
    ...more,
  })
const kinds = (periods: CustodyPeriod[], today = '2024-01-01') =>
  custodyWarnings(periods, today).map(({ kind, days }) => `${kind} ${days}`)

describe('warnings about custody', () => {
  it.each<[string, CustodyPeriod[], string[]]>([
    [
      'one measure passing into the next on the same day',
      [period('2023-03-01', '2023-03-03'), period('2023-03-03', '2023-05-01')],
      [],
    ],
    ['or on the day after', [period('2023-03-01', '2023-03-03'), period('2023-03-04', '2023-05-01')], []],
    ['days nobody accounts for', [period('2023-03-01', '2023-03-03'), period('2023-03-10', '2023-05-01')], ['gap 6']],
    ['two measures at once', [period('2023-03-01', '2023-04-01'), period('2023-03-11', '2023-05-01')], ['overlap 22']],
    [
      'one inside another, and no gap after the shorter',
      [period('2023-03-01', '2023-06-01'), period('2023-03-11', '2023-03-20'), period('2023-06-02', '2023-07-01')],
      ['overlap 10'],
    ],
    ['a period that never ended', [period('2023-03-01', null), period('2023-05-01', null)], ['no-end 0']],
    ['a month that may fill the gap', [period('2023-03-01', '2023-04'), period('2023-04-20', '2023-05-01')], []],
    [
      'a ruling that has run out while the person is held',
      [period('2023-03-01', null, { allowedUntil: '2023-12-25' })],
      ['ruling-expired 7'],
    ],
    [
      'held longer than the ruling allowed',
      [period('2023-03-01', '2023-06-03', { allowedUntil: '2023-06-01' })],
      ['ruling-expired 2'],
    ],
    ['a ruling that still runs', [period('2023-03-01', null, { allowedUntil: '2024-01-01' })], []],
    [
      'bans beside house arrest',
      [
        period('2023-03-01', null, { measure: 'house-arrest' }),
        period('2023-03-01', '2023-05-01', { measure: 'ban-on-actions' }),
      ],
      [],
    ],
  ])('%s', (_name, periods, expected) => {
    expect(kinds(periods)).toEqual(expected)
  })

  const day = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10))
  const date = fc.oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    day.map((d) => `${d}~`),
  )
  const periods = fc.array(
    fc
      .tuple(date, fc.option(date, { nil: null }), fc.constantFrom(...Measure.options), fc.option(day, { nil: null }))
      .map(([from, to, measure, allowedUntil]) => period(from, to, { measure, allowedUntil }))
      .filter((made) => periodProblem(made) === null),
    { maxLength: 7 },
  )

  it('do not depend on the order in which the periods come', () => {
    fc.assert(
      fc.property(periods, fc.integer(), (given, seed) => {
        const turned =
          given.length === 0
            ? []
            : [...given.slice(Math.abs(seed) % given.length), ...given.slice(0, Math.abs(seed) % given.length)]
        expect(custodyWarnings(turned, '2024-01-01')).toEqual(custodyWarnings(given, '2024-01-01'))
      }),
    )
  })

  it('name only periods that are there, and count days above nought but for a missing end', () => {
    fc.assert(
      fc.property(periods, (given) => {
        const ids = new Set(given.map(({ id }) => id))
        for (const { kind, periods: named, days } of custodyWarnings(given, '2024-01-01')) {
          expect(named.every((id) => ids.has(id))).toBe(true)
          expect(kind === 'no-end' ? days === 0 : days > 0).toBe(true)
        }
      }),
    )
  })

  it('leave no period out of the order of time', () => {
    fc.assert(
      fc.property(periods, (given) => {
        expect(new Set(inOrder(given))).toEqual(new Set(given))
        expect(inOrder(given)).toHaveLength(given.length)
      }),
    )
  })
})

describe('what a period refuses', () => {
  const problem = (from: string, to: string | null, times: [string, string] | null = null) =>
    periodProblem({
      from: moment(from, times?.[0]),
      to: to === null ? null : moment(to, times?.[1]),
    })

  it.each<[string, string | null, unknown]>([
    ['2023-03-01', '2023-02-28', { field: 'to', problem: 'end-before-start' }],
    ['2023-03', '2023-02', { field: 'to', problem: 'end-before-start' }],
    ['2023-03', '2023-03-01', null],
    ['2023-03/..', null, { field: 'from', problem: 'open-ended' }],
    ['2023-03-01', '../2023-04', { field: 'to', problem: 'open-ended' }],
    ['2023-03-01', null, null],
  ])('from %j to %j', (from, to, expected) => {
    expect(problem(from, to)).toEqual(expected)
  })

  it('an end earlier on the same day', () => {
    expect(problem('2023-03-01', '2023-03-01', ['14:30', '12:00'])).toEqual({
      field: 'to',
      problem: 'end-before-start',
    })
    expect(problem('2023-03-01', '2023-03-01', ['14:30', '14:31'])).toBeNull()
  })
})
