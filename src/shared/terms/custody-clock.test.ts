import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gravity } from '../domain/charge.ts'
import { Measure } from '../domain/custody.ts'
import { type ClockInput, custodyClock } from './custody-clock.ts'
import { addDays, dayAt, daysBetween, numberOf } from './days.ts'
import { gravestOf } from './gravity.ts'
import { held, russia } from './testing.ts'
import { workingWords } from './words/words.ts'

const clock = (periods: ClockInput['periods'], today: string, more: Partial<ClockInput> = {}) =>
  custodyClock({ periods, gravity: 'grave', courtReceivedOn: null, verdictOn: null, today, ...more }, russia)
const stepsOf = (result: ReturnType<typeof clock>) => result.cap?.steps.map(({ months, latest }) => [months, latest])

describe('days held', () => {
  it('are counted with both ends, and the day on which one measure follows another once', () => {
    // 10–12 March: 3 days; 12 March–9 April: 29 days; the 12th is both, so 31 in all. Heavier than custody: remand.
    const result = clock(
      [held('police-custody', '2024-03-10', '2024-03-12'), held('remand', '2024-03-12', '2024-04-09')],
      '2024-06-01',
    )
    expect(result.held).toEqual({ min: 31, max: 31 })
    expect(result.byMeasure).toEqual([
      { measure: 'remand', days: { min: 29, max: 29 } },
      { measure: 'police-custody', days: { min: 2, max: 2 } },
    ])
    expect(result.warnings).toEqual([])
  })

  it('last until today while a period has no end, and no longer than until today', () => {
    expect(clock([held('remand', '2024-02-01', null)], '2024-03-01').held).toEqual({ min: 30, max: 30 })
    expect(clock([held('remand', '2024-02-01', '2024-12-31')], '2024-03-01').held).toEqual({ min: 30, max: 30 })
  })

  it('of uncertain dates are a range: from what is sure to what is possible', () => {
    // Some day of March 2024 to 10 April: surely 31 March–10 April (11), possibly 1 March–10 April (41).
    expect(clock([held('remand', '2024-03', '2024-04-10')], '2024-06-01').held).toEqual({ min: 11, max: 41 })
  })

  it('of bail and a travel ban are not days held', () => {
    const result = clock([held('travel-ban', '2024-01-01', '2024-01-31')], '2024-06-01')
    expect(result.held).toEqual({ min: 0, max: 0 })
    expect(result.byMeasure).toEqual([{ measure: 'travel-ban', days: { min: 31, max: 31 } }])
  })

  it('that nobody accounts for are shown', () => {
    const result = clock(
      [held('remand', '2024-01-01', '2024-01-31'), held('house-arrest', '2024-02-11', null)],
      '2024-03-01',
    )
    expect(result.gaps).toEqual([{ from: '2024-02-01', to: '2024-02-10', days: 10 }])
  })

  it('that do not add up are warnings, and change nothing', () => {
    const [wrong, one, two] = [
      held('remand', '2024-05-01', '2024-04-01'),
      held('remand', '2024-01-01', '2024-02-10'),
      held('house-arrest', '2024-02-01', '2024-02-29'),
    ]
    const result = clock([wrong, one, two], '2024-06-01')
    expect(result.held).toEqual({ min: 60, max: 60 })
    expect(result.warnings).toEqual([
      { kind: 'ends-before-start', id: wrong.id },
      { kind: 'overlap', id: one.id, other: two.id, days: 10 },
    ])
  })
})

describe('the longest remand during the investigation (CPC 109: 2, 6, 12, 18 months from the first day, which counts)', () => {
  it.each<[string, Gravity, [number, string][]]>([
    // From 1 January two months end at 24:00 of the last day of February: the 29th in 2024, the 28th in 2023.
    [
      '2024-01-01',
      'medium',
      [
        [2, '2024-02-29'],
        [6, '2024-06-30'],
      ],
    ],
    [
      '2023-01-01',
      'medium',
      [
        [2, '2023-02-28'],
        [6, '2023-06-30'],
      ],
    ],
    // From 10 March: on the eve of the same date. 9 May is a holiday: custody does not roll (CPC 128(2)).
    [
      '2024-03-10',
      'grave',
      [
        [2, '2024-05-09'],
        [6, '2024-09-09'],
        [12, '2025-03-09'],
      ],
    ],
    // From 31 December: the eve of 31 February would be the 30th; the month ends before it.
    [
      '2023-12-31',
      'medium',
      [
        [2, '2024-02-29'],
        [6, '2024-06-30'],
      ],
    ],
    [
      '2024-03-10',
      'especially-grave',
      [
        [2, '2024-05-09'],
        [6, '2024-09-09'],
        [12, '2025-03-09'],
        [18, '2025-09-09'],
      ],
    ],
  ])('from %s, %s', (from, gravity, steps) =>
    expect(stepsOf(clock([held('remand', from, null)], addDays(from, 5), { gravity }))).toEqual(steps),
  )

  it('counts house arrest and hospital day for day, wherever they come', () => {
    const mixed = [
      held('house-arrest', '2024-03-10', '2024-04-10'),
      held('hospital', '2024-04-11', '2024-04-20'),
      held('remand', '2024-04-21', null),
    ]
    expect(stepsOf(clock(mixed, '2024-05-01'))?.[0]).toEqual([2, '2024-05-09'])
  })

  it('moves by the days at liberty', () => {
    // 10 March–8 April 30 days, 30 days at liberty, held again from 9 May. Two months from 10 March are 61 days,
    // to 9 May; by then 31 are used, 30 not: 9 May + 30 = 8 June. 30 + (9 May–8 June: 31) = 61.
    const result = clock([held('remand', '2024-03-10', '2024-04-08'), held('remand', '2024-05-09', null)], '2024-05-10')
    expect(stepsOf(result)?.[0]).toEqual([2, '2024-06-08'])
    expect(result.cap?.next).toMatchObject({ months: 2, shift: { min: 30, max: 30 } })
  })

  it('counts two days of the ban on leaving home as one (CPC 109(10), item 1.1)', () => {
    // 1–30 March 30 days of remand, then the ban. Two months from 1 March are 61 days; the 31 left take 62 days of
    // the ban: 31 March + 61 = 31 May.
    const result = clock(
      [held('remand', '2024-03-01', '2024-03-30'), held('ban-on-actions', '2024-03-31', null)],
      '2024-04-15',
    )
    expect(stepsOf(result)?.[0]).toEqual([2, '2024-05-31'])
  })

  it('shows all limits, and says so, when nobody wrote down how grave the charge is', () => {
    const result = clock([held('remand', '2024-03-10', null)], '2024-04-01', { gravity: null })
    expect(stepsOf(result)?.map(([months]) => months)).toEqual([2, 6, 12, 18])
    expect(result.cap?.last).toBeNull()
    expect(result.warnings).toEqual([{ kind: 'gravity-unknown' }])
  })
})

describe('remand at trial (CPC 255: 6 months from the day the case reaches the court, then 3 at a time)', () => {
  it.each<[Gravity, string, [number, string][]]>([
    ['medium', '2024-01-10', [[6, '2024-02-25']]],
    // 26 August 2023 + 6 months: to 25 February 2024; grave: to 25 May, 25 August… up to the next that comes.
    [
      'grave',
      '2024-06-01',
      [
        [6, '2024-02-25'],
        [9, '2024-05-25'],
        [12, '2024-08-25'],
      ],
    ],
  ])('%s on %s', (gravity, today, steps) => {
    const result = clock([held('remand', '2023-03-10', null)], today, { gravity, courtReceivedOn: '2023-08-26' })
    expect(result.stage).toBe('trial')
    expect(stepsOf(result)).toEqual(steps)
  })

  it('is over with the verdict', () => {
    const result = clock([held('remand', '2023-03-10', null)], '2024-06-01', {
      courtReceivedOn: '2023-08-26',
      verdictOn: '2024-05-20',
    })
    expect(result).toMatchObject({ stage: 'after-verdict', cap: null, nextExpiry: null })
  })
})

describe('what runs out next', () => {
  it('is the ruling when it ends before the cap', () => {
    const period = held('remand', '2024-03-10', null, '2024-04-30')
    expect(clock([period], '2024-04-01').nextExpiry).toEqual({
      on: '2024-04-30',
      why: 'ruling',
      passed: false,
      periodId: period.id,
    })
  })

  it('is the cap when the ruling goes beyond it, which is a warning', () => {
    const period = held('remand', '2024-03-10', null, '2024-12-31')
    const result = clock([period], '2024-09-01', { gravity: 'medium' })
    expect(result.nextExpiry).toMatchObject({ on: '2024-09-09', why: 'cap' })
    expect(result.warnings).toEqual([
      { kind: 'ruling-beyond-cap', id: period.id, day: '2024-12-31', cap: '2024-09-09' },
    ])
  })

  it('is a ruling that has ended while nothing says that the person was released', () => {
    const period = held('remand', '2024-03-10', null, '2024-04-30')
    const result = clock([period], '2024-05-02')
    expect(result.nextExpiry).toMatchObject({ on: '2024-04-30', passed: true })
    expect(result.warnings).toContainEqual({ kind: 'ruling-expired', id: period.id, day: '2024-04-30' })
  })

  it('is nothing for a person at liberty', () =>
    expect(clock([held('remand', '2024-03-10', '2024-04-30', '2024-04-30')], '2024-05-02').nextExpiry).toBeNull())
})

describe('the working', () => {
  it('is whole in both languages', () => {
    const result = clock(
      [held('remand', '2024-03', '2024-04-08'), held('remand', '2024-05-09', null, '2024-06-30')],
      '2024-05-10',
    )
    for (const language of ['ru', 'en'] as const)
      for (const line of result.working) expect(workingWords(line, language)).not.toMatch(/undefined|null|NaN/)
    expect(result).toMatchObject({ confidence: 'medium', checkedBy: '' })
  })
})

it('the gravest charge that stands decides', () => {
  const charge = (state: 'charged' | 'dropped', gravity: Gravity | null) => ({
    versions: [
      {
        on: null,
        statute: { code: 'ru-cc', article: '1', part: '', item: '', through: [] },
        wording: '',
        gravity,
        penaltyRange: '',
        state,
        documentId: null,
        note: '',
      },
    ],
  })
  expect(
    gravestOf([charge('charged', 'minor'), charge('dropped', 'especially-grave'), charge('charged', 'grave')]),
  ).toBe('grave')
  expect(gravestOf([charge('charged', null)])).toBeNull()
  expect(gravestOf([])).toBeNull()
})

const today = '2024-06-01'
const anyDate = fc
  .integer({ min: numberOf('2020-01-01'), max: numberOf('2025-12-31') })
  .chain((number) => fc.constantFrom(dayAt(number), dayAt(number).slice(0, 7), dayAt(number).slice(0, 4)))
const anyPeriod = fc
  .record({ measure: fc.constantFrom(...Measure.options), from: anyDate, to: fc.option(anyDate) })
  .map(({ measure, from, to }) => held(measure, from, to))

describe('any records, however they overlap or contradict each other', () => {
  it('give sums that are never negative and never longer than the time there was', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), (periods) => {
        const { held: total, byMeasure, gaps } = clock(periods, today)
        expect(total.min).toBeGreaterThanOrEqual(0)
        expect(total.max).toBeGreaterThanOrEqual(total.min)
        expect(total.max).toBeLessThanOrEqual(daysBetween('2020-01-01', today) + 1)
        for (const { days } of byMeasure) {
          expect(days.min).toBeGreaterThanOrEqual(0)
          expect(days.max).toBeGreaterThanOrEqual(days.min)
        }
        for (const { days } of gaps) expect(days).toBeGreaterThan(0)
      }),
    )
  })

  it('count no day twice: the same records again change nothing, and one more never adds more than its own days', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 6 }), anyPeriod, (periods, more) => {
        const once = clock(periods, today).held
        expect(clock([...periods, ...periods], today).held).toEqual(once)
        const with1 = clock([...periods, more], today).held
        const alone = clock([more], today).held
        expect(with1.max).toBeGreaterThanOrEqual(once.max)
        expect(with1.max).toBeLessThanOrEqual(once.max + alone.max)
        expect(with1.min).toBeLessThanOrEqual(once.min + alone.min)
      }),
    )
  })

  it('add up by measure to the whole when all dates are certain', () => {
    const certain = anyPeriod.filter(
      ({ from, to }) => from.date.length === 10 && (to === null || to.date.length === 10),
    )
    fc.assert(
      fc.property(fc.array(certain, { maxLength: 8 }), (periods) => {
        const { held: total, byMeasure } = clock(periods, today)
        const free = ['ban-on-actions', 'bail', 'travel-ban']
        const sum = byMeasure
          .filter(({ measure }) => !free.includes(measure))
          .reduce((days, one) => days + one.days.max, 0)
        expect(total).toEqual({ min: sum, max: sum })
      }),
    )
  })
})
