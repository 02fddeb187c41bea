import { FactStatus, Materiality } from '#shared/domain/fact.ts'
import type { FactView } from '#shared/domain/fact-view.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { sortKey } from '#shared/text/sort-key.ts'
import type { ReadableDB } from '../../db/types.ts'
import { prepared } from '../search/prepared.ts'
import { factCondition } from './filter.ts'
import { IN_TIME } from './rows.ts'

type ColumnId = NonNullable<FactView['sorting']>['id']
type Value = string | number | null

const joined = (sql: string) => `(SELECT group_concat(name, ', ') FROM (${sql}))`

/** What a column is sorted by, as SQL has it. */
const VALUES: Record<ColumnId, string> = {
  date: 'f.date_earliest',
  text: 'f.text',
  status: 'f.status',
  material: 'f.material',
  issues: joined(`SELECT i.title AS name FROM fact_issue t JOIN issue i ON i.id = t.issue_id
    WHERE t.fact_id = f.id AND i.removed_at IS NULL ORDER BY t.position`),
  persons: joined(`SELECT p.name FROM fact_person t JOIN person p ON p.id = t.person_id
    WHERE t.fact_id = f.id ORDER BY t.position`),
  // Most passages first is what is looked for.
  citations: '-(SELECT count(*) FROM citation c WHERE c.fact_id = f.id AND c.removed_at IS NULL)',
}

/** The same as it is compared. */
function keyOf(column: ColumnId, value: Value): Value {
  if (typeof value !== 'string') return value
  if (column === 'status') return FactStatus.options.indexOf(FactStatus.parse(value))
  return column === 'material' ? Materiality.options.indexOf(Materiality.parse(value)) : sortKey(value)
}

/** Ids of the facts that meet the filter, in the order wanted; equals keep the order of time, empty ones come last. */
export function orderFacts(db: ReadableDB, dossierId: DossierId, { filter, sorting }: FactView): string[] {
  const { sql, values } = factCondition(dossierId, filter)
  const from = `FROM fact f WHERE ${sql} ORDER BY ${IN_TIME}`
  if (sorting === null) return prepared<string[], string>(db, `SELECT f.id ${from}`, 'pluck').all(...values)
  const turn = sorting.desc ? -1 : 1
  return prepared<string[], [string, Value]>(db, `SELECT f.id, ${VALUES[sorting.id]} ${from}`, 'raw')
    .all(...values)
    .map(([id, value]) => ({ id, key: keyOf(sorting.id, value) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return a.key < b.key ? -turn : a.key > b.key ? turn : 0
    })
    .map(({ id }) => id)
}

/** All facts of a dossier. */
export const countFacts = (db: ReadableDB, dossierId: DossierId): number =>
  prepared<[string], number>(db, 'SELECT count(*) FROM fact WHERE dossier_id = ? AND removed_at IS NULL', 'pluck').get(
    dossierId,
  ) ?? 0
