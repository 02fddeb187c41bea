import type { CalendarDay } from '../domain/day.ts'
import { edtfBounds } from '../domain/edtf.ts'

/**
 * Days of the Gregorian calendar as text (`2024-02-29`) and as a number (1970-01-01 is 0), by arithmetic alone:
 * no clock, no zone and no parser of dates is asked. Years 0000–9999, so days compare as texts.
 */
type Parts = { year: number; month: number; day: number }

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)

export function partsOf(day: CalendarDay): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

const FIRST = 0
const LAST = 9999
const two = (value: number) => String(value).padStart(2, '0')

/** Days outside the years that can be written are held at the first and the last of them. */
export function dayOf({ year, month, day }: Parts): CalendarDay {
  if (year < FIRST) return '0000-01-01'
  if (year > LAST) return '9999-12-31'
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
export function numberOf(day: CalendarDay): number {
  const { year, month, day: date } = partsOf(day)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The inverse, civil_from_days. */
export function dayAt(number: number): CalendarDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return dayOf({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  })
}

export const addDays = (day: CalendarDay, days: number): CalendarDay => dayAt(numberOf(day) + days)
/** From the first to the second: 1 from a day to the next. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => numberOf(to) - numberOf(from)
/** ISO: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: CalendarDay): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1

const shiftMonth = (day: CalendarDay, months: number): { year: number; month: number } => {
  const { year, month } = partsOf(day)
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: index - Math.floor(index / 12) * 12 + 1 }
}

/** The same date so many months on; the last day of the month where it has no such date (31 January + 1 → 28 or 29 February). */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const { year, month } = shiftMonth(day, months)
  return dayOf({ year, month, day: Math.min(partsOf(day).day, monthLength(year, month)) })
}

/**
 * The last day of a term of months whose first day is its first day: 1 January + 2 months → 28 or 29 February,
 * 10 March + 2 → 9 May. A month without the date ends the term on its last day.
 */
export function lastDayOfMonths(first: CalendarDay, months: number): CalendarDay {
  const { day } = partsOf(first)
  if (day === 1) return addDays(dayOf({ ...shiftMonth(first, months), day: 1 }), -1)
  const { year, month } = shiftMonth(first, months)
  return dayOf({ year, month, day: Math.min(day - 1, monthLength(year, month)) })
}

const DAY = 86_400_000
/** First and last day that a date of the vault can mean; an open end is null. Null as a whole for what is no date. */
export function daySpan(edtf: string): { earliest: CalendarDay | null; latest: CalendarDay | null } | null {
  const bounds = edtfBounds(edtf)
  if (!bounds) return null
  const at = (instant: number) => (Number.isFinite(instant) ? dayAt(Math.floor(instant / DAY)) : null)
  return { earliest: at(bounds.earliest), latest: at(bounds.latest) }
}
