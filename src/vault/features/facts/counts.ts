import type { FactStatus, Materiality } from '#shared/domain/fact.ts'
import type { FacetCount } from '#shared/domain/fact-view.ts'
import type { DossierId, FactId, IssueId } from '#shared/domain/ids.ts'
import { issuePath } from '#shared/domain/issue-tree.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listIssues } from '../issues/queries.ts'
import { prepared } from '../search/prepared.ts'
import { countFacts } from './order.ts'

const LIVE = 'f.dossier_id = @dossierId AND f.removed_at IS NULL'
const LIVE_ISSUES = 'SELECT id FROM issue WHERE dossier_id = @dossierId AND removed_at IS NULL'

/** A row for each value a fact has, or one without: joined from the left, so that SQLite goes by the index of facts. */
const tied = (facet: string, value: string, ties: string) =>
  `SELECT '${facet}' AS facet, coalesce(${value}, '') AS value, count(*) AS count
   FROM fact f LEFT JOIN ${ties} WHERE ${LIVE} GROUP BY ${value}`
const own = (facet: string, column: string) =>
  `SELECT '${facet}' AS facet, ${column} AS value, count(*) AS count FROM fact f WHERE ${LIVE} GROUP BY ${column}`

const FACETS = [
  own('statuses', 'f.status'),
  own('material', 'f.material'),
  // With the plus a fact's ties are looked through, instead of every issue being looked for in every fact.
  tied('issues', 't.issue_id', `fact_issue t ON t.fact_id = f.id AND +t.issue_id IN (${LIVE_ISSUES})`),
  tied('persons', 't.person_id', 'fact_person t ON t.fact_id = f.id'),
  tied(
    'stances',
    't.stance',
    '(SELECT DISTINCT fact_id, stance FROM citation WHERE removed_at IS NULL) t ON t.fact_id = f.id',
  ),
].join(' UNION ALL ')

/** Every value of every facet with the number of facts that have it; the empty one stands for none. */
export const countFacets = (db: ReadableDB, dossierId: DossierId): FacetCount[] =>
  prepared<[{ dossierId: string }], FacetCount>(db, FACETS).all({ dossierId })

export type CountsByIssue = { total: number; loose: number; counts: { issueId: IssueId; count: number }[] }

/** The index of issues holds the facts' ids: no fact is read. Removed ones are few and known by an index of their own. */
const TIES = `SELECT t.fact_id AS factId, t.issue_id AS issueId
  FROM issue i CROSS JOIN fact_issue t ON t.issue_id = i.id
  WHERE i.dossier_id = ? AND i.removed_at IS NULL AND t.fact_id NOT IN (SELECT id FROM fact WHERE removed_at IS NOT NULL)`

/** Facts on each issue or anything under it, each counted once; how many bear on none. */
export function countByIssue(db: ReadableDB, dossierId: DossierId): CountsByIssue {
  const issues = listIssues(db, dossierId)
  const above = new Map(issues.map(({ id }) => [id, issuePath(issues, id).map((issue) => issue.id)]))
  const facts = new Map<IssueId, Set<string>>(issues.map(({ id }) => [id, new Set()]))
  const bound = new Set<string>()
  for (const { factId, issueId } of prepared<[string], { factId: string; issueId: IssueId }>(db, TIES).all(dossierId)) {
    bound.add(factId)
    for (const id of above.get(issueId) ?? []) facts.get(id)?.add(factId)
  }
  const total = countFacts(db, dossierId)
  return {
    total,
    loose: total - bound.size,
    counts: [...facts].map(([issueId, own]) => ({ issueId, count: own.size })).filter(({ count }) => count > 0),
  }
}

export type Common = {
  status: FactStatus | null
  material: Materiality | null
  issues: { issueId: IssueId; count: number }[]
}

/** What many facts have in common; null where they differ. */
export function commonOf(db: ReadableDB, ids: readonly FactId[]): Common {
  const list = JSON.stringify(ids)
  const one = (column: 'status' | 'material') =>
    `CASE WHEN min(${column}) = max(${column}) THEN min(${column}) END AS ${column}`
  const { status, material } = db
    .prepare<[string], Pick<Common, 'status' | 'material'>>(
      `SELECT ${one('status')}, ${one('material')} FROM fact WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .get(list) ?? { status: null, material: null }
  const issues = db
    .prepare<[string], Common['issues'][number]>(
      `SELECT t.issue_id AS issueId, count(*) AS count FROM fact_issue t JOIN issue i ON i.id = t.issue_id
       WHERE t.fact_id IN (SELECT value FROM json_each(?)) AND i.removed_at IS NULL GROUP BY t.issue_id ORDER BY i.place`,
    )
    .all(list)
  return { status, material, issues }
}
