import type { CustodyPeriod } from '#shared/domain/custody.ts'
import { inOrder } from '#shared/domain/custody-warnings.ts'
import type { Gap } from '#shared/terms/custody-clock.ts'
import { dayAt, daySpan, numberOf, partsOf } from '#shared/terms/days.ts'

/** Places are fractions of the strip's width, from 0 to 1. */
export type StripPiece = {
  period: CustodyPeriod
  from: number
  to: number
  /** Widths at either end where the date is not certain. */
  fadeIn: number
  fadeOut: number
  /** Pieces that overlap lie under one another. */
  lane: number
  lasts: boolean
}
export type Strip = {
  pieces: StripPiece[]
  lanes: number
  gaps: { from: number; to: number; gap: Gap }[]
  ticks: { at: number; label: string }[]
  today: number
}

const MOST_TICKS = 9

function ticksOf(first: number, last: number): { day: number; label: string }[] {
  const [from, to] = [partsOf(dayAt(first)), partsOf(dayAt(last))]
  const months = (to.year - from.year) * 12 + to.month - from.month + 1
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= MOST_TICKS) ?? 240
  const ticks: { day: number; label: string }[] = []
  for (let index = from.year * 12 + from.month - 1; index <= to.year * 12 + to.month - 1; index++) {
    if (index % step !== 0) continue
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    const day = numberOf(`${text}-01`)
    if (day >= first && day <= last) ticks.push({ day, label: step >= 12 ? text.slice(0, 4) : text })
  }
  return ticks
}

/** One person's periods on a line from the first day to today or beyond. Null: there is nothing to draw. */
export function stripOf(periods: readonly CustodyPeriod[], gaps: readonly Gap[], today: string): Strip | null {
  const now = numberOf(today)
  const spans = inOrder(periods).flatMap((period) => {
    const start = daySpan(period.from.date)
    const end = period.to === null ? null : daySpan(period.to.date)
    if (!start?.earliest || !start.latest) return []
    const [earliest, latest] = [numberOf(start.earliest), numberOf(start.latest)]
    const until = end?.latest ? numberOf(end.latest) : Math.max(now, latest)
    const surely = end?.earliest ? numberOf(end.earliest) : until
    return [{ period, earliest, latest, until, surely, lasts: period.to === null }]
  })
  if (spans.length === 0) return null
  const first = Math.min(...spans.map(({ earliest }) => earliest))
  const last = Math.max(now, ...spans.map(({ until }) => until)) + 1
  const place = (day: number) => (day - first) / (last - first)

  const ends: number[] = []
  const pieces = spans.map(({ period, earliest, latest, until, surely, lasts }): StripPiece => {
    // One measure passes into the next on the same day: that is no overlap.
    const free = ends.findIndex((end) => end <= earliest)
    const lane = free === -1 ? ends.length : free
    ends[lane] = until
    return {
      period,
      from: place(earliest),
      to: place(until + 1),
      fadeIn: place(latest) - place(earliest),
      fadeOut: Math.max(0, place(until) - place(Math.max(surely, latest))),
      lane,
      lasts,
    }
  })
  return {
    pieces,
    lanes: ends.length,
    gaps: gaps.map((gap) => ({ from: place(numberOf(gap.from)), to: place(numberOf(gap.to) + 1), gap })),
    ticks: ticksOf(first, last).map(({ day, label }) => ({ at: place(day), label })),
    today: place(now),
  }
}
