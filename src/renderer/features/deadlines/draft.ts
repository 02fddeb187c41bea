import { type DeadlineFields, EMPTY_DEADLINE_FIELDS } from '#shared/domain/deadline.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { ClockTime } from '#shared/domain/moment.ts'
import { basisOf } from '#shared/terms/recheck.ts'
import { calendarOf, type RuleBook, type RuleInForce, versionOn } from '#shared/terms/rule-book.ts'
import { type ComputedTerm, computeTerm, type TermStart } from '#shared/terms/term.ts'
import { ownZone } from '../../ui/dates/zones.ts'

/** A deadline that is being set. It waits here, per dossier, while the vault is open: a closed panel loses nothing. */
export type Draft = {
  how: 'rule' | 'hand'
  /** `<set>/<rule>`. */
  ruleId: string | null
  /** EDTF of the event, or by hand of the deadline itself; whether it is a whole day is checked when it counts. */
  date: string | null
  time: ClockTime | null
  zone: string
  title: string
} & Pick<DeadlineFields, 'personId' | 'chargeId' | 'hearingId' | 'documentId' | 'note'>

const EMPTY: Draft = {
  how: 'rule',
  ruleId: null,
  date: null,
  time: null,
  zone: ownZone(),
  title: '',
  personId: null,
  chargeId: null,
  hearingId: null,
  documentId: null,
  note: '',
}
const drafts = new Map<DossierId, Draft>()
export const draftOf = (dossierId: DossierId): Draft => drafts.get(dossierId) ?? EMPTY
export const keepDraft = (dossierId: DossierId, draft: Draft): void => void drafts.set(dossierId, draft)
export const dropDraft = (dossierId: DossierId): void => void drafts.delete(dossierId)

/** The rule a draft names, as it stood on the day of the event; before a day is given, as it is last. */
export function ruleOf({ ruleId, date }: Draft, book: RuleBook): RuleInForce | 'not-in-force' | null {
  const [setId, id] = (ruleId ?? '').split('/')
  const set = book.sets.find((one) => one.id === setId)
  const rule = set?.rules.find((one) => one.id === id)
  if (!set || !rule) return null
  if (isDay(date)) return versionOn(set, rule, date) ?? 'not-in-force'
  const version = rule.versions.at(-1)
  return version ? { set, rule, version } : null
}

export const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)

export const isHourly = ({ version }: RuleInForce): boolean =>
  version.parameters.kind === 'term' && version.parameters.unit === 'hours'

type Computed = { found: RuleInForce; start: TermStart; term: ComputedTerm }

/** The date a draft comes to by its rule; null while something is missing. */
export function computeDraft(draft: Draft, book: RuleBook): Computed | null {
  const found = draft.how === 'rule' ? ruleOf(draft, book) : null
  if (found === null || found === 'not-in-force' || !isDay(draft.date)) return null
  const hourly = isHourly(found)
  const start = { day: draft.date, time: hourly ? draft.time : null, zone: hourly ? draft.zone : null }
  const term = computeTerm(found, start, calendarOf(book, found.set))
  return term && { found, start, term }
}

/** A draft as a deadline; null while it is not one yet. `ruleTitle` stands in for a title nobody typed. */
export function fieldsOf(draft: Draft, computed: Computed | null, ruleTitle: string): DeadlineFields | null {
  const { personId, chargeId, hearingId, documentId, note } = draft
  const title = draft.title.trim() || ruleTitle
  const common = { ...EMPTY_DEADLINE_FIELDS, title, personId, chargeId, hearingId, documentId, note }
  if (title === '') return null
  if (draft.how === 'hand') return isDay(draft.date) ? { ...common, due: draft.date } : null
  if (!computed) return null
  const { found, start, term } = computed
  return { ...common, due: term.due, dueTime: term.time, zone: start.zone, basis: basisOf(found, start, term) }
}
