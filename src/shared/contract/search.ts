import { z } from 'zod'
import { DocumentId, DossierId, SavedSearchId } from '../domain/ids.ts'
import { QuickHit, SavedSearch, SearchFilters, SearchResult, SearchTerm } from '../domain/search.ts'
import { command, query } from './define.ts'

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
  /** The searches kept for another day, the oldest first; without those of dossiers in the trash. */
  'search.saved': query(
    z.object({}),
    z.object({ searches: z.array(SavedSearch.extend({ dossierTitle: z.string().nullable() })) }),
  ),
  /** `invalid-request` with the field `searches` when there are as many as anybody can look through. */
  'search.save': command(SavedSearch.omit({ id: true, createdAt: true }), SavedSearch),
  'search.erase': command(z.object({ id: SavedSearchId }), z.object({})),
  /** Undo of `erase`: the same search with the same id. */
  'search.restore': command(SavedSearch, SavedSearch),
}
