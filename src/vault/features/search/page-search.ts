import type { ReadableDB } from '#vault/db/types.ts'
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

/** How much more a match of the exact form weighs than one of the stem. */
const WEIGHTS = '2.0, 1.0'

/** Pages that match an FTS5 expression, the best `limit` of them ranked by bm25. */
export function searchPages(db: ReadableDB, expression: string, where: Condition, limit: number): PageMatches {
  const from = `FROM search_page WHERE search_page MATCH ?${where.sql}`
  const values = [expression, ...where.values]
  // In one pass the total, the documents' counts, and where ranking ends: cheaper than asking once for each.
  const rowids = prepared<unknown[], number>(db, `SELECT rowid ${from}`, 'pluck').all(...values)
  if (rowids.length === 0 || limit === 0) return { ...NO_PAGES, total: rowids.length }
  const end = rowids[MOST_RANKED]
  const best = prepared<unknown[], [number, number]>(
    db,
    // Not `ORDER BY rank`: that sorts every match, this keeps the best `limit` (a third less time).
    `SELECT rowid, bm25(search_page, ${WEIGHTS}) AS score ${from}${end === undefined ? '' : ' AND rowid < ?'} ORDER BY score LIMIT ?`,
    'raw',
  ).all(...values, ...(end === undefined ? [] : [BigInt(end)]), limit)
  return {
    total: rowids.length,
    best: best.map(([rowid, score]) => ({ rowid, score: -score })),
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
