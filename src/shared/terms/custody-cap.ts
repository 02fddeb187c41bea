import type { Gravity } from '../domain/charge.ts'
import type { CalendarDay } from '../domain/day.ts'
import type { CustodyCapParameters, Ratio } from '../domain/rule.ts'
import type { DayRange } from '../domain/working.ts'
import { dayAt, lastDayOfMonths, numberOf } from './days.ts'
import type { PeriodDays } from './held.ts'
import { lengthOf, type Spans, union, within, without } from './spans.ts'

export type CapStep = {
  months: number
  gravities: Gravity[] | null
  /** The last day of the step, by what may and by what must be counted. */
  earliest: CalendarDay
  latest: CalendarDay
  /** By how many days not counted the end has moved. */
  shift: DayRange
  passed: boolean
}

type Weighted = { weight: number; days: Spans }[]
const weightOf = ([held, counted]: Ratio) => counted / held

/** Each day once, with the most it counts for. */
function weigh(
  days: readonly PeriodDays[],
  which: 'sure' | 'possible',
  counts: CustodyCapParameters['counts'],
): Weighted {
  let taken: Spans = []
  const weighted: Weighted = []
  for (const { measure, ratio } of counts.toSorted((a, b) => weightOf(b.ratio) - weightOf(a.ratio))) {
    const own = union(...days.filter(({ period }) => period.measure === measure).map((one) => one[which]))
    weighted.push({ weight: weightOf(ratio), days: without(own, taken) })
    taken = union(taken, own)
  }
  return weighted
}

/** A third of a day three times is a day, also in binary. */
const wholeUp = (days: number) => Math.ceil(days - 1e-9)
/** The end moves on by the days not counted before it; each move may bring more of them. */
const MOST_MOVES = 1_000

type Clock = { weighted: Weighted; start: number; today: number; ahead: number }

/** The last day of a term of months in which only some days count; null: it never ends at this pace. */
function lastDay({ weighted, start, today, ahead }: Clock, months: number): number | null {
  const plain = numberOf(lastDayOfMonths(dayAt(start), months))
  let end = plain
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const until = Math.min(end, today)
    const used = weighted.reduce((sum, { weight, days }) => sum + weight * lengthOf(within(days, start, until)), 0)
    const future = Math.max(0, end - Math.max(today, start - 1)) * ahead
    const next = plain + wholeUp(end - start + 1 - used - future)
    if (next <= end) return end
    end = next
  }
  return null
}

export type CapInput = {
  days: readonly PeriodDays[]
  parameters: CustodyCapParameters
  /** The day the term starts by law; null: with the first day held. */
  from: CalendarDay | null
  /** Null: not known; every step is shown. */
  gravity: Gravity | null
  today: CalendarDay
}

const MOST_STEPS = 400

function stepsOf({ parameters, gravity }: CapInput): { months: number; gravities: Gravity[] | null }[] {
  const fits = (gravities: Gravity[] | null) => gravities === null || gravity === null || gravities.includes(gravity)
  const steps = parameters.steps.filter(({ gravities }) => fits(gravities)).toSorted((a, b) => a.months - b.months)
  const then = parameters.thenMonths
  if (!then || !fits(then.gravities)) return steps
  const last = steps.at(-1)?.months ?? 0
  const more = Array.from({ length: MOST_STEPS }, (_, index) => last + then.months * (index + 1))
  return [...steps, ...more.map((months) => ({ months, gravities: then.gravities }))]
}

/** Where the term starts, and the ends of its steps: all that have passed and the next ones. Null: nobody was held. */
export function capSteps(input: CapInput): { from: CalendarDay; steps: CapStep[] } | null {
  const { days, parameters, today } = input
  const now = numberOf(today)
  const clockOf = (which: 'sure' | 'possible'): Clock | null => {
    const weighted = weigh(days, which, parameters.counts)
    const first = Math.min(...weighted.flatMap((one) => one.days.map(({ from }) => from)))
    if (!Number.isFinite(first)) return null
    const current = weighted.find((one) => within(one.days, now, now).length > 0)
    return { weighted, start: input.from ? numberOf(input.from) : first, today: now, ahead: current?.weight ?? 1 }
  }
  const early = clockOf('possible')
  const late = clockOf('sure') ?? early
  if (!early || !late) return null
  const steps: CapStep[] = []
  for (const { months, gravities } of stepsOf(input)) {
    const [a, b] = [lastDay(early, months), lastDay(late, months)]
    if (a === null || b === null) break
    const shiftOf = (clock: Clock, end: number) => end - numberOf(lastDayOfMonths(dayAt(clock.start), months))
    const [x, y] = [shiftOf(early, a), shiftOf(late, b)]
    const [earliest, latest] = [Math.min(a, b), Math.max(a, b)]
    steps.push({
      months,
      gravities,
      earliest: dayAt(earliest),
      latest: dayAt(latest),
      shift: { min: Math.min(x, y), max: Math.max(x, y) },
      passed: latest < now,
    })
    // Steps that repeat without an end are shown up to the next.
    if (latest >= now && months > (parameters.steps.at(-1)?.months ?? 0)) break
  }
  return { from: dayAt(early.start), steps }
}
