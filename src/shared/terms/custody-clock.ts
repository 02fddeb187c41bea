import type { Gravity } from '../domain/charge.ts'
import type { Measure } from '../domain/custody.ts'
import type { CalendarDay } from '../domain/day.ts'
import type { CustodyPeriodId } from '../domain/ids.ts'
import type { Confidence, RuleSet } from '../domain/rule.ts'
import type { DayRange, WorkingLine } from '../domain/working.ts'
import { type CapStep, capSteps } from './custody-cap.ts'
import { dayAt, daySpan, numberOf } from './days.ts'
import {
  byMeasure,
  type HeldPeriod,
  isDepriving,
  type PeriodDays,
  type PeriodProblem,
  rangeOf,
  readPeriods,
} from './held.ts'
import { referenceTo, ruleLine, ruleOfKind } from './rule-book.ts'
import { holes, lengthOf, union, within } from './spans.ts'

export type ClockInput = {
  periods: readonly HeldPeriod[]
  /** The gravest charge that stands (gravity.ts). */
  gravity: Gravity | null
  /** The day the case reached the court: from then on the terms of the trial run. */
  courtReceivedOn: CalendarDay | null
  /** The day of the verdict: from then on no term of remand runs. */
  verdictOn: CalendarDay | null
  today: CalendarDay
}

export type Gap = { from: CalendarDay; to: CalendarDay; days: number }
export type Expiry = { on: CalendarDay; why: 'ruling' | 'cap'; passed: boolean; periodId: CustodyPeriodId | null }
export type ClockWarning =
  | PeriodProblem
  /** The ruling's day is over and nothing says that the measure ended. */
  | { kind: 'ruling-expired'; id: CustodyPeriodId; day: CalendarDay }
  /** The ruling allows more than the cap does. */
  | { kind: 'ruling-beyond-cap'; id: CustodyPeriodId; day: CalendarDay; cap: CalendarDay }
  | { kind: 'cap-passed'; day: CalendarDay }
  | { kind: 'gravity-unknown' }
  | { kind: 'no-rule' }

export type CustodyClock = {
  /** Days deprived of liberty until today, each once: from what is sure to what is possible. */
  held: DayRange
  byMeasure: { measure: Measure; days: DayRange }[]
  /** Whether the person is held today, as far as is recorded. */
  heldNow: boolean
  stage: 'investigation' | 'trial' | 'after-verdict'
  /** `next` is the step that ends next; `last` the end beyond which nothing may be extended, where there is one. */
  cap: { from: CalendarDay; steps: CapStep[]; next: CapStep | null; last: CapStep | null } | null
  nextExpiry: Expiry | null
  /** Days between periods of which no record says where the person was. */
  gaps: Gap[]
  warnings: ClockWarning[]
  working: WorkingLine[]
  confidence: Confidence | null
  checkedBy: string
}

const isNow = ({ possible }: PeriodDays, now: number) => within(possible, now, now).length > 0

function gapsOf(days: readonly PeriodDays[]): Gap[] {
  const all = union(...days.map(({ possible }) => possible))
  return holes(all).map(({ from, to }) => ({ from: dayAt(from), to: dayAt(to), days: to - from + 1 }))
}

function expiries(days: readonly PeriodDays[], next: CapStep | null, today: CalendarDay): Expiry[] {
  const current = days.filter((one) => isNow(one, numberOf(today)))
  const rulings = current.flatMap(({ period }): Expiry[] => {
    const day = period.allowedUntil === null ? null : (daySpan(period.allowedUntil)?.earliest ?? null)
    return day ? [{ on: day, why: 'ruling', passed: day < today, periodId: period.id }] : []
  })
  // Of several rulings for one measure the last is the one that holds.
  const last = new Map(
    rulings
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map((expiry) => [days.find(({ period }) => period.id === expiry.periodId)?.period.measure, expiry]),
  )
  const cap: Expiry[] =
    next && current.length > 0 ? [{ on: next.earliest, why: 'cap', passed: next.earliest < today, periodId: null }] : []
  return [...last.values(), ...cap].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/**
 * Days held, the longest term the law allows, what runs out next, and what is unaccounted for. Days are counted once
 * however many records cover them; uncertain dates give a range. Nothing is put right: what does not add up is a warning.
 */
export function custodyClock(input: ClockInput, set: RuleSet): CustodyClock {
  const { gravity, courtReceivedOn, verdictOn, today } = input
  const { days, problems } = readPeriods(input.periods, today)
  const now = numberOf(today)
  const sums = byMeasure(days)
  const all = (which: 'sure' | 'possible') =>
    union(...days.filter(({ period }) => isDepriving(period.measure)).map((one) => one[which]))
  const held = rangeOf(all('sure'), all('possible'))
  const stage =
    verdictOn !== null && verdictOn <= today
      ? 'after-verdict'
      : courtReceivedOn !== null && courtReceivedOn <= today
        ? 'trial'
        : 'investigation'

  const rule = stage === 'after-verdict' ? null : ruleOfKind(set, 'custody-cap', today, (cap) => cap.stage === stage)
  const from = stage === 'trial' ? courtReceivedOn : null
  const counted = rule && capSteps({ days, parameters: rule.parameters, from, gravity, today })
  const next = counted?.steps.find(({ latest }) => latest >= today) ?? null
  const endless =
    rule?.parameters.thenMonths && (gravity === null || rule.parameters.thenMonths.gravities.includes(gravity))
  const last = endless || gravity === null ? null : (counted?.steps.at(-1) ?? null)
  const cap = counted && { ...counted, next, last }
  const heldNow = days.some((one) => isDepriving(one.period.measure) && isNow(one, now))
  const expiring = heldNow || days.some((one) => isNow(one, now)) ? expiries(days, next, today) : []
  const gaps = gapsOf(days)

  const warnings: ClockWarning[] = [...problems]
  for (const { on, why, passed, periodId } of expiring) {
    if (why !== 'ruling' || periodId === null) continue
    if (passed) warnings.push({ kind: 'ruling-expired', id: periodId, day: on })
    if (last && on > last.latest) warnings.push({ kind: 'ruling-beyond-cap', id: periodId, day: on, cap: last.latest })
  }
  if (heldNow && last?.passed) warnings.push({ kind: 'cap-passed', day: last.latest })
  if (counted && gravity === null) warnings.push({ kind: 'gravity-unknown' })
  if (!rule && stage !== 'after-verdict') warnings.push({ kind: 'no-rule' })

  const reference = rule && referenceTo(rule)
  const shown = next ?? counted?.steps.at(-1) ?? null
  const working: WorkingLine[] = [
    ...days.map(
      ({ period, sure, possible }): WorkingLine => ({
        step: 'period',
        rule: null,
        measure: period.measure,
        from: period.from.date,
        to: period.to?.date ?? null,
        days: { min: lengthOf(sure), max: lengthOf(possible) },
      }),
    ),
    { step: 'held', rule: null, days: held, spanned: sumOf(days) },
    ...gaps.map((gap): WorkingLine => ({ step: 'gap', rule: null, ...gap })),
  ]
  if (rule && counted && reference) {
    working.push(ruleLine(rule), { step: 'cap-from', rule: reference, stage: rule.parameters.stage, day: counted.from })
    working.push({ step: 'gravity', rule: reference, gravity })
    if (shown && shown.shift.max > 0) working.push({ step: 'cap-shifted', rule: reference, days: shown.shift })
    for (const { months, earliest, latest, gravities, passed } of counted.steps)
      working.push({ step: 'cap-step', rule: reference, months, earliest, latest, gravities, passed })
  }
  for (const { on, why } of expiring) if (why === 'ruling') working.push({ step: 'ruling-until', rule: null, day: on })

  return {
    held,
    byMeasure: sums.map(({ measure, sure, possible }) => ({ measure, days: rangeOf(sure, possible) })),
    heldNow,
    stage,
    cap,
    nextExpiry: expiring[0] ?? null,
    gaps,
    warnings,
    working,
    confidence: rule?.version.confidence ?? null,
    checkedBy: rule?.version.checkedBy ?? '',
  }
}

/** All periods added up as if no day were shared: what the sum would be without counting each day once. */
function sumOf(days: readonly PeriodDays[]): DayRange {
  const held = days.filter(({ period }) => isDepriving(period.measure))
  return {
    min: held.reduce((sum, { sure }) => sum + lengthOf(sure), 0),
    max: held.reduce((sum, { possible }) => sum + lengthOf(possible), 0),
  }
}
