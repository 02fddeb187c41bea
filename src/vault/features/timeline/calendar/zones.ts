import { offsetAt } from '#shared/domain/wall-clock.ts'

const MINUTE = 60_000
const WEEK = 7 * 86_400_000

/** How far the zone's clocks are ahead of UTC at an instant, whole minutes. */
export const minutesAhead = (zone: string, instant: number): number => Math.round(offsetAt(instant, zone) / MINUTE)

type Change = { at: number; before: number; after: number }

/** When the zone's clocks were or will be changed, to the minute. */
export function changesOf(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = []
  for (let start = from; start < to; start += WEEK) {
    const before = minutesAhead(zone, start)
    const after = minutesAhead(zone, start + WEEK)
    if (before === after) continue
    let [low, high] = [start, start + WEEK]
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
      if (middle === low) break
      if (minutesAhead(zone, middle) === before) low = middle
      else high = middle
    }
    changes.push({ at: high, before, after })
  }
  return changes
}

const two = (value: number): string => String(value).padStart(2, '0')
const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`
/** A UTC instant as the digits of a DATE-TIME. */
export const digits = (instant: number): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d+Z$/g, '')

function observance(at: number, before: number, after: number, least: number): string[] {
  const name = after > least ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    // The onset as the clocks showed it until then.
    `DTSTART:${digits(at + before * MINUTE)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ]
}

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) for what lies between two instants: the offset at the start and each change as an
 * observance of its own, as this computer's tables have them.
 */
export function vtimezone(zone: string, from: number, to: number): string[] {
  const start = Math.floor((from - 2 * WEEK) / MINUTE) * MINUTE
  const first = minutesAhead(zone, start)
  const changes = changesOf(zone, start, to + 2 * WEEK)
  const least = Math.min(first, ...changes.map(({ after }) => after))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance(start, first, first, least),
    ...changes.flatMap(({ at, before, after }) => observance(at, before, after, least)),
    'END:VTIMEZONE',
  ]
}
