import type { ListedFact } from '#shared/domain/fact.ts'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB } from '../../db/types.ts'
import { FACT_COLUMNS, type FactRecord, IN_TIME, type Ties, toFact } from './rows.ts'

type Tie = { fact_id: string; id: string }
type Counted = { fact_id: string; stance: string; count: number }

const NO_CITATIONS = { supports: 0, contradicts: 0, mentions: 0 }

/** What the facts that `where` names are tied to. `where` is a condition on `f`; documents in the trash count: their passages stay said. */
function tiesOf(db: ReadableDB, where: string, value: string): (id: string) => Ties {
  const group = (sql: string) =>
    Map.groupBy(db.prepare<[string], Tie>(sql).all(value), (tie) => tie.fact_id) as ReadonlyMap<string, Tie[]>
  const issues = group(
    `SELECT t.fact_id, t.issue_id AS id FROM fact_issue t JOIN fact f ON f.id = t.fact_id
     JOIN issue i ON i.id = t.issue_id WHERE ${where} AND i.removed_at IS NULL ORDER BY t.position`,
  )
  const persons = group(
    `SELECT t.fact_id, t.person_id AS id FROM fact_person t JOIN fact f ON f.id = t.fact_id
     WHERE ${where} ORDER BY t.position`,
  )
  const citations = new Map<string, Ties['citations']>()
  const counted = db
    .prepare<[string], Counted>(
      `SELECT c.fact_id, c.stance, count(*) AS count FROM citation c JOIN fact f ON f.id = c.fact_id
       WHERE ${where} AND c.removed_at IS NULL GROUP BY c.fact_id, c.stance`,
    )
    .all(value)
  for (const { fact_id, stance, count } of counted)
    citations.set(fact_id, { ...NO_CITATIONS, ...citations.get(fact_id), [stance]: count })
  return (id) => ({
    issues: (issues.get(id) ?? []).map((tie) => tie.id),
    persons: (persons.get(id) ?? []).map((tie) => tie.id),
    citations: citations.get(id) ?? NO_CITATIONS,
  })
}

function read(db: ReadableDB, where: string, value: string): ListedFact[] {
  const rows = db
    .prepare<[string], FactRecord>(`SELECT ${FACT_COLUMNS} FROM fact f WHERE ${where} ORDER BY ${IN_TIME}`)
    .all(value)
  const ties = tiesOf(db, where, value)
  return rows.map((row) => toFact(row, ties(row.id)))
}

/** In order of time. */
export const listFacts = (db: ReadableDB, dossierId: DossierId): ListedFact[] =>
  read(db, 'f.dossier_id = ? AND f.removed_at IS NULL', dossierId)

/** Those that are there, in order of time. */
export const factsByIds = (db: ReadableDB, ids: readonly FactId[]): ListedFact[] =>
  read(db, 'f.id IN (SELECT value FROM json_each(?)) AND f.removed_at IS NULL', JSON.stringify(ids))

/** Throws `not-found`; also for one that is removed. */
export function factById(db: ReadableDB, id: FactId): ListedFact {
  const [fact] = read(db, 'f.id = ? AND f.removed_at IS NULL', id)
  if (!fact) throw new DeloError('not-found')
  return fact
}
