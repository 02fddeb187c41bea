import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { CalendarDay } from '#shared/domain/day.ts'
import { DossierId, type PersonId } from '#shared/domain/ids.ts'
import type { RuleSet } from '#shared/domain/rule.ts'
import { daysBetween } from '#shared/terms/days.ts'
import { type DefendantRecords, defendantClock, measureOn } from '#shared/terms/defendant.ts'
import { setFor } from '#shared/terms/rule-book.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listCharges } from '../charges/queries.ts'
import { listSentences } from '../charges/sentences.ts'
import { ruleBook } from '../rules/queries.ts'
import { allBases, noBasis } from './basis.ts'
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

type Held = { dossierId: DossierId; personId: PersonId; name: string } & DefendantRecords

const keyOf = ({ dossierId, personId }: { dossierId: string; personId: PersonId }) => `${dossierId} ${personId}`

/** Everybody who has a custody period, dossier by dossier: the same few queries for one dossier and for five hundred. */
function everybodyHeld(db: ReadableDB, dossierId: DossierId | null): Held[] {
  const charges = Map.groupBy(listCharges(db, dossierId), keyOf)
  const sentences = new Map(listSentences(db, dossierId).map((sentence) => [keyOf(sentence), sentence]))
  const bases = new Map(
    allBases(db).map(({ dossierId, basis }) => [keyOf({ dossierId, personId: basis.personId }), basis]),
  )
  const names = new Map(
    db
      .prepare<[], { id: string; name: string }>(
        'SELECT id, name FROM person WHERE id IN (SELECT person_id FROM custody_period)',
      )
      .all()
      .map(({ id, name }) => [id, name]),
  )
  return [...Map.groupBy(listPeriods(db, dossierId), keyOf)].flatMap(([key, periods]): Held[] => {
    const [first] = periods
    if (!first) return []
    const { dossierId, personId } = first
    return [
      {
        ...{ dossierId, personId, name: names.get(personId) ?? '', periods },
        charges: charges.get(key) ?? [],
        sentence: sentences.get(key) ?? null,
        basis: bases.get(key) ?? noBasis(personId),
      },
    ]
  })
}

function glance(held: Held, set: RuleSet, today: CalendarDay): CustodyGlance {
  const { dossierId, personId, name, periods } = held
  const clock = defendantClock(held, set, today)
  const now = measureOn(periods, today)
  const expiry = clock.nextExpiry
  return {
    dossierId,
    personId,
    name,
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

const LAST = '9999-12-31'
/** Nobody knows where the person is; then what runs out first. */
const urgency = ({ whereaboutsUnknown, nextExpiry }: CustodyGlance) =>
  whereaboutsUnknown ? '' : (nextExpiry?.on ?? LAST)

/** The custody clock of everybody who has a period, most urgent first. */
export function listClocks(db: ReadableDB, dossierId: DossierId | null, today: CalendarDay): CustodyGlance[] {
  const book = ruleBook(db)
  const held = Map.groupBy(everybodyHeld(db, dossierId), (one) => one.dossierId)
  return dossiersWithCustody(db, dossierId)
    .flatMap(({ id, jurisdiction }) => {
      const set = setFor(book, jurisdiction)
      return set ? (held.get(id) ?? []).map((one) => glance(one, set, today)) : []
    })
    .sort((a, b) => (urgency(a) === urgency(b) ? 0 : urgency(a) < urgency(b) ? -1 : 1))
}
