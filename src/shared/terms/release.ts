import type { Term } from '../domain/charge.ts'
import type { Regime } from '../domain/custody.ts'
import type { CalendarDay } from '../domain/day.ts'
import type { Confidence, RuleSet, WorkCalendar } from '../domain/rule.ts'
import type { DayRange, WorkingLine } from '../domain/working.ts'
import { type Convicted, creditFor } from './credit.ts'
import { addDays, addMonths, lastDayOfMonths } from './days.ts'
import { rounded } from './fractions.ts'
import { type HeldPeriod, type PeriodProblem, readPeriods } from './held.ts'
import { referenceTo, ruleLine, ruleOfKind } from './rule-book.ts'
import { moved } from './term.ts'

export type ReleaseInput = {
  term: Term
  regime: Regime
  /** The day from which the term runs; for most, the verdict's entry into force. */
  startsOn: CalendarDay
  /** Everything the person was held for in this case; days from `startsOn` on are the term itself and not credited. */
  periods: readonly HeldPeriod[]
  statutes: readonly Convicted[]
  /** The day of the act, where known. */
  actOn: CalendarDay | null
}

export type Release = {
  /** The last day of the term as it was imposed. */
  end: CalendarDay
  /** Days credited, from the least to the most that uncertain dates allow. */
  credit: DayRange
  /** The day of release: the same twice when all dates are certain. */
  earliest: CalendarDay
  latest: CalendarDay
  /** The credit covers the whole term. */
  served: boolean
  problems: PeriodProblem[]
  working: WorkingLine[]
  confidence: Confidence
  checkedBy: string
}

const SURENESS: readonly Confidence[] = ['low', 'medium', 'high']
const lessSure = (a: Confidence, b: Confidence): Confidence => (SURENESS.indexOf(a) < SURENESS.indexOf(b) ? a : b)

function termEnd(startsOn: CalendarDay, { years, months, days }: Term, firstDay: 'included' | 'excluded'): CalendarDay {
  const all = years * 12 + months
  return addDays(firstDay === 'included' ? lastDayOfMonths(startsOn, all) : addMonths(startsOn, all), days)
}

/**
 * The day a prison term ends when the days held before it are credited, with the working line by line. It is found by
 * the rules in force on the day the term starts, milder older rules included as the rule says.
 * Null when the set has no rule for it.
 */
export function releaseDate(input: ReleaseInput, set: RuleSet, calendar: WorkCalendar | null): Release | null {
  const { startsOn, term, regime } = input
  const sentence = ruleOfKind(set, 'sentence-end', startsOn)
  const credits = ruleOfKind(set, 'credit', startsOn)
  if (!sentence || !credits) return null
  const { days, problems } = readPeriods(input.periods, addDays(startsOn, -1))
  const end = termEnd(startsOn, term, sentence.parameters.firstDay)
  const rule = referenceTo(credits)
  const { least, most, lines } = creditFor({ days, ...input }, credits.parameters, rule)
  const how = credits.parameters.rounding
  const credit = { min: rounded(least, how), max: rounded(most, how) }

  const bySentence = referenceTo(sentence)
  const release = (credited: number) => {
    const day = addDays(end, -credited)
    return calendar ? moved(day, sentence.parameters, calendar, bySentence) : { due: day, known: false, lines: [] }
  }
  const [early, late] = [release(credit.max), release(credit.min)]
  const served = early.due < startsOn
  const working: WorkingLine[] = [
    ruleLine(sentence),
    { step: 'sentence', rule: bySentence, ...term, regime, start: startsOn, end },
    ruleLine(credits),
    ...lines,
    { step: 'credit-total', rule, sum: most, days: credit, rounding: most.under === 1 ? 'none' : how },
    {
      step: 'release',
      rule: bySentence,
      end,
      days: credit,
      earliest: addDays(end, -credit.max),
      latest: addDays(end, -credit.min),
    },
    ...late.lines,
    ...(early.due === late.due ? [] : early.lines.filter(({ step }) => step === 'moved')),
  ]
  if (served) working.push({ step: 'served', rule: bySentence, day: early.due })
  return {
    end,
    credit,
    earliest: early.due,
    latest: late.due,
    served,
    problems: problems.filter(({ kind }) => kind !== 'starts-in-future'),
    working,
    confidence: lessSure(sentence.version.confidence, credits.version.confidence),
    checkedBy: [sentence, credits].every(({ version }) => version.checkedBy !== '') ? credits.version.checkedBy : '',
  }
}
