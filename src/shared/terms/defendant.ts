import type { Charge, Punishment } from '../domain/charge.ts'
import type { CustodyBasis, CustodyPeriod } from '../domain/custody.ts'
import { inOrder } from '../domain/custody-warnings.ts'
import type { CalendarDay } from '../domain/day.ts'
import type { RuleSet, WorkCalendar } from '../domain/rule.ts'
import { type Sentence, standingSentence } from '../domain/sentence.ts'
import { type CustodyClock, custodyClock } from './custody-clock.ts'
import { addMonths, daySpan } from './days.ts'
import { gravestOf } from './gravity.ts'
import { isDepriving } from './held.ts'
import { type Release, releaseDate } from './release.ts'

/** What one dossier records about one defendant. */
export type DefendantRecords = {
  periods: readonly CustodyPeriod[]
  charges: readonly Charge[]
  sentence: Sentence | null
  basis: CustodyBasis
}

const dayOf = (edtf: string | null): CalendarDay | null => (edtf === null ? null : (daySpan(edtf)?.latest ?? null))

/** The verdict that stands; a quashed one sets the terms of remand running again. */
function verdictDay(sentence: Sentence | null): CalendarDay | null {
  if (!sentence || standingSentence(sentence).state === 'open') return null
  const retried = sentence.reviews.findLast(({ outcome }) => outcome === 'convicted')
  return dayOf(retried ? retried.on : sentence.on)
}

/** The custody clock of one defendant. */
export const defendantClock = (
  { periods, charges, sentence, basis }: DefendantRecords,
  set: RuleSet,
  today: CalendarDay,
): CustodyClock =>
  custodyClock(
    {
      periods,
      gravity: gravestOf(charges),
      courtReceivedOn: basis.courtReceivedOn,
      verdictOn: verdictDay(sentence),
      today,
    },
    set,
  )

/** The period that holds on a day: of several the last that began. Null: at liberty as far as is recorded. */
export function measureOn(periods: readonly CustodyPeriod[], day: CalendarDay): CustodyPeriod | null {
  const holds = inOrder(periods).filter(({ from, to }) => {
    const start = daySpan(from.date)?.earliest
    const end = to === null ? null : (daySpan(to.date)?.latest ?? null)
    return start && start <= day && (end === null || day <= end)
  })
  return holds.findLast(({ measure }) => isDepriving(measure)) ?? holds.at(-1) ?? null
}

/** What is still missing for a release date. */
export type ReleaseMissing = 'no-sentence' | 'no-imprisonment' | 'no-regime' | 'no-rule'
export type DefendantRelease =
  | {
      ok: true
      release: Release
      punishment: Punishment
      startsOn: CalendarDay /** Not in force yet: as if it were from `startsOn` on. */
      provisional: boolean
    }
  | { ok: false; missing: ReleaseMissing }

/** Long enough that any term of another length compares rightly. */
const lengthOf = ({ term }: Punishment) =>
  term ? addMonths('2000-01-01', term.years * 12 + term.months) + String(term.days).padStart(5, '0') : ''

/** The release date of one defendant by the sentence that stands; of several terms the longest, which is the total. */
export function defendantRelease(
  { periods, charges, sentence, basis }: DefendantRecords,
  set: RuleSet,
  calendar: WorkCalendar | null,
  today: CalendarDay,
): DefendantRelease {
  if (!sentence) return { ok: false, missing: 'no-sentence' }
  const terms = standingSentence(sentence).punishments.filter(({ kind, term }) => kind === 'imprisonment' && term)
  const [punishment] = terms.toSorted((a, b) => (lengthOf(a) < lengthOf(b) ? 1 : -1))
  if (!punishment?.term) return { ok: false, missing: 'no-imprisonment' }
  if (!punishment.regime) return { ok: false, missing: 'no-regime' }
  const inForce = dayOf(sentence.inForceOn)
  const startsOn = inForce ?? today
  const statutes = charges
    .map(({ versions }) => versions.at(-1))
    .filter((version) => version !== undefined && version.state !== 'dropped' && version.state !== 'acquitted')
    .flatMap((version) => (version ? [version.statute] : []))
  const input = { term: punishment.term, regime: punishment.regime, startsOn, periods, statutes, actOn: basis.actOn }
  const release = releaseDate(input, set, calendar)
  return release
    ? { ok: true, release, punishment, startsOn, provisional: inForce === null }
    : { ok: false, missing: 'no-rule' }
}
