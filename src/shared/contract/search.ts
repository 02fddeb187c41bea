import { z } from 'zod'
import { DocumentId, DossierId } from '../domain/ids.ts'
import { QuickHit, SearchFilters, SearchResult, SearchTerm } from '../domain/search.ts'
import { query } from './define.ts'

export const searchRequests = {
  'search.run': query(
    z.object({
      query: z.string().max(1_000),
      dossierId: DossierId.nullable(),
      filters: SearchFilters,
      /** Of the citations. */
      language: z.enum(['ru', 'en']).default('ru'),
      /** Hits, not groups. */
      limit: z.int().min(1).max(200),
      offset: z.int().min(0),
    }),
    SearchResult,
  ),
  /** For Ctrl+K: names first, then words in documents. */
  'search.quick': query(
    z.object({
      query: z.string().max(200),
      /** What is in this dossier comes first. */
      dossierId: DossierId.nullable(),
      language: z.enum(['ru', 'en']).default('ru'),
    }),
    z.object({ hits: z.array(QuickHit) }),
  ),
  /** For the reader: what to mark, and which pages of one document have it. */
  'search.inDocument': query(
    z.object({ documentId: DocumentId, query: z.string().max(1_000) }),
    z.object({ terms: z.array(SearchTerm), pages: z.array(z.object({ page: z.int().min(0), hits: z.int().min(1) })) }),
  ),
}
