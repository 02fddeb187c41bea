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
  /** The rule says today what it said then. */
  { kind: 'same' } | { kind: 'gone' } | { kind: 'changed'; version: string; basis: DeadlineBasis }

/** Whether today's rules would compute a deadline otherwise. Nothing is changed by asking. */
export function recheck(basis: DeadlineBasis, zone: TimeZone | null, book: RuleBook): Recheck {
  const [setId, ruleId] = basis.ruleId.split('/')
  const set = book.sets.find(({ id }) => id === setId)
  const rule = set?.rules.find(({ id }) => id === ruleId)
  const found = set && rule ? versionOn(set, rule, basis.from) : null
  if (!set || !found) return { kind: 'gone' }
  if (versionName(found) === basis.ruleVersion) return { kind: 'same' }
  const start = { day: basis.from, time: basis.fromTime, zone }
  const term = computeTerm(found, start, calendarOf(book, set))
  return term ? { kind: 'changed', version: versionName(found), basis: basisOf(found, start, term) } : { kind: 'gone' }
}
