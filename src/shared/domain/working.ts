import { z } from 'zod'
import { Gravity } from './charge.ts'
import { Measure, Regime } from './custody.ts'
import { CalendarDay } from './day.ts'
import { ClockTime, TimeZone } from './moment.ts'
import { Bilingual } from './rule.ts'

/**
 * How a date was found, a line a step, as data: kept with the deadline and put into words in the language of whoever
 * reads it (words/). Lines name the rule and its version as they were then, whatever became of the rule since.
 */
const RuleReference = z.object({
  set: z.string().max(80),
  setVersion: z.string().max(80),
  rule: z.string().max(80),
  version: z.string().max(80),
  source: Bilingual,
})
export type RuleReference = z.infer<typeof RuleReference>

const count = z.int().min(-1_000_000).max(1_000_000)
/** From the fewest to the most that uncertain dates allow. */
export const DayRange = z.object({ min: count, max: count })
export type DayRange = z.infer<typeof DayRange>
/** A number of days as a fraction. */
const Fraction = z.object({ over: z.int(), under: z.int().min(1) })
export type Fraction = z.infer<typeof Fraction>
const ends = { from: CalendarDay, to: CalendarDay }
const step = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.object({ step: z.literal(name), rule: RuleReference.nullable(), ...shape })

export const WorkingLine = z.discriminatedUnion('step', [
  step('rule', { title: Bilingual, text: Bilingual }),
  // A term from an event.
  step('event', { day: CalendarDay, first: CalendarDay, counted: z.boolean() }),
  step('event-before', { day: CalendarDay }),
  step('moment', { day: CalendarDay, time: ClockTime, zone: TimeZone }),
  step('add', {
    amount: count,
    unit: z.enum(['hours', 'days', 'working-days', 'months', 'years']),
    direction: z.enum(['after', 'before']),
    end: CalendarDay,
    time: ClockTime.nullable(),
  }),
  step('month-end', { end: CalendarDay }),
  step('moved', { from: CalendarDay, to: CalendarDay, calendar: Bilingual, calendarVersion: z.string().max(80) }),
  step('not-moved', { day: CalendarDay }),
  step('year-unknown', { year: z.int(), calendar: Bilingual }),
  // The custody clock.
  step('period', { measure: Measure, from: z.string().max(40), to: z.string().max(40).nullable(), days: DayRange }),
  step('held', { days: DayRange, spanned: DayRange }),
  step('cap-from', { stage: z.enum(['investigation', 'trial']), day: CalendarDay }),
  step('cap-shifted', { days: DayRange }),
  step('cap-step', {
    months: count,
    earliest: CalendarDay,
    latest: CalendarDay,
    gravities: z.array(Gravity).nullable(),
    passed: z.boolean(),
  }),
  step('gravity', { gravity: Gravity.nullable() }),
  step('ruling-until', { day: CalendarDay }),
  step('gap', { ...ends, days: count }),
  // The release date.
  step('sentence', { years: count, months: count, days: count, regime: Regime, start: CalendarDay, end: CalendarDay }),
  step('credit', {
    measure: Measure,
    ...ends,
    days: DayRange,
    ratio: z.tuple([z.int(), z.int()]),
    credited: Fraction,
    exact: z.boolean(),
  }),
  step('exception', { source: Bilingual, article: z.string().max(20), part: z.string().max(20) }),
  step('transition', { source: Bilingual, before: CalendarDay, by: z.enum(['act', 'days']) }),
  step('credit-total', { sum: Fraction, days: DayRange, rounding: z.enum(['up', 'down', 'none']) }),
  step('release', { end: CalendarDay, days: DayRange, earliest: CalendarDay, latest: CalendarDay }),
  step('served', { day: CalendarDay }),
])
export type WorkingLine = z.infer<typeof WorkingLine>
