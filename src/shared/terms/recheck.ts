import type { DeadlineBasis } from '../domain/deadline.ts'
import type { TimeZone } from '../domain/moment.ts'
import { calendarOf, type RuleBook, type RuleInForce, versionOn } from './rule-book.ts'
import { type ComputedTerm, computeTerm, type TermStart } from './term.ts'

/** How a deadline names the version it was computed by: that of the set and that of the rule. */
const versionName = ({ set, version }: RuleInForce): string => `${set.version}/${version.version}`

/** What a deadline keeps of how it was computed. */
export const basisOf = (found: RuleInForce, start: TermStart, term: ComputedTerm): DeadlineBasis => ({
  ruleId: `${found.set.id}/${found.rule.id}`,
  ruleVersion: versionName(found),
  from: start.day,
  fromTime: start.time,
  computed: term.due,
  computedTime: term.time,
  working: term.working,
})

export type Recheck =
  /** The rules say today what they said then. */
  | { kind: 'same' }
  | { kind: 'gone' }
  /** `moved`: the date would be another. `declined`: a person has seen that and kept what was computed. */
  | { kind: 'changed'; version: string; basis: DeadlineBasis; moved: boolean; declined: boolean }

type Outcome = Pick<DeadlineBasis, 'computed' | 'computedTime'>
const sameDate = (one: Outcome, other: Outcome) =>
  one.computed === other.computed && one.computedTime === other.computedTime

/** Whether today's rules, with today's calendar, would compute a deadline otherwise. Nothing is changed by asking. */
export function recheck(basis: DeadlineBasis, zone: TimeZone | null, book: RuleBook): Recheck {
  const [setId, ruleId] = basis.ruleId.split('/')
  const set = book.sets.find(({ id }) => id === setId)
  const rule = set?.rules.find(({ id }) => id === ruleId)
  const found = set && rule ? versionOn(set, rule, basis.from) : null
  if (!set || !found) return { kind: 'gone' }
  const start = { day: basis.from, time: basis.fromTime, zone }
  const term = computeTerm(found, start, calendarOf(book, set))
  if (!term) return { kind: 'gone' }
  const next = basisOf(found, start, term)
  const moved = !sameDate(next, basis)
  if (!moved && next.ruleVersion === basis.ruleVersion) return { kind: 'same' }
  const { declined } = basis
  return {
    kind: 'changed',
    version: next.ruleVersion,
    basis: next,
    moved,
    declined: declined !== undefined && declined.ruleVersion === next.ruleVersion && sameDate(declined, next),
  }
}

/** The basis of a deadline whose date is kept although today's rules would give another. */
export const keptBasis = (
  basis: DeadlineBasis,
  { ruleVersion, computed, computedTime }: DeadlineBasis,
): DeadlineBasis => ({
  ...basis,
  declined: { ruleVersion, computed, computedTime },
})
