import { minutesBetween } from '../domain/clock-times.ts'
import { edtfBounds } from '../domain/edtf.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * One end of an event: it lies somewhere between two instants (UTC ms of the wall clock, `latest` exclusive); an open
 * end is infinite. `blur` is how far beyond its bounds an approximate date may reach, ms.
 */
export type Edge = { earliest: number; latest: number; approximate: boolean; uncertain: boolean; blur: number }

/** `moment`: happened once, somewhere between its ends. `period`: lasted from one to the other. */
export type Shape = { kind: 'moment' | 'period'; start: Edge; end: Edge; precise: 'time' | 'day' | 'coarse' }

export type Dated = { date: string; time: string | null; endTime: string | null }

const isOpen = (part: string): boolean => part === '' || part === '..'

function edge(part: string, open: number): Edge {
  const bounds = isOpen(part) ? null : edtfBounds(part)
  if (!bounds) return { earliest: open, latest: open, approximate: false, uncertain: false, blur: 0 }
  const approximate = /[~%]$/.test(part)
  return {
    earliest: bounds.earliest,
    latest: bounds.latest + 1,
    approximate,
    uncertain: /[?%]$/.test(part),
    // "About March" may well be late February: half of what was named, on either side.
    blur: approximate ? (bounds.latest + 1 - bounds.earliest) / 2 : 0,
  }
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** The instants that a date and its times can mean. Throws on a text that is no date of domain/edtf.ts. */
export function shapeOf({ date, time, endTime }: Dated): Shape {
  const bounds = edtfBounds(date)
  if (!bounds) throw new RangeError('not a date')
  const [from = '', to] = date.split('/')
  if (to !== undefined) {
    const [start, end] = [edge(from, Number.NEGATIVE_INFINITY), edge(to, Number.POSITIVE_INFINITY)]
    return { kind: 'period', start, end, precise: 'day' }
  }
  const whole = edge(date, 0)
  if (time === null)
    return {
      kind: 'moment',
      start: whole,
      end: whole,
      precise: whole.latest - whole.earliest <= DAY ? 'day' : 'coarse',
    }
  const start = whole.earliest + minutes(time) * MINUTE
  const lasts = endTime === null ? 0 : minutesBetween(time, endTime)
  const at = { ...whole, earliest: start, latest: start + lasts * MINUTE }
  return { kind: 'moment', start: at, end: at, precise: 'time' }
}

/** First and last instant an event can reach, without its blur; open ends are infinite. */
export const reach = ({ start, end }: Shape): { from: number; to: number } => ({
  from: start.earliest,
  to: end.latest,
})

/** As `edtfBounds`, with the time of day: what events are ordered by. Null stands for an open end. */
export function boundsOf(dated: Dated): { earliest: number | null; latest: number | null } {
  const { from, to } = reach(shapeOf(dated))
  const last = dated.time === null ? to - 1 : to
  return { earliest: Number.isFinite(from) ? from : null, latest: Number.isFinite(last) ? last : null }
}

type Ordered = { earliest: number | null; latest: number | null; sequence: number }

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
const low = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY
const high = (value: number | null): number => value ?? Number.POSITIVE_INFINITY

/** By earliest bound, then latest, then the order someone gave within the day. Stable sorts keep the rest as it was. */
export const byTime = (a: Ordered, b: Ordered): number =>
  compare(low(a.earliest), low(b.earliest)) || compare(high(a.latest), high(b.latest)) || a.sequence - b.sequence
