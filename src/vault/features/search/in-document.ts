import { z } from 'zod'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { SearchTerm } from '#shared/domain/search.ts'
import { markRanges } from '#shared/text/mark.ts'
import { queryTerms } from '#shared/text/query.ts'
import type { ReadableDB } from '../../db/types.ts'
import type { Handlers } from '../../feature.ts'

const Row = z.object({ page_index: z.int(), text: z.string() })

/**
 * Pages of one document on which a query's words are, with how many marks each will have. Read from the pages' text by
 * the very function that marks them in the window, so the two cannot disagree.
 */
export function hitsInDocument(
  db: ReadableDB,
  documentId: DocumentId,
  terms: readonly SearchTerm[],
): { page: number; hits: number }[] {
  if (terms.length === 0) return []
  const rows = db
    .prepare(
      `SELECT p.page_index, p.text FROM page p JOIN document d ON d.id = p.document_id
       WHERE p.document_id = ? AND p.has_text = 1 ORDER BY p.page_index`,
    )
    .iterate(documentId)
  const pages: { page: number; hits: number }[] = []
  for (const row of rows) {
    const { page_index, text } = Row.parse(row)
    const hits = markRanges(text, terms).length
    if (hits > 0) pages.push({ page: page_index, hits })
  }
  return pages
}

export const inDocumentHandlers: Handlers<'search.inDocument'> = {
  'search.inDocument'({ documentId, query }, { db }) {
    const terms = queryTerms(query)
    return { terms, pages: hitsInDocument(db, documentId, terms) }
  },
}
