import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Currency } from '#shared/domain/money.ts'
import type { SupportKind } from '#shared/domain/support.ts'
import { addUp, byFrequency, purposeKey, type SupportTotals, spellingOf } from '#shared/domain/support-totals.ts'
import type { SupportFilter, SupportMonth } from '#shared/domain/support-view.ts'
import type { ReadableDB } from '../../db/types.ts'
import { prepared } from '../search/prepared.ts'
import { MONTH, supportCondition } from './filter.ts'

const IN_TIME = 'e.date_earliest DESC, e.seq DESC'

/** Ids of the entries that meet the filter, the latest first. */
export function orderSupport(db: ReadableDB, dossierId: DossierId, filter: SupportFilter): string[] {
  const { sql, values } = supportCondition(db, dossierId, filter)
  return prepared<string[], string>(
    db,
    `SELECT e.id FROM support_entry e WHERE ${sql} ORDER BY ${IN_TIME}`,
    'pluck',
  ).all(...values)
}

export const countSupport = (db: ReadableDB, dossierId: DossierId): number =>
  prepared<[string], number>(db, 'SELECT count(*) FROM support_entry WHERE dossier_id = ?', 'pluck').get(dossierId) ?? 0

/** Entries alike in all that sums are made by. `high` and `low`: whole minor units in two parts, so that no sum can overflow. */
type Group = {
  month: string
  kind: SupportKind
  currency: Currency | null
  purpose: string
  count: number
  high: number
  low: number
}

/** Stored amounts have all the digits of their currency: without the point they are whole minor units. */
const UNITS = "CAST(replace(e.amount, '.', '') AS INTEGER)"
const HALF = 1_000_000_000

const minorOf = ({ currency, high, low, count }: Group) =>
  currency === null ? [] : [{ currency, minor: BigInt(high) * BigInt(HALF) + BigInt(low), count }]

/** The months of what the filter leaves, the latest first, and its totals; of one look through the index. */
export function sumUp(
  db: ReadableDB,
  dossierId: DossierId,
  filter: SupportFilter,
): { months: SupportMonth[]; totals: SupportTotals } {
  const { sql, values } = supportCondition(db, dossierId, filter)
  const groups = prepared<string[], Group>(
    db,
    `SELECT ${MONTH} AS month, e.kind, e.currency, e.purpose, count(*) AS count,
       coalesce(sum(${UNITS} / ${HALF}), 0) AS high, coalesce(sum(${UNITS} % ${HALF}), 0) AS low
     FROM support_entry e WHERE ${sql} GROUP BY 1, 2, 3, 4`,
  ).all(...values)
  const months = [...Map.groupBy(groups, ({ month }) => month)].map(([month, own]) => ({
    month,
    date: month === '' ? undatedOf(db, dossierId) : month,
    count: countOf(own),
    sums: addUp(own.flatMap(minorOf)),
  }))
  const kinds = { money: 0, parcel: 0, letter: 0, visit: 0 }
  for (const { kind, count } of groups) kinds[kind] += count
  const purposes = [...Map.groupBy(groups, ({ purpose }) => purposeKey(purpose)).values()].map((own) => ({
    purpose: spellingOf(own),
    count: countOf(own),
    sums: addUp(own.flatMap(minorOf)),
  }))
  const totals = {
    count: countOf(groups),
    kinds,
    sums: addUp(groups.flatMap(minorOf)),
    purposes: purposes.sort(byFrequency),
  }
  return { months: months.sort((a, b) => (a.month < b.month ? 1 : -1)), totals }
}

const countOf = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0)

/** How a date without a beginning is written: what its group is called. */
const undatedOf = (db: ReadableDB, dossierId: DossierId): string =>
  prepared<[string], string>(
    db,
    `SELECT e.date FROM support_entry e WHERE e.dossier_id = ? AND ${MONTH} = '' ORDER BY ${IN_TIME} LIMIT 1`,
    'pluck',
  ).get(dossierId) ?? ''

export type Choices = { persons: PersonId[]; currencies: Currency[]; years: string[]; purposes: string[] }

/** As many purposes as a list of suggestions has use for, the latest first. */
const MOST_PURPOSES = 200

/** What occurs in the log. */
export function choicesOf(db: ReadableDB, dossierId: DossierId): Choices {
  const distinct = <T>(value: string, more = '') =>
    prepared<[string], T>(
      db,
      `SELECT DISTINCT ${value} FROM support_entry e WHERE e.dossier_id = ? ${more}`,
      'pluck',
    ).all(dossierId)
  return {
    persons: distinct<PersonId>('e.person_id'),
    currencies: distinct<Currency>('e.currency', 'AND e.currency IS NOT NULL ORDER BY 1'),
    years: distinct<string>(`substr(${MONTH}, 1, 4)`, `AND ${MONTH} <> '' ORDER BY 1 DESC`),
    purposes: prepared<[string], string>(
      db,
      `SELECT e.purpose FROM support_entry e WHERE e.dossier_id = ? AND e.purpose <> ''
       GROUP BY 1 ORDER BY max(e.date_earliest) DESC LIMIT ${MOST_PURPOSES}`,
      'pluck',
    ).all(dossierId),
  }
}
