import type { ReadableDB } from '#vault/db/types.ts'
import { rowidsOfSlot } from './rowids.ts'
import type { Condition } from './visibility.ts'

export type RankedPage = { rowid: number; score: number }
export type PageMatches = { total: number; best: RankedPage[] }

/**
 * Ranking costs about half a microsecond a row, counting a tenth of that. A word on more pages than this says little
 * about any of them: the first so many in file order are ranked, all are counted.
 */
const MOST_RANKED = 50_000

/** How much more a match of the exact form weighs than one of the stem. */
const WEIGHTS = '2.0, 1.0'

/** Pages that match an FTS5 expression, the best `limit` of them ranked by bm25. */
export function searchPages(db: ReadableDB, expression: string, where: Condition, limit: number): PageMatches {
  const from = `FROM search_page WHERE search_page MATCH ?${where.sql}`
  const values = [expression, ...where.values]
  const total =
    db
      .prepare<unknown[], number>(`SELECT count(*) ${from}`)
      .pluck()
      .get(...values) ?? 0
  if (total === 0 || limit === 0) return { total, best: [] }
  const last =
    total <= MOST_RANKED
      ? null
      : db
          .prepare<unknown[], bigint>(`SELECT rowid ${from} LIMIT 1 OFFSET ${MOST_RANKED}`)
          .pluck()
          .safeIntegers()
          .get(...values)
  const until = last === null || last === undefined ? '' : ' AND rowid < ?'
  const best = db
    .prepare<unknown[], [number, number]>(
      // Not `ORDER BY rank`: that sorts every match, this keeps the best `limit` (a third less time).
      `SELECT rowid, bm25(search_page, ${WEIGHTS}) AS score ${from}${until} ORDER BY score LIMIT ?`,
    )
    .raw()
    .all(...values, ...(until === '' ? [] : [last]), limit)
  return { total, best: best.map(([rowid, score]) => ({ rowid, score: -score })) }
}

/** How many pages of a document match. */
export function countInSlot(db: ReadableDB, expression: string, slot: number): number {
  const { first, last } = rowidsOfSlot(slot)
  return (
    db
      .prepare<unknown[], number>(
        'SELECT count(*) FROM search_page WHERE search_page MATCH ? AND rowid BETWEEN ? AND ?',
      )
      .pluck()
      .get(expression, first, last) ?? 0
  )
}
