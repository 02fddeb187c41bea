import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Measure, Regime } from '../domain/custody.ts'
import { dayAt, daysBetween, numberOf } from './days.ts'
import { type ReleaseInput, releaseDate } from './release.ts'
import { calendar, held, russia } from './testing.ts'
import { workingWords } from './words/words.ts'

const years = (count: number, months = 0, days = 0) => ({ years: count, months, days })
function release(input: Partial<ReleaseInput>) {
  const whole: ReleaseInput = {
    term: years(1),
    regime: 'general',
    startsOn: '2024-01-01',
    periods: [],
    statutes: [],
    actOn: null,
    ...input,
  }
  const found = releaseDate(whole, russia, calendar)
  if (!found) throw new Error('no rule')
  return found
}
const statute = (article: string, part = '') => ({ code: 'ru-cc', article, part })
/** 304 days: 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31. */
const tenMonths = held('remand', '2023-01-01', '2023-10-31')
const threeYears = { term: years(3), startsOn: '2023-11-01', periods: [tenMonths] }

describe('a term without credit (Criminal Executive Code 173: the same date of the last month; released on the working day before)', () => {
  it.each([
    // 3 years from 10 March 2022 end on 9 March 2025, a Sunday; Sat 8 March is a holiday: Fri 7 March.
    ['2022-03-10', years(3), '2025-03-09', '2025-03-07'],
    // 1 year from 29 February 2024: the eve of that date in 2025 is Fri 28 February.
    ['2024-02-29', years(1), '2025-02-28', '2025-02-28'],
    // 1 year from 1 March 2023 ends on the last day of February 2024, the 29th, a Thursday.
    ['2023-03-01', years(1), '2024-02-29', '2024-02-29'],
    // 1 year 2 months 10 days from 15 January 2024: 14 March 2025 + 10 days = Mon 24 March 2025.
    ['2024-01-15', years(1, 2, 10), '2025-03-24', '2025-03-24'],
    // 2 months from 31 December 2023: the last day of February 2024.
    ['2023-12-31', years(0, 2), '2024-02-29', '2024-02-29'],
    // 6 months from 5 July 2025: 4 January 2026. Holidays back to 1 January, 31 December off by decree: Tue 30 December.
    ['2025-07-05', years(0, 6), '2026-01-04', '2025-12-30'],
  ])('from %s, %o: ends %s, released %s', (startsOn, term, end, day) =>
    expect(release({ startsOn, term })).toMatchObject({ end, earliest: day, latest: day }),
  )
})

describe('credit (CC 72(3.1): a day of remand is 1 day of strict, special regime, prison; 1.5 of general, juvenile; 2 of a settlement)', () => {
  // 3 years from 1 November 2023 end on 31 October 2026.
  it.each<[Regime, number, string]>([
    // 304 × 1 = 304. 31 October 2026 − 304 = 31 December 2025, off by decree: Tue 30 December.
    ['strict', 304, '2025-12-30'],
    ['special', 304, '2025-12-30'],
    ['prison', 304, '2025-12-30'],
    // 304 × 1.5 = 456. 31 October 2025 − 91 = Fri 1 August 2025.
    ['general', 456, '2025-08-01'],
    ['juvenile', 456, '2025-08-01'],
    // 304 × 2 = 608. 31 October 2024 is −730; + 122: 30 (30 November) + 31 + 31 + 28 = 120 is 28 February 2025; + 2 =
    // 2 March, a Sunday: Fri 28 February 2025.
    ['settlement', 608, '2025-02-28'],
  ])('304 days of remand, %s: %i days', (regime, days, day) =>
    expect(release({ ...threeYears, regime })).toMatchObject({
      credit: { min: days, max: days },
      earliest: day,
      latest: day,
    }),
  )

  it('puts custody, remand and house arrest together (CC 72(3.4): two days of house arrest are one)', () => {
    // 10–11 February 2 days and 12 February–11 April 2023 59 days, × 2 for a settlement: 122.
    // 12 April–31 December 264 days of house arrest: 132. Together 254.
    // 2 years from 1 January 2024 end on 31 December 2025; − 254 = 31 December 2024 + 111 = Mon 21 April 2025.
    const periods = [
      held('police-custody', '2023-02-10', '2023-02-11'),
      held('remand', '2023-02-12', '2023-04-11'),
      held('house-arrest', '2023-04-12', '2023-12-31'),
    ]
    expect(release({ term: years(2), regime: 'settlement', periods })).toMatchObject({
      credit: { min: 254, max: 254 },
      earliest: '2025-04-21',
      latest: '2025-04-21',
    })
  })

  it('counts the day two records share once, as the heavier measure', () => {
    // 10–12 March 3 days, 12–20 March 9 days: 11 days × 1.5 = 16.5, rounded up to 17.
    const periods = [held('police-custody', '2023-03-10', '2023-03-12'), held('remand', '2023-03-12', '2023-03-20')]
    expect(release({ periods }).credit).toEqual({ min: 17, max: 17 })
    // Remand and house arrest recorded for the same 10 days: 10 × 1.5, and no house arrest on top.
    const twice = [held('remand', '2023-03-01', '2023-03-10'), held('house-arrest', '2023-03-01', '2023-03-10')]
    expect(release({ periods: twice }).credit).toEqual({ min: 15, max: 15 })
  })

  it('turns the ban on leaving home into remand first (CPC 109(10)): 100 days are 50, × 1.5 = 75', () => {
    // 1 January–10 April 2023: 31 + 28 + 31 + 10 = 100.
    expect(release({ periods: [held('ban-on-actions', '2023-01-01', '2023-04-10')] }).credit.max).toBe(75)
  })

  it('credits nothing for bail, a travel ban, or days of the term itself', () => {
    const periods = [
      held('bail', '2023-01-01', '2023-05-01'),
      held('travel-ban', '2023-05-01', '2023-12-31'),
      held('colony', '2024-01-01', null),
    ]
    expect(release({ periods }).credit).toEqual({ min: 0, max: 0 })
  })

  it('is a range where dates are uncertain', () => {
    // Some day of March 2023 to 30 April, strict: from 31 days (31 March–30 April) to 61 (1 March–30 April).
    // 31 December 2024 off by decree, and 30 December: − 31 = 30 November 2024, Sat, so Fri 29; − 61 = Thu 31 October 2024.
    const found = release({ regime: 'strict', periods: [held('remand', '2023-03', '2023-04-30')] })
    expect(found).toMatchObject({ credit: { min: 31, max: 61 }, earliest: '2024-10-31', latest: '2024-11-29' })
  })

  it('that covers the whole term says so', () => {
    // 304 × 1.5 = 456 days against 6 months from 1 November 2023, which end on 30 April 2024.
    const found = release({ ...threeYears, term: years(0, 6) })
    expect(found.served).toBe(true)
    expect(found.working.at(-1)?.step).toBe('served')
  })
})

describe('exceptions (CC 72(3.2): for the articles of the list, day for day)', () => {
  it.each([
    ['205.2', '2', 304],
    ['206', '3', 304],
    // Parts 1 and 2 of Article 206 and other articles are not on the list.
    ['206', '1', 456],
    ['280', '2', 456],
  ])('Article %s(%s): %i days', (article, part, days) => {
    const found = release({ ...threeYears, statutes: [statute('318', '1'), statute(article, part)] })
    expect(found.credit.max).toBe(days)
    expect(found.working.some(({ step }) => step === 'exception')).toBe(days === 304)
  })

  it('leave house arrest at two for one', () => {
    const periods = [held('house-arrest', '2023-01-01', '2023-01-20')]
    expect(release({ periods, statutes: [statute('205.2', '2')] }).credit.max).toBe(10)
  })
})

describe('house arrest before 14 July 2018 (a day was a day; the milder rule holds for acts of that time, CC 10)', () => {
  const input = {
    regime: 'strict' as const,
    startsOn: '2018-07-28',
    periods: [held('house-arrest', '2018-07-01', '2018-07-27')],
  }
  it.each([
    // The act is older: all 27 days count in full.
    ['2018-01-10', 27],
    // The act is younger: 27 / 2 = 13.5, rounded up.
    ['2018-07-20', 14],
    // Nobody wrote the day of the act down: 1–13 July 13 days, 14–27 July 14 days / 2 = 7. Together 20.
    [null, 20],
  ])('act on %s: %i days', (actOn, days) => expect(release({ ...input, actOn }).credit.max).toBe(days))
})

describe('the working', () => {
  it('is read line by line, with rule and version', () => {
    const { working } = release({ ...threeYears, statutes: [statute('205.2', '2')], regime: 'strict' })
    expect(
      working
        .map((line) => workingWords(line, 'ru').replaceAll('\u00a0', ' '))
        .filter((_, index) => ![0, 2].includes(index)),
    ).toEqual([
      'Наказание: 3 года, колония строгого режима; с 1 ноября 2023 г. без зачёта — по 31 октября 2026 г.',
      'Осуждение по ч. 2 ст. 205.2: действует исключение (ч. 3.2 ст. 72 УК РФ).',
      'Заключение под стражу, 1 января 2023 г. — 31 октября 2023 г.: 304 дня, 1 к 1 — 304.',
      'Всего засчитывается: 304 дня.',
      '31 октября 2026 г. минус 304 дня: 31 декабря 2025 г.',
      '31 декабря 2025 г. — нерабочий день; срок переходит на 30 декабря 2025 г. (календарь «Россия: пятидневная рабочая неделя», версия 2026-1).',
    ])
    expect(working[1]?.rule).toMatchObject({ set: 'ru-criminal', setVersion: '2026-1', rule: 'cec-173', version: '1' })
  })
})

const anyDay = fc.integer({ min: numberOf('2020-01-01'), max: numberOf('2025-12-31') }).map(dayAt)
const anyPeriod = fc
  .record({ measure: fc.constantFrom(...Measure.options), from: anyDay, to: fc.option(anyDay) })
  .map(({ measure, from, to }) => held(measure, from, to))
const anyInput = fc.record({
  periods: fc.array(anyPeriod, { maxLength: 6 }),
  regime: fc.constantFrom(...Regime.options),
  startsOn: anyDay,
})

describe('any records', () => {
  it('never lengthen the term, never credit a day twice or for more than the best ratio', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { credit, end, latest, earliest } = release(input)
        expect(credit.min).toBeGreaterThanOrEqual(0)
        expect(credit.max).toBeLessThanOrEqual(Math.max(0, daysBetween('2020-01-01', input.startsOn)) * 2)
        expect(latest <= end && earliest <= latest).toBe(true)
        expect(release({ ...input, periods: [...input.periods, ...input.periods] }).credit).toEqual(credit)
      }),
    )
  })
})
