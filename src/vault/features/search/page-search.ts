import type { ReadableDB } from '#vault/db/types.ts'
import { hasBeginnings } from './expression.ts'
import { prepared } from './prepared.ts'
import { slotOf } from './rowids.ts'
import type { Condition } from './visibility.ts'

type RankedPage = { rowid: number; score: number }
export type PageMatches = {
  total: number
  best: RankedPage[]
  /** How many pages of each of these documents match, by slot. */
  count(slots: ReadonlySet<number>): ReadonlyMap<number, number>
}

export const NO_PAGES: PageMatches = { total: 0, best: [], count: () => new Map() }

/**
 * Ranking costs about half a microsecond a row, naming the rows a quarter of that. A word on more pages than this says
 * little about any of them: the first so many in file order are ranked, all are counted.
 */
const MOST_RANKED = 50_000

/** A match of the exact form weighs twice as much as one of the stem. bm25 is the better the lower it is. */
const SCORE = '-bm25(search_page, 2.0, 1.0)'

type Found = { rowids: readonly number[]; best: RankedPage[] }

/** Words: their rows are named cheaply, so that is done for all of them, and ranking for the first so many. */
function byWords(db: ReadableDB, from: string, values: readonly unknown[], limit: number, most: number): Found {
  const rowids = prepared<unknown[], number>(db, `SELECT rowid ${from}`, 'pluck').all(...values)
  if (rowids.length === 0 || limit === 0) return { rowids, best: [] }
  const end = rowids[most]
  const rows = prepared<unknown[], [number, number]>(
    db,
    // Not `ORDER BY rank`: that sorts every match, this keeps the best `limit` (a third less time).
    `SELECT rowid, ${SCORE} AS score ${from}${end === undefined ? '' : ' AND rowid < ?'} ORDER BY score DESC LIMIT ?`,
    'raw',
  ).all(...values, ...(end === undefined ? [] : [BigInt(end)]), limit)
  return { rowids, best: rows.map(([rowid, score]) => ({ rowid, score })) }
}

/** Beginnings: FTS5 merges the rows of all their words for each statement anew, so one statement does both. */
function byBeginnings(db: ReadableDB, from: string, values: readonly unknown[], limit: number): Found {
  const rows = prepared<unknown[], [number, number]>(db, `SELECT rowid, ${SCORE} ${from}`, 'raw').all(...values)
  return { rowids: rows.map(([rowid]) => rowid), best: topOf(rows, limit) }
}

/** The `limit` rows with the highest scores, best first; of equals the earlier. */
function topOf(rows: readonly (readonly [number, number])[], limit: number): RankedPage[] {
  const top: RankedPage[] = []
  for (const [rowid, score] of rows) {
    if (top.length === limit && score <= (top.at(-1)?.score ?? Number.POSITIVE_INFINITY)) continue
    let at = top.length
    while (at > 0 && (top[at - 1] as RankedPage).score < score) at--
    top.splice(at, 0, { rowid, score })
    if (top.length > limit) top.pop()
  }
  return top
}

/** Pages that match an FTS5 expression, the best `limit` of them ranked by bm25. */
export function searchPages(
  db: ReadableDB,
  expression: string,
  where: Condition,
  limit: number,
  most = MOST_RANKED,
): PageMatches {
  const find = hasBeginnings(expression) ? byBeginnings : byWords
  const { rowids, best } = find(
    db,
    `FROM search_page WHERE search_page MATCH ?${where.sql}`,
    [expression, ...where.values],
    limit,
    most,
  )
  return {
    total: rowids.length,
    best,
    count(slots) {
      const counts = new Map<number, number>()
      for (const rowid of rowids) {
        const slot = slotOf(rowid)
        if (slots.has(slot)) counts.set(slot, (counts.get(slot) ?? 0) + 1)
      }
      return counts
    },
  }
}
