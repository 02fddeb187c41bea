import { createHash } from 'node:crypto'
import { endsNextDay } from '#shared/domain/clock-times.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { addDays } from '#shared/terms/days.ts'
import { shapeOf } from '#shared/timeline/shape.ts'
import { escapeText, fold } from './lines.ts'
import { digits, vtimezone } from './zones.ts'

const DAY = 86_400_000

/** An event with the words that may be said of it. */
export type CalendarEntry = { event: TimelineEvent; title: string; description: string }

/**
 * The same event has the same UID in every export, so that a calendar updates it, and the UID says nothing: neither the
 * vault's own ids nor a name can be read from it.
 */
function uidOf(id: string): string {
  const hex = createHash('sha256').update(`calendar ${id}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const dayDigits = (date: string): string => date.replaceAll('-', '')
const isDay = ({ date }: TimelineEvent): boolean => /^\d{4}-\d{2}-\d{2}[~?%]?$/.test(date)

function times({ date, time, endTime, zone }: TimelineEvent): string[] {
  const day = date.slice(0, 10)
  if (time === null || zone === null) {
    return [
      `DTSTART;VALUE=DATE:${dayDigits(day)}`,
      `DTEND;VALUE=DATE:${dayDigits(addDays(day, 1))}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  const at = (on: string, clock: string) => `TZID=${zone}:${dayDigits(on)}T${clock.replace(':', '')}00`
  const start = `DTSTART;${at(day, time)}`
  if (endTime === null || endTime === time) return [start]
  return [start, `DTEND;${at(endsNextDay(time, endTime) ? addDays(day, 1) : day, endTime)}`]
}

function vevent({ event, title, description }: CalendarEntry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(event.id)}`,
    `DTSTAMP:${stamp}`,
    ...times(event),
    `SUMMARY:${escapeText(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

/** What is still to come and still holds; split by whether it has a day to stand on. */
export function toCome(
  events: readonly TimelineEvent[],
  today: number,
): { dated: TimelineEvent[]; withoutDay: TimelineEvent[] } {
  const coming = events.filter(
    ({ lane, look, latest }) =>
      (lane === 'hearings' || lane === 'deadlines') && look !== 'quiet' && (latest === null || latest >= today),
  )
  return { dated: coming.filter(isDay), withoutDay: coming.filter((event) => !isDay(event)) }
}

/** An iCalendar file (RFC 5545): no alarms, no people, no program's name. `now` is UTC ms. */
export function toCalendar(entries: readonly CalendarEntry[], now: number): string {
  const zones = Map.groupBy(
    entries.filter(({ event }) => event.time !== null && event.zone !== null),
    ({ event }) => event.zone ?? 'UTC',
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...[...zones].flatMap(([zone, own]) => {
      const starts = own.map(({ event }) => shapeOf(event).start.earliest)
      return vtimezone(zone, Math.min(...starts), Math.max(...starts) + DAY)
    }),
    ...entries.flatMap((entry) => vevent(entry, `${digits(now)}Z`)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}
