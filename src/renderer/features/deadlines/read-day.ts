import type { CalendarDay } from '#shared/domain/day.ts'
import type { ClockTime } from '#shared/domain/moment.ts'
import { parseDate } from '../../ui/dates/parse-date.ts'
import { parseTime } from '../../ui/dates/parse-time.ts'

/** A day as it is typed; null for what is no date, and for less than a day. */
export function readDay(typed: string): CalendarDay | null {
  const parsed = parseDate(typed)
  return parsed.ok && parsed.edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(parsed.edtf) ? parsed.edtf : null
}

/** Whether what is typed is a day that no calendar has, as 30 February. */
export function isNoDay(typed: string): boolean {
  const parsed = parseDate(typed)
  return !parsed.ok && parsed.problem === 'impossible'
}

/** A time as it is typed, as `HH:MM`; null for none, and for what is no time. */
export function readTime(typed: string): ClockTime | null {
  const parsed = parseTime(typed)
  return parsed.ok ? parsed.time : null
}
