import type { CalendarDay } from '../domain/day.ts'
import type { ClockTime, TimeZone } from '../domain/moment.ts'
import type { Confidence, TermParameters, WorkCalendar } from '../domain/rule.ts'
import type { WorkingLine } from '../domain/working.ts'
import { isWorkingDay, isYearKnown, workingDayFrom } from './calendar.ts'
import { addDays, addMonths, lastDayOfMonths, partsOf } from './days.ts'
import { addHours } from './hours.ts'
import { type RuleInForce, referenceTo, ruleLine } from './rule-book.ts'

/** The event that starts a term. Terms of hours need the time and its zone. */
export type TermStart = { day: CalendarDay; time: ClockTime | null; zone: TimeZone | null }

export type ComputedTerm = {
  due: CalendarDay
  /** For terms of hours. */
  time: ClockTime | null
  working: WorkingLine[]
  confidence: Confidence
  /** False: the days off moved by decree are not known for the year of the end. */
  calendarKnown: boolean
}

const workingDays = (calendar: WorkCalendar | null, from: CalendarDay, amount: number, step: 1 | -1): CalendarDay => {
  if (!calendar) return addDays(from, amount * step)
  let at = from
  for (let left = amount; left > 0; left--) at = workingDayFrom(calendar, addDays(at, step), step)
  return at
}

/** The last day before any moving. Whether the month lacked the date is for the working to say. */
function plainEnd(from: CalendarDay, term: TermParameters, calendar: WorkCalendar | null): CalendarDay {
  const { amount, unit, direction, eventDay } = term
  const sign = direction === 'after' ? 1 : -1
  const included = eventDay === 'included' && amount > 0
  if (unit === 'days' || unit === 'hours') return addDays(from, sign * (included ? amount - 1 : amount))
  if (unit === 'working-days') return workingDays(calendar, included ? addDays(from, -sign) : from, amount, sign)
  const months = unit === 'years' ? amount * 12 : amount
  if (included && sign === 1) return lastDayOfMonths(from, months)
  return addDays(addMonths(from, sign * months), included ? 1 : 0)
}

const lacksDate = (from: CalendarDay, end: CalendarDay, { unit, eventDay }: TermParameters) =>
  (unit === 'months' || unit === 'years') && eventDay === 'excluded' && partsOf(from).day !== partsOf(end).day

/**
 * The last day of a term, with its working. Only rules of terms are computed; a calendar of null means that no day is
 * known to be off. Null: the rule computes no term, or needs a time that is not given.
 */
export function computeTerm(found: RuleInForce, start: TermStart, calendar: WorkCalendar | null): ComputedTerm | null {
  const { parameters: term, confidence } = found.version
  if (term.kind !== 'term') return null
  const rule = referenceTo(found)
  const working: WorkingLine[] = [ruleLine(found)]
  const add = { step: 'add', rule, amount: term.amount, unit: term.unit, direction: term.direction } as const

  if (term.unit === 'hours') {
    if (start.time === null || start.zone === null) return null
    const hours = term.direction === 'after' ? term.amount : -term.amount
    const end = addHours({ day: start.day, time: start.time }, start.zone, hours)
    working.push({ step: 'moment', rule, day: start.day, time: start.time, zone: start.zone })
    working.push({ ...add, end: end.day, time: end.time })
    if (calendar && !isWorkingDay(calendar, end.day)) working.push({ step: 'not-moved', rule, day: end.day })
    return { due: end.day, time: end.time, working, confidence, calendarKnown: true }
  }

  const counted = term.eventDay === 'included'
  if (term.direction === 'before') working.push({ step: 'event-before', rule, day: start.day })
  else working.push({ step: 'event', rule, day: start.day, first: addDays(start.day, counted ? 0 : 1), counted })
  const end = plainEnd(start.day, term, calendar)
  working.push({ ...add, end, time: null })
  if (lacksDate(start.day, end, term)) working.push({ step: 'month-end', rule, end })

  if (!calendar) return { due: end, time: null, working, confidence, calendarKnown: false }
  const { due, known, lines } = moved(end, term, calendar, rule)
  return { due, time: null, working: [...working, ...lines], confidence, calendarKnown: known }
}

type Moved = { due: CalendarDay; known: boolean; lines: WorkingLine[] }

/** An end on a non-working day, moved as the rule says; the lines say so, and what the calendar does not know. */
export function moved(
  end: CalendarDay,
  { nonWorking }: Pick<TermParameters, 'nonWorking'>,
  calendar: WorkCalendar,
  rule: WorkingLine['rule'],
): Moved {
  if (nonWorking === 'stays') {
    const lines: WorkingLine[] = isWorkingDay(calendar, end) ? [] : [{ step: 'not-moved', rule, day: end }]
    return { due: end, known: true, lines }
  }
  const due = workingDayFrom(calendar, end, nonWorking === 'next-working-day' ? 1 : -1)
  const lines: WorkingLine[] = []
  if (due !== end)
    lines.push({ step: 'moved', rule, from: end, to: due, calendar: calendar.title, calendarVersion: calendar.version })
  const unknown = [end, due].find((day) => !isYearKnown(calendar, day))
  if (unknown) lines.push({ step: 'year-unknown', rule: null, year: partsOf(unknown).year, calendar: calendar.title })
  return { due, known: unknown === undefined, lines }
}
