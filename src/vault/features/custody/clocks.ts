import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { CustodyPeriod } from '#shared/domain/custody.ts'
import type { CalendarDay } from '#shared/domain/day.ts'
import { DossierId, type PersonId } from '#shared/domain/ids.ts'
import { daysBetween } from '#shared/terms/days.ts'
import { defendantClock, measureOn } from '#shared/terms/defendant.ts'
import { type RuleBook, setFor } from '#shared/terms/rule-book.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listCharges } from '../charges/queries.ts'
import { listSentences } from '../charges/sentences.ts'
import { ruleBook } from '../rules/queries.ts'
import { listBases, noBasis } from './basis.ts'
import { listPeriods } from './periods.ts'

const dossiersWithCustody = (db: ReadableDB, dossierId: DossierId | null): { id: DossierId; jurisdiction: string }[] =>
  db
    .prepare<[string | null], { id: string; jurisdiction: string }>(
      `SELECT id, jurisdiction FROM dossier
       WHERE trashed_at IS NULL AND id = coalesce(?, id) AND id IN (SELECT dossier_id FROM custody_period)
       ORDER BY seq`,
    )
    .all(dossierId)
    .map(({ id, jurisdiction }) => ({ id: DossierId.parse(id), jurisdiction }))

const nameOf = (db: ReadableDB, id: PersonId): string =>
  db.prepare<[string], string>('SELECT name FROM person WHERE id = ?').pluck().get(id) ?? ''

function clocksOf(
  db: ReadableDB,
  { id: dossierId, jurisdiction }: { id: DossierId; jurisdiction: string },
  book: RuleBook,
  today: CalendarDay,
): CustodyGlance[] {
  const set = setFor(book, jurisdiction)
  if (!set) return []
  const charges = listCharges(db, dossierId)
  const sentences = listSentences(db, dossierId)
  const bases = listBases(db, dossierId)
  const glance = ([personId, periods]: [PersonId, CustodyPeriod[]]): CustodyGlance => {
    const own = <T extends { personId: PersonId }>(records: T[]) => records.filter((one) => one.personId === personId)
    const clock = defendantClock(
      {
        periods,
        charges: own(charges),
        sentence: own(sentences)[0] ?? null,
        basis: own(bases)[0] ?? noBasis(personId),
      },
      set,
      today,
    )
    const now = measureOn(periods, today)
    const expiry = clock.nextExpiry
    return {
      dossierId,
      personId,
      name: nameOf(db, personId),
      measure: now?.measure ?? null,
      heldNow: clock.heldNow,
      held: clock.held,
      whereaboutsUnknown: now?.whereaboutsUnknown ?? false,
      nextExpiry: expiry && {
        on: expiry.on,
        why: expiry.why,
        passed: expiry.passed,
        daysLeft: daysBetween(today, expiry.on),
      },
      gapDays: clock.gaps.reduce((sum, { days }) => sum + days, 0),
    }
  }
  return [...Map.groupBy(listPeriods(db, dossierId), ({ personId }) => personId)].map(glance)
}

const LAST = '9999-12-31'
/** Nobody knows where the person is; then what runs out first. */
const urgency = ({ whereaboutsUnknown, nextExpiry }: CustodyGlance) =>
  whereaboutsUnknown ? '' : (nextExpiry?.on ?? LAST)

/** The custody clock of everybody who has a period, most urgent first. */
export const listClocks = (db: ReadableDB, dossierId: DossierId | null, today: CalendarDay): CustodyGlance[] => {
  const book = ruleBook(db)
  return dossiersWithCustody(db, dossierId)
    .flatMap((dossier) => clocksOf(db, dossier, book, today))
    .sort((a, b) => (urgency(a) === urgency(b) ? 0 : urgency(a) < urgency(b) ? -1 : 1))
}
