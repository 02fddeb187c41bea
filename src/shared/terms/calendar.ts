import type { CalendarDay } from '../domain/day.ts'
import type { WorkCalendar } from '../domain/rule.ts'
import { addDays, dayOf, monthLength, partsOf, weekdayOf } from './days.ts'

/** Longer than any run of days off; a calendar without working days must not hang the program. */
const FARTHEST = 400
const monthDay = (day: CalendarDay) => day.slice(5)
const yearOf = (calendar: WorkCalendar, day: CalendarDay) =>
  calendar.years.find(({ year }) => year === partsOf(day).year)

/** Whether the days off moved by decree are known for the year of this day; otherwise only the holidays of the law are. */
export const isYearKnown = (calendar: WorkCalendar, day: CalendarDay): boolean => yearOf(calendar, day) !== undefined

const isHoliday = (calendar: WorkCalendar, day: CalendarDay) => calendar.holidays.includes(monthDay(day))
const isWeekend = (calendar: WorkCalendar, day: CalendarDay) => calendar.weekend.includes(weekdayOf(day))

const carried = new WeakMap<WorkCalendar, Map<number, ReadonlySet<CalendarDay>>>()

/** A holiday of a year that meets a weekend gives the next working day off; several in a row take one each. */
function carriedDays(calendar: WorkCalendar, year: number): ReadonlySet<CalendarDay> {
  const known = carried.get(calendar) ?? new Map<number, ReadonlySet<CalendarDay>>()
  carried.set(calendar, known)
  const before = known.get(year)
  if (before) return before
  const days = new Set<CalendarDay>()
  for (const date of calendar.carriedOver.toSorted()) {
    const [month = 1, day = 1] = date.split('-').map(Number)
    if (day > monthLength(year, month)) continue
    const holiday = dayOf({ year, month, day })
    if (!isWeekend(calendar, holiday)) continue
    let at = addDays(holiday, 1)
    for (let tries = 0; tries < FARTHEST; tries++, at = addDays(at, 1))
      if (!isHoliday(calendar, at) && !isWeekend(calendar, at) && !days.has(at)) break
    days.add(at)
  }
  known.set(year, days)
  return days
}

/** Whether courts and offices work on a day, as far as the calendar knows. */
export function isWorkingDay(calendar: WorkCalendar, day: CalendarDay): boolean {
  const year = yearOf(calendar, day)
  if (year?.working.includes(monthDay(day))) return true
  if (year?.off.includes(monthDay(day))) return false
  if (isHoliday(calendar, day) || isWeekend(calendar, day)) return false
  return year !== undefined || !carriedDays(calendar, partsOf(day).year).has(day)
}

/** The day itself when it is a working day, else the next (`step` 1) or the one before (`step` -1). */
export function workingDayFrom(calendar: WorkCalendar, day: CalendarDay, step: 1 | -1): CalendarDay {
  let at = day
  for (let tries = 0; tries < FARTHEST; tries++, at = addDays(at, step)) if (isWorkingDay(calendar, at)) return at
  return day
}
