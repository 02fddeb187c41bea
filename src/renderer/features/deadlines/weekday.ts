import type { CalendarDay } from '#shared/domain/day.ts'
import { weekdayOf } from '#shared/terms/days.ts'

/** 5 January 1970 was a Monday. */
const MONDAY = 4 * 86_400_000
const names = new Map<string, Intl.DateTimeFormat>()

/** "вт", "Tue". */
export function weekday(day: CalendarDay, language: string): string {
  const format = names.get(language) ?? new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  names.set(language, format)
  return format.format(MONDAY + (weekdayOf(day) - 1) * 86_400_000)
}
