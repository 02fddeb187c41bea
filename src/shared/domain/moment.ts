import { z } from 'zod'
import { EdtfDate, edtfBounds } from './edtf.ts'
import { line } from './text.ts'
import { placeInZone } from './wall-clock.ts'

/** Wall-clock time, 24 hours: `09:30`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type ClockTime = z.infer<typeof ClockTime>

/** Asking costs some 30 µs, and a list of facts asks for every row. Only zones there are get in here: some hundreds. */
const zones = new Set<string>()

const knownZone = (zone: string): boolean => {
  if (zones.has(zone)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    zones.add(zone)
    return true
  } catch {
    return false
  }
}

/** IANA time zone, e.g. `Europe/Moscow`. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/)
  .refine(knownZone, 'not a time zone')
export type TimeZone = z.infer<typeof TimeZone>

/**
 * When something happened, as far as is known: an EDTF date; for arrests, interrogations and hearings a clock time with
 * its zone; and the source's own words ("в ночь на 12 марта"). A time without a zone cannot be placed, so both come together.
 */
export const Moment = z
  .object({
    date: EdtfDate,
    time: ClockTime.nullable(),
    zone: TimeZone.nullable(),
    wording: line(200),
  })
  .refine(({ time, zone }) => (time === null) === (zone === null), 'a time needs its zone')
  .refine(({ date, time }) => time === null || /^\d{4}-\d{2}-\d{2}$/.test(date), 'a time needs a day')
export type Moment = z.infer<typeof Moment>

/** The furthest instants a Date can hold stand for open ends, which no column of integers can. */
const FURTHEST = 8.64e15

/** Earliest and latest instant (UTC ms, inclusive) a moment can mean; the same where a time is known. */
export function momentBounds({ date, time, zone }: Moment): { earliest: number; latest: number } {
  if (time !== null && zone !== null) {
    const { instant } = placeInZone(date, time, zone)
    return { earliest: instant, latest: instant }
  }
  const { earliest, latest } = edtfBounds(date) ?? { earliest: -FURTHEST, latest: FURTHEST }
  return { earliest: Math.max(earliest, -FURTHEST), latest: Math.min(latest, FURTHEST) }
}
