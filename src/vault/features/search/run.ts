import type { ValidInput } from '#shared/contract/index.ts'
import type { SearchGroup, SearchResult } from '#shared/domain/search.ts'
import { parseQuery } from '#shared/text/query.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import { ftsExpression } from './expression.ts'
import { type Candidate, Groups } from './groups.ts'
import { type RankedItem, scopesOf, searchItems } from './item-search.ts'
import { NO_PAGES, type PageMatches, searchPages } from './page-search.ts'
import { pageOf, slotOf } from './rowids.ts'
import { pageCondition } from './visibility.ts'

type Input = ValidInput<'search.run'>

/** Titles say what a thing is; a note, an annotation or a record is the user's own word on the matter. */
const BOOST: Record<RankedItem['scope'], number> = { title: 1.6, note: 1.05, annotation: 1.05, record: 1.05 }

/**
 * bm25 of two tables cannot be compared: a word rare in ten notes may be common in ten thousand pages. Items are put on
 * the scale of the pages by their best hit.
 */
function merge(pages: PageMatches, items: readonly RankedItem[]): Candidate[] {
  const topPage = pages.best[0]?.score ?? 1
  const topItem = Math.max(...items.map(({ score }) => score), Number.MIN_VALUE)
  return [
    ...pages.best.map(({ rowid, score }) => ({ score, slot: slotOf(rowid), page: pageOf(rowid) })),
    ...items.map((item) => ({ score: (item.score / topItem) * topPage * BOOST[item.scope], item })),
  ].sort((a, b) => b.score - a.score)
}

/** Runs a search over what is visible. Answers hits `offset` to `offset + limit` of one ranked list, grouped. */
export function runSearch(db: ReadableDB, input: Input): SearchResult {
  const started = performance.now()
  const { root, terms, notice } = parseQuery(input.query)
  const answer = (groups: SearchGroup[], total: number): SearchResult => ({
    groups,
    total,
    terms,
    notice,
    milliseconds: performance.now() - started,
  })
  if (!root) return answer([], 0)

  const expression = ftsExpression(root)
  const scopes = scopesOf(input.filters)
  const wanted = input.offset + input.limit
  const where = scopes.has('page') ? pageCondition(db, input.dossierId, input.filters) : null
  const pages = where ? searchPages(db, expression, where, wanted) : NO_PAGES
  const items =
    scopes.size > (scopes.has('page') ? 1 : 0) ? searchItems(db, expression, input.dossierId, input.filters) : []
  const shown = merge(pages, items).slice(input.offset, wanted)
  const groups = new Groups(db, {
    terms,
    language: input.language,
    countPages: pages.count,
    items,
  })
  for (const candidate of shown) groups.add(candidate)
  return answer(groups.list(), pages.total + items.length)
}
