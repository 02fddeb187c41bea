import { z } from 'zod'
import { Gravity } from './charge.ts'
import { Measure, Regime } from './custody.ts'
import { CalendarDay } from './day.ts'
import { StageId } from './dossier.ts'

/**
 * Rules are data: what Delo computes dates by is written in files (resources/rules, and what users add), never in code.
 * Objects are strict, so that a misspelt field is an error somebody sees and not a rule that silently does less.
 */
const text = (max: number) => z.string().max(max)
const Slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)

/** The same sentence in both languages of the interface. */
export const Bilingual = z.strictObject({ ru: text(4_000), en: text(4_000) })
export type Bilingual = z.infer<typeof Bilingual>

/** How sure whoever wrote the rule down is that it says what the law says. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

/** `[2, 3]`: two days held count as three. */
const Ratio = z.tuple([z.int().min(1).max(100), z.int().min(0).max(100)])
export type Ratio = z.infer<typeof Ratio>

/** A term that starts with an event. */
export const TermParameters = z.strictObject({
  kind: z.literal('term'),
  amount: z.int().min(0).max(10_000),
  unit: z.enum(['hours', 'days', 'working-days', 'months', 'years']),
  /** `before`: the last day on which something must be done so long before the event. */
  direction: z.enum(['after', 'before']),
  /** Whether the day of the event is the first day of the term. */
  eventDay: z.enum(['excluded', 'included']),
  /** What becomes of an end that falls on a non-working day. */
  nonWorking: z.enum(['next-working-day', 'previous-working-day', 'stays']),
})
export type TermParameters = z.infer<typeof TermParameters>

/** How long a person may be held before the verdict, step by step. */
export const CustodyCapParameters = z.strictObject({
  kind: z.literal('custody-cap'),
  stage: z.enum(['investigation', 'trial']),
  /** Which measures use the term up, and how fast. What is not named does not count. */
  counts: z.array(z.strictObject({ measure: Measure, ratio: Ratio })).max(Measure.options.length),
  /** Each step for charges of these gravities; null: for all. In order of months. */
  steps: z
    .array(z.strictObject({ months: z.int().min(1).max(600), gravities: z.array(Gravity).max(4).nullable() }))
    .min(1)
    .max(50),
  /** After the last step, so many months at a time without an end, for these gravities. */
  thenMonths: z.strictObject({ months: z.int().min(1).max(120), gravities: z.array(Gravity).max(4) }).nullable(),
})
export type CustodyCapParameters = z.infer<typeof CustodyCapParameters>

/** What a day held before the sentence counts for. */
export const CreditParameters = z.strictObject({
  kind: z.literal('credit'),
  /** The first that fits holds; null: any regime. `thenAs`: the result is credited as days of that measure. */
  ratios: z
    .array(
      z.strictObject({
        measures: z.array(Measure).min(1),
        regimes: z.array(Regime).nullable(),
        ratio: Ratio,
        thenAs: Measure.nullable(),
      }),
    )
    .min(1)
    .max(100),
  /** Crimes for which days held count otherwise. Empty parts: all parts of the article. */
  exceptions: z
    .array(
      z.strictObject({
        source: Bilingual,
        measures: z.array(Measure).min(1),
        ratio: Ratio,
        statutes: z
          .array(z.strictObject({ code: text(40), article: text(20), parts: z.array(text(20)).max(50) }))
          .max(200),
      }),
    )
    .max(20),
  /** Older, milder rules that go on holding for acts before a day; by the days themselves where the act's day is unknown. */
  transitions: z
    .array(
      z.strictObject({
        before: CalendarDay,
        measures: z.array(Measure).min(1),
        ratio: Ratio,
        source: Bilingual,
      }),
    )
    .max(20),
  /** What becomes of a fraction of a day. */
  rounding: z.enum(['up', 'down']),
})
export type CreditParameters = z.infer<typeof CreditParameters>

/** How the end of imprisonment is found. */
export const SentenceParameters = z.strictObject({
  kind: z.literal('sentence-end'),
  firstDay: z.enum(['excluded', 'included']),
  nonWorking: z.enum(['next-working-day', 'previous-working-day', 'stays']),
})
export type SentenceParameters = z.infer<typeof SentenceParameters>

export const RuleParameters = z.discriminatedUnion('kind', [
  TermParameters,
  CustodyCapParameters,
  CreditParameters,
  SentenceParameters,
])
export type RuleParameters = z.infer<typeof RuleParameters>

/** A rule as it stood from a day to a day. */
export const RuleVersion = z.strictObject({
  version: Slug,
  /** First and last day of its force; null: since ever, until further notice. */
  from: CalendarDay.nullable(),
  to: CalendarDay.nullable(),
  text: Bilingual,
  parameters: RuleParameters,
  confidence: Confidence,
  /** The lawyer who compared it with the law; empty: nobody yet. */
  checkedBy: text(200),
  note: Bilingual,
})
export type RuleVersion = z.infer<typeof RuleVersion>

export const Rule = z.strictObject({
  id: Slug,
  title: Bilingual,
  /** The article it comes from. */
  source: Bilingual,
  /** The event that starts the term; empty for rules that no single event starts. */
  event: Bilingual,
  versions: z.array(RuleVersion).min(1).max(50),
})
export type Rule = z.infer<typeof Rule>

/** A step that a case goes through, or one that runs alongside. */
export const Stage = z.strictObject({ id: StageId, name: Bilingual })
export type Stage = z.infer<typeof Stage>

export const RuleSet = z.strictObject({
  format: z.literal('delo-rules-1'),
  id: Slug,
  version: Slug,
  title: Bilingual,
  /** Names under which a dossier may name this jurisdiction. */
  jurisdictions: z.array(text(100)).max(50),
  /** Id of the calendar of non-working days. */
  calendar: Slug,
  /** Of a case under this jurisdiction, in their order. None: it goes by the stages that come with Delo. */
  stages: z.array(Stage).max(200).default([]),
  rules: z.array(Rule).min(1).max(500),
})
export type RuleSet = z.infer<typeof RuleSet>

const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Non-working days. */
export const WorkCalendar = z.strictObject({
  format: z.literal('delo-calendar-1'),
  id: Slug,
  version: Slug,
  title: Bilingual,
  source: Bilingual,
  /** ISO days of the week that are off: 1 Monday … 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)).max(7),
  /** Holidays of every year. */
  holidays: z.array(MonthDay).max(366),
  /** Holidays whose meeting with a weekend gives the next working day off, in years without their own list. */
  carriedOver: z.array(MonthDay).max(366),
  /** Years whose days off were moved by decree: what is off and what is worked beside the holidays and weekends. */
  years: z
    .array(
      z.strictObject({
        year: z.int().min(1900).max(2200),
        off: z.array(MonthDay).max(366),
        working: z.array(MonthDay).max(366),
        source: Bilingual,
      }),
    )
    .max(300),
  checkedBy: text(200),
})
export type WorkCalendar = z.infer<typeof WorkCalendar>
