import type { CalendarDay } from '../domain/day.ts'
import type { ClockTime, TimeZone } from '../domain/moment.ts'
import { offsetAt, placeInZone } from '../domain/wall-clock.ts'
import { dayAt } from './days.ts'

/** A day and a time on the wall of a zone. */
export type WallClock = { day: CalendarDay; time: ClockTime }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const two = (value: number) => String(value).padStart(2, '0')

/** What the wall shows at an instant. */
function wallAt(instant: number, zone: TimeZone): WallClock {
  const shown = instant + offsetAt(instant, zone)
  const day = Math.floor(shown / DAY)
  const minutes = Math.floor((shown - day * DAY) / MINUTE)
  return { day: dayAt(day), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
}

/**
 * So many hours later as they pass, whatever the clocks do meanwhile: 48 hours over the night of a change are 48 hours.
 * An hour that comes twice is taken the first time; one that is left out as the time the clocks were put on to.
 */
export const addHours = ({ day, time }: WallClock, zone: TimeZone, hours: number): WallClock =>
  wallAt(placeInZone(day, time, zone).instant + hours * HOUR, zone)
