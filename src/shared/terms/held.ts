import type { CustodyPeriod, Measure } from '../domain/custody.ts'
import type { CalendarDay } from '../domain/day.ts'
import type { CustodyPeriodId } from '../domain/ids.ts'
import type { DayRange } from '../domain/working.ts'
import { daySpan, numberOf } from './days.ts'
import { common, lengthOf, type Span, type Spans, union, without } from './spans.ts'

/** What the sums need of a custody period. */
export type HeldPeriod = Pick<CustodyPeriod, 'id' | 'measure' | 'allowedUntil'> & {
  from: Pick<CustodyPeriod['from'], 'date'>
  to: Pick<CustodyPeriod['from'], 'date'> | null
}

/** Days on which the measure surely held, and days on which it may have: the first lie within the second. */
export type PeriodDays = { period: HeldPeriod; sure: Spans; possible: Spans }

/** A record that does not add up: shown beside it, never silently put right. */
export type PeriodProblem =
  | { kind: 'ends-before-start'; id: CustodyPeriodId }
  | { kind: 'starts-in-future'; id: CustodyPeriodId }
  | { kind: 'open-start'; id: CustodyPeriodId }
  | { kind: 'overlap'; id: CustodyPeriodId; other: CustodyPeriodId; days: number }

/**
 * Measures that take liberty away, heaviest first. A day under two of them is a day of the heavier, so that no day is
 * counted twice; the others bind a person who is at liberty.
 */
const DEPRIVING: readonly Measure[] = ['prison', 'colony', 'remand', 'police-custody', 'hospital', 'house-arrest']
const WEIGHT: readonly Measure[] = [...DEPRIVING, 'ban-on-actions', 'bail', 'travel-ban']
export const isDepriving = (measure: Measure): boolean => DEPRIVING.includes(measure)

const spanOf = (from: number | null, to: number | null): Span[] =>
  from === null || to === null || from > to ? [] : [{ from, to }]

/** A period's days up to `until`. An end that is not given is `until`; so is one that is not over yet. */
export function daysOf(period: HeldPeriod, until: CalendarDay): PeriodDays | PeriodProblem {
  const last = numberOf(until)
  const start = daySpan(period.from.date)
  const end = period.to === null ? { earliest: until, latest: until } : daySpan(period.to.date)
  if (!start || !end) return { kind: 'ends-before-start', id: period.id }
  const number = (day: CalendarDay | null) => (day === null ? null : numberOf(day))
  const upTo = (value: number | null) => Math.min(value ?? last, last)
  const [earliest, latest] = [number(start.earliest), number(start.latest)]
  if (earliest === null && latest === null) return { kind: 'open-start', id: period.id }
  const first = earliest ?? latest ?? 0
  if (first > last) return { kind: 'starts-in-future', id: period.id }
  if (first > upTo(number(end.latest))) return { kind: 'ends-before-start', id: period.id }
  return {
    period,
    sure: spanOf(latest, number(end.earliest) === null ? null : upTo(number(end.earliest))),
    possible: spanOf(first, upTo(number(end.latest))),
  }
}

const isProblem = (result: PeriodDays | PeriodProblem): result is PeriodProblem => 'kind' in result

/** A measure takes over on the day another ends: one day in common is how such records are kept. */
const USUAL_OVERLAP = 1

function overlaps(days: readonly PeriodDays[]): PeriodProblem[] {
  return days.flatMap((one, index) =>
    days.slice(index + 1).flatMap((two): PeriodProblem[] => {
      const shared = lengthOf(common(one.sure, two.sure))
      return shared > USUAL_OVERLAP ? [{ kind: 'overlap', id: one.period.id, other: two.period.id, days: shared }] : []
    }),
  )
}

export function readPeriods(
  periods: readonly HeldPeriod[],
  until: CalendarDay,
): { days: PeriodDays[]; problems: PeriodProblem[] } {
  const read = periods.map((period) => daysOf(period, until))
  const days = read.filter((result): result is PeriodDays => !isProblem(result))
  return { days, problems: [...read.filter(isProblem), ...overlaps(days)] }
}

/** The days of each measure, each day with its heaviest: what is surely and what is possibly of that measure. */
export function byMeasure(days: readonly PeriodDays[]): { measure: Measure; sure: Span[]; possible: Span[] }[] {
  const all = (which: 'sure' | 'possible', measures: readonly Measure[]) =>
    union(...days.filter(({ period }) => measures.includes(period.measure)).map((one) => one[which]))
  return WEIGHT.flatMap((measure, index) => {
    const heavier = WEIGHT.slice(0, index)
    const possible = without(all('possible', [measure]), all('sure', heavier))
    const sure = without(all('sure', [measure]), all('possible', heavier))
    return possible.length === 0 ? [] : [{ measure, sure, possible }]
  })
}

export const rangeOf = (sure: Spans, possible: Spans): DayRange => ({ min: lengthOf(sure), max: lengthOf(possible) })
