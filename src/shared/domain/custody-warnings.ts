import type { CustodyPeriod } from './custody.ts'
import { edtfBounds } from './edtf.ts'
import type { CustodyPeriodId } from './ids.ts'

const DAY = 86_400_000

/**
 * What looks wrong with one person's periods but may be how things were; shown, never refused.
 * - `overlap`: two measures share more than the day one passed into the other. `days`: how many.
 * - `gap`: days between two periods that nothing accounts for.
 * - `no-end`: a period without an end although a later one has begun.
 * - `ruling-expired`: the measure lasts, or lasted, longer than the ruling allows. `days`: by how many.
 * `periods` names one or two of them, the earlier first. Fuzzy dates are read in the person's records' favour: only what
 * is so whatever they mean is warned of.
 */
export type CustodyWarning = {
  kind: 'overlap' | 'gap' | 'no-end' | 'ruling-expired'
  periods: CustodyPeriodId[]
  days: number
}

/** Calendar days, counted from 1970; an end that is not known is null. */
type Span = {
  period: CustodyPeriod
  earliestStart: number
  latestStart: number
  earliestEnd: number | null
  latestEnd: number | null
}

const dayOf = (instant: number) => Math.floor(instant / DAY)

function spanOf(period: CustodyPeriod): Span {
  const start = edtfBounds(period.from.date) ?? { earliest: 0, latest: 0 }
  const end = period.to === null ? null : edtfBounds(period.to.date)
  return {
    period,
    earliestStart: dayOf(start.earliest),
    latestStart: dayOf(start.latest),
    earliestEnd: end && Math.max(dayOf(end.earliest), dayOf(start.earliest)),
    latestEnd: end && dayOf(end.latest),
  }
}

/** As they began; those of one day by the clock, then as they were entered. */
export function inOrder(periods: readonly CustodyPeriod[]): CustodyPeriod[] {
  return periods
    .map(spanOf)
    .sort(
      (a, b) =>
        a.earliestStart - b.earliestStart ||
        a.latestStart - b.latestStart ||
        (a.period.from.time ?? '').localeCompare(b.period.from.time ?? '') ||
        (a.latestEnd ?? Number.POSITIVE_INFINITY) - (b.latestEnd ?? Number.POSITIVE_INFINITY) ||
        a.period.createdAt - b.period.createdAt ||
        (a.period.id < b.period.id ? -1 : 1),
    )
    .map(({ period }) => period)
}

/** A ban on certain actions goes together with bail and house arrest (CPC 105.1, 106, 107). */
const mayCoincide = (a: CustodyPeriod, b: CustodyPeriod) =>
  (a.measure === 'ban-on-actions' && ['bail', 'house-arrest'].includes(b.measure)) ||
  (b.measure === 'ban-on-actions' && ['bail', 'house-arrest'].includes(a.measure))

function overlapOf(a: Span, b: Span): CustodyWarning[] {
  if (a.earliestEnd === null || mayCoincide(a.period, b.period)) return []
  const last = Math.min(a.earliestEnd, b.earliestEnd ?? Number.POSITIVE_INFINITY)
  const days = last - Math.max(a.latestStart, b.latestStart) + 1
  return days > 1 ? [{ kind: 'overlap', periods: [a.period.id, b.period.id], days }] : []
}

/** Of one person. `today` is a calendar day, `2026-11-25`. The answer does not depend on the order given. */
export function custodyWarnings(periods: readonly CustodyPeriod[], today: string): CustodyWarning[] {
  const spans = inOrder(periods).map(spanOf)
  const now = dayOf(edtfBounds(today)?.earliest ?? 0)
  const warnings: CustodyWarning[] = []
  let covering: Span | null = null
  for (const [at, span] of spans.entries()) {
    const later = spans.slice(at + 1)
    if (span.latestEnd === null && later.length > 0)
      warnings.push({ kind: 'no-end', periods: [span.period.id], days: 0 })
    for (const other of later) warnings.push(...overlapOf(span, other))
    if (covering && covering.latestEnd !== null) {
      const days = span.earliestStart - covering.latestEnd - 1
      if (days > 0) warnings.push({ kind: 'gap', periods: [covering.period.id, span.period.id], days })
    }
    const reach = (one: Span) => one.latestEnd ?? one.latestStart
    if (covering === null || reach(span) >= reach(covering)) covering = span
    const allowed = span.period.allowedUntil && edtfBounds(span.period.allowedUntil)
    if (allowed && Number.isFinite(allowed.latest)) {
      const until = span.earliestEnd ?? (later.length === 0 ? now : span.latestStart)
      const days = until - dayOf(allowed.latest)
      if (days > 0) warnings.push({ kind: 'ruling-expired', periods: [span.period.id], days })
    }
  }
  return warnings
}
