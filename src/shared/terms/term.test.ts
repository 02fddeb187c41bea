import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from './calendar.ts'
import { addDays, dayAt, numberOf } from './days.ts'
import { versionOn } from './rule-book.ts'
import { computeTerm } from './term.ts'
import { calendar, russia } from './testing.ts'
import { workingWords } from './words/words.ts'

function term(id: string, day: string, time: string | null = null, zone: string | null = null) {
  const rule = russia.rules.find((one) => one.id === id)
  const found = rule && versionOn(russia, rule, day)
  return found ? computeTerm(found, { day, time, zone }, calendar) : null
}
const steps = (id: string, day: string) => term(id, day)?.working.map(({ step }) => step)

describe('terms of days (CPC 128: to 24:00 of the last day; an end on a day off goes to the next working day)', () => {
  it.each([
    // CPC 389.4, 15 days. Verdict Wed 10 April 2024: the 11th is day 1, the 25th is day 15, a Thursday.
    ['cpc-389.4', '2024-04-10', '2024-04-25'],
    // Verdict Sun 14 April: day 15 is Mon 29 April. 29 and 30 April were off by decree 1314, 1 May is a holiday: Thu 2 May.
    ['cpc-389.4', '2024-04-14', '2024-05-02'],
    // Verdict 12 April: day 15 is Sat 27 April 2024, a working Saturday by the same decree: it stays.
    ['cpc-389.4', '2024-04-12', '2024-04-27'],
    // Verdict 26 April: day 15 is Sat 11 May, an ordinary Saturday: Mon 13 May.
    ['cpc-389.4', '2024-04-26', '2024-05-13'],
    // Before 9 January 2023 the term was 10 days: 1 February 2022, day 10 is Fri 11 February.
    ['cpc-389.4', '2022-02-01', '2022-02-11'],
    // CPC 108(11), 3 days. Mon 29 December 2025: day 3 is 1 January. 1–8 holidays, Fri 9 off by decree 1466, 10–11 weekend.
    ['cpc-108-11', '2025-12-29', '2026-01-12'],
    // Thu 5 March 2026: day 3 is Sun 8 March, a holiday on a weekend, so Mon 9 March is off: Tue 10 March.
    ['cpc-108-11', '2026-03-05', '2026-03-10'],
    // CPC 312, 5 days. Tue 27 February 2024 over the leap day: 28, 29, 1, 2, 3 March. Sun 3 March goes to Mon 4 March.
    ['cpc-312', '2024-02-27', '2024-03-04'],
    // The same in 2023, without it: 28, 1, 2, 3, 4 March. Sat 4 March goes to Mon 6 March.
    ['cpc-312', '2023-02-27', '2023-03-06'],
  ])('%s from %s: %s', (id, from, due) => expect(term(id, from)?.due).toBe(due))

  it('that run back from an event and end on a day off stay, where the rule says so', () => {
    // CPC 109(8), 7 days before the remand expires on Thu 9 May 2024: Thu 2 May. Before Sun 12 May: Sun 5 May.
    expect(term('cpc-109-8', '2024-05-09')?.due).toBe('2024-05-02')
    expect(term('cpc-109-8', '2024-05-12')?.due).toBe('2024-05-05')
    expect(steps('cpc-109-8', '2024-05-12')).toEqual(['rule', 'event-before', 'add', 'not-moved'])
  })
})

describe('terms of months (CPC 128: the same date of the last month, or its last day)', () => {
  it.each([
    // CPC 401.3, 6 months. 31 August 2023: there is no 31 February; 2024 is a leap year: Thu 29 February.
    ['2023-08-31', '2024-02-29', ['rule', 'event', 'add', 'month-end']],
    // 31 August 2024: Fri 28 February 2025.
    ['2024-08-31', '2025-02-28', ['rule', 'event', 'add', 'month-end']],
    // 30 August 2025: 28 February 2026 is a Saturday: Mon 2 March.
    ['2025-08-30', '2026-03-02', ['rule', 'event', 'add', 'month-end', 'moved']],
    // 15 March 2024: Sun 15 September goes to Mon 16 September.
    ['2024-03-15', '2024-09-16', ['rule', 'event', 'add', 'moved']],
    // 12 December 2023: Wed 12 June 2024 is a holiday: Thu 13 June.
    ['2023-12-12', '2024-06-13', ['rule', 'event', 'add', 'moved']],
  ])('six from %s: %s', (from, due, working) => {
    expect(term('cpc-401.3', from)?.due).toBe(due)
    expect(steps('cpc-401.3', from)).toEqual(working)
  })
})

describe('terms of hours (from the moment, non-working time included)', () => {
  it.each([
    // CPC 94(2), 48 hours from the actual detention: the same time two days on, be it a Sunday.
    ['cpc-94-2', '2024-03-08', '23:40', 'Europe/Moscow', '2024-03-10', '23:40'],
    // CPC 108(7): 72 hours from the ruling, over the leap day.
    ['cpc-108-7-3', '2024-02-27', '10:00', 'Asia/Yekaterinburg', '2024-03-01', '10:00'],
    // Berlin's clocks went from 2:00 to 3:00 on 31 March 2024: 48 hours that pass show 49 on the wall.
    ['cpc-94-2', '2024-03-30', '12:00', 'Europe/Berlin', '2024-04-01', '13:00'],
    // And back from 3:00 to 2:00 on 27 October 2024.
    ['cpc-94-2', '2024-10-26', '12:00', 'Europe/Berlin', '2024-10-28', '11:00'],
    // Moscow put its clocks back for good on 26 October 2014.
    ['cpc-94-2', '2014-10-25', '12:00', 'Europe/Moscow', '2014-10-27', '11:00'],
  ])('%s from %s %s (%s): %s %s', (id, day, time, zone, due, end) =>
    expect(term(id, day, time, zone)).toMatchObject({ due, time: end }),
  )

  it('need the time', () => expect(term('cpc-94-2', '2024-03-08')).toBeNull())
})

describe('what the working says', () => {
  it('names rule, source, steps and calendar in both languages', () => {
    const words = (language: 'ru' | 'en') =>
      term('cpc-389.4', '2024-04-14')
        ?.working.slice(1)
        .map((line) => workingWords(line, language).replaceAll('\u00a0', ' '))
    expect(words('ru')).toEqual([
      'Событие — 14 апреля 2024 г.; первый день срока — 15 апреля 2024 г.',
      'Плюс 15 суток: 29 апреля 2024 г.',
      '29 апреля 2024 г. — нерабочий день; срок переходит на 2 мая 2024 г. (календарь «Россия: пятидневная рабочая неделя», версия 2026-1).',
    ])
    expect(words('en')?.[1]).toBe('Plus 15 days: 29 April 2024.')
  })

  it('admits a year whose moved days off nobody entered', () => {
    // 15 days from Fri 28 May 2027: Sat 12 June, a holiday; Mon 14 June is off in its stead (Labour Code 112): Tue 15 June.
    const found = term('cpc-389.4', '2027-05-28')
    expect(found).toMatchObject({ due: '2027-06-15', calendarKnown: false })
    expect(found?.working.at(-1)).toMatchObject({ step: 'year-unknown', year: 2027 })
  })

  it('knows no rule before it came into force', () => expect(term('cpc-401.3', '2020-01-10')).toBeNull())
})

const anyDay = fc.integer({ min: numberOf('2021-07-01'), max: numberOf('2040-01-01') }).map(dayAt)

describe('any term that moves to a working day', () => {
  it('ends on one, not before its plain end, and never earlier for a later event', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.constantFrom('cpc-108-11', 'cpc-312', 'cpc-401.3'), (day, later, id) => {
        const due = term(id, day)?.due ?? ''
        expect(isWorkingDay(calendar, due)).toBe(true)
        expect(due > day).toBe(true)
        expect(due <= (term(id, addDays(day, later))?.due ?? '')).toBe(true)
      }),
    )
  })
})
