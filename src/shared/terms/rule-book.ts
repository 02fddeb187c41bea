import type { CalendarDay } from '../domain/day.ts'
import type { Rule, RuleParameters, RuleSet, RuleVersion, WorkCalendar } from '../domain/rule.ts'
import type { RuleReference, WorkingLine } from '../domain/working.ts'

/** Everything dates are computed by: the sets that come with Delo, after those the users wrote. */
export type RuleBook = { sets: readonly RuleSet[]; calendars: readonly WorkCalendar[] }

/** A rule of a set as it stood on a day. */
export type RuleInForce = { set: RuleSet; rule: Rule; version: RuleVersion }

/** The version in force on a day; of several the one that came last. Null: the rule was not there then. */
export function versionOn(set: RuleSet, rule: Rule, day: CalendarDay): RuleInForce | null {
  const version = rule.versions
    .filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0]
  return version ? { set, rule, version } : null
}

type OfKind<K extends RuleParameters['kind']> = Extract<RuleParameters, { kind: K }>
export type RuleOfKind<K extends RuleParameters['kind']> = RuleInForce & { parameters: OfKind<K> }

const isOfKind = <K extends RuleParameters['kind']>(parameters: RuleParameters, kind: K): parameters is OfKind<K> =>
  parameters.kind === kind

/** The first rule of a set that computes this, as it stood on a day. */
export function ruleOfKind<K extends RuleParameters['kind']>(
  set: RuleSet,
  kind: K,
  day: CalendarDay,
  fits: (parameters: OfKind<K>) => boolean = () => true,
): RuleOfKind<K> | null {
  for (const rule of set.rules) {
    const found = versionOn(set, rule, day)
    const parameters = found?.version.parameters
    if (found && parameters && isOfKind(parameters, kind) && fits(parameters)) return { ...found, parameters }
  }
  return null
}

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase('ru') === b.trim().toLocaleLowerCase('ru')

/** The set for a dossier's jurisdiction: a user's set before a built-in one; the first of all where none says it is meant. */
export function setFor(book: RuleBook, jurisdiction: string): RuleSet | null {
  const meant = book.sets.find(({ jurisdictions }) => jurisdictions.some((name) => sameName(name, jurisdiction)))
  return meant ?? book.sets.at(-1) ?? null
}

/** Null: the set names a calendar nobody has; then no day is known to be off. */
export const calendarOf = (book: RuleBook, set: RuleSet): WorkCalendar | null =>
  book.calendars.find(({ id }) => id === set.calendar) ?? null

export const referenceTo = ({ set, rule, version }: RuleInForce): RuleReference => ({
  set: set.id,
  setVersion: set.version,
  rule: rule.id,
  version: version.version,
  source: rule.source,
})

/** The first line of every working: which rule, and what it says. */
export const ruleLine = (found: RuleInForce): WorkingLine => ({
  step: 'rule',
  rule: referenceTo(found),
  title: found.rule.title,
  text: found.version.text,
})
