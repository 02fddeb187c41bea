import type { StatuteReference } from '../domain/charge.ts'
import type { Measure, Regime } from '../domain/custody.ts'
import type { CalendarDay } from '../domain/day.ts'
import type { CreditParameters, Ratio } from '../domain/rule.ts'
import type { Fraction, WorkingLine } from '../domain/working.ts'
import { dayAt, numberOf } from './days.ts'
import { plus, times, whole } from './fractions.ts'
import { byMeasure, type PeriodDays } from './held.ts'
import { lengthOf, type Span, within } from './spans.ts'

/** The place in a code; through what else it was committed (an attempt, complicity) changes no ratio. */
export type Convicted = Pick<StatuteReference, 'code' | 'article' | 'part'>

export type CreditInput = {
  days: readonly PeriodDays[]
  regime: Regime
  /** What the person was convicted of: some crimes have ratios of their own. */
  statutes: readonly Convicted[]
  /** The day of the act, where known: milder rules of its time go on holding. */
  actOn: CalendarDay | null
}

type Exception = CreditParameters['exceptions'][number]
type Reference = WorkingLine['rule']

function exceptionFor(parameters: CreditParameters, statutes: readonly Convicted[]) {
  for (const exception of parameters.exceptions)
    for (const statute of statutes) {
      const meant = exception.statutes.some(
        ({ code, article, parts }) =>
          code === statute.code && article === statute.article && (parts.length === 0 || parts.includes(statute.part)),
      )
      if (meant) return { exception, statute }
    }
  return null
}

/** What a day of a measure counts for, converted first into another measure where the rule says so. */
function ratioOf(
  parameters: CreditParameters,
  measure: Measure,
  regime: Regime,
  exception: Exception | null,
): Ratio | null {
  if (exception?.measures.includes(measure)) return exception.ratio
  const found = parameters.ratios.find(
    ({ measures, regimes }) => measures.includes(measure) && (regimes === null || regimes.includes(regime)),
  )
  if (!found) return null
  if (found.thenAs === null || found.thenAs === measure) return found.ratio
  const then = ratioOf(parameters, found.thenAs, regime, exception)
  return then && [found.ratio[0] * then[0], found.ratio[1] * then[1]]
}

type Piece = { span: Span; ratio: Ratio; transition: CreditParameters['transitions'][number] | null }

/** Days under an older, milder rule and days under today's. */
function pieces(
  span: Span,
  measure: Measure,
  ratio: Ratio,
  parameters: CreditParameters,
  actOn: CalendarDay | null,
): Piece[] {
  const transition = parameters.transitions.find(({ measures }) => measures.includes(measure)) ?? null
  if (!transition) return [{ span, ratio, transition: null }]
  if (actOn !== null)
    return [
      actOn < transition.before ? { span, ratio: transition.ratio, transition } : { span, ratio, transition: null },
    ]
  const border = numberOf(transition.before)
  const before = within([span], span.from, border - 1).map((part) => ({
    span: part,
    ratio: transition.ratio,
    transition,
  }))
  const after = within([span], border, span.to).map((part) => ({ span: part, ratio, transition: null }))
  return [...before, ...after]
}

/**
 * What days held count for in the term, as fractions: the least and the most that uncertain dates allow. A day under
 * several measures counts once, as the heaviest.
 */
export function creditFor(
  { days, regime, statutes, actOn }: CreditInput,
  parameters: CreditParameters,
  rule: Reference,
): { least: Fraction; most: Fraction; lines: WorkingLine[] } {
  const exceptional = exceptionFor(parameters, statutes)
  const lines: WorkingLine[] = []
  let [least, most] = [whole(0), whole(0)]
  if (exceptional)
    lines.push({
      step: 'exception',
      rule,
      source: exceptional.exception.source,
      article: exceptional.statute.article,
      part: exceptional.statute.part,
    })
  const told = new Set<CalendarDay>()
  for (const { measure, sure, possible } of byMeasure(days)) {
    const ratio = ratioOf(parameters, measure, regime, exceptional?.exception ?? null)
    if (!ratio) continue
    for (const run of possible)
      for (const {
        span,
        ratio: [held, counted],
        transition,
      } of pieces(run, measure, ratio, parameters, actOn)) {
        if (transition && !told.has(transition.before)) {
          told.add(transition.before)
          const by = actOn === null ? 'days' : 'act'
          lines.push({ step: 'transition', rule, source: transition.source, before: transition.before, by })
        }
        const range = { min: lengthOf(within(sure, span.from, span.to)), max: lengthOf([span]) }
        const credited = times(whole(range.max), counted, held)
        least = plus(least, times(whole(range.min), counted, held))
        most = plus(most, credited)
        lines.push({
          step: 'credit',
          rule,
          measure,
          from: dayAt(span.from),
          to: dayAt(span.to),
          days: range,
          ratio: [held, counted],
          credited,
          exact: range.min === range.max,
        })
      }
  }
  return { least, most, lines }
}
