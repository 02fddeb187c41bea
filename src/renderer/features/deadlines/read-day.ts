import type { CalendarDay } from '#shared/domain/day.ts'
import { ClockTime } from '#shared/domain/moment.ts'
import { parseDate } from '../../ui/dates/parse-date.ts'

/** A day as it is typed; null for what is no date, and for less than a day. */
export function readDay(typed: string): CalendarDay | null {
  const parsed = parseDate(typed)
  return parsed.ok && parsed.edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(parsed.edtf) ? parsed.edtf : null
}

/** `9:30`, `09.30`, `0930` as `09:30`; null for what is no time. */
export function readTime(typed: string): ClockTime | null {
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim()) ?? []
  if (hours === undefined) return null
  const time = ClockTime.safeParse(`${hours.padStart(2, '0')}:${minutes}`)
  return time.success ? time.data : null
}
