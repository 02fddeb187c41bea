import type { CalendarDay } from '../domain/day.ts'
import type { ClockTime, TimeZone } from '../domain/moment.ts'
import { dayAt, numberOf } from './days.ts'

/** A day and a time on the wall of a zone. */
export type WallClock = { day: CalendarDay; time: ClockTime }

const MINUTE = 60_000
const DAY_MINUTES = 1_440
const formats = new Map<TimeZone, Intl.DateTimeFormat>()

function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    era: 'short',
  })
  formats.set(zone, format)
  return format
}

const minutesOf = ({ day, time }: WallClock): number =>
  numberOf(day) * DAY_MINUTES + Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const two = (value: number) => String(value).padStart(2, '0')
function wallOf(minutes: number): WallClock {
  const number = Math.floor(minutes / DAY_MINUTES)
  const rest = minutes - number * DAY_MINUTES
  return { day: dayAt(number), time: `${two(Math.floor(rest / 60))}:${two(rest % 60)}` }
}

/** What the wall shows at an instant (minutes since 1970 UTC), as minutes of its own. */
function shownAt(instant: number, zone: TimeZone): number {
  const parts = new Map(
    formatFor(zone)
      .formatToParts(instant * MINUTE)
      .map(({ type, value }) => [type, value]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name) ?? 0)
  const day = `${String(part('year')).padStart(4, '0')}-${two(part('month'))}-${two(part('day'))}`
  return minutesOf({ day, time: `${two(part('hour'))}:${two(part('minute'))}` })
}

/**
 * The instant at which the wall shows this. An hour that comes twice is taken the first time; one that is left out is
 * taken as the time the clocks were put on to. Offsets are tried around the wall time, never assumed.
 */
function instantOf(wall: WallClock, zone: TimeZone): number {
  const wanted = minutesOf(wall)
  const offsets = [-DAY_MINUTES, 0, DAY_MINUTES].map((near) => shownAt(wanted + near, zone) - (wanted + near))
  const candidates = [...new Set(offsets)].map((offset) => wanted - offset).sort((a, b) => a - b)
  return candidates.find((instant) => shownAt(instant, zone) === wanted) ?? candidates.at(-1) ?? wanted
}

/** So many hours later as they pass, whatever the clocks do meanwhile: 48 hours over the night of a change are 48 hours. */
export const addHours = (wall: WallClock, zone: TimeZone, hours: number): WallClock =>
  wallOf(shownAt(instantOf(wall, zone) + hours * 60, zone))
