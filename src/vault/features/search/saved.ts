import { z } from 'zod'
import type { RequestOutput } from '#shared/contract/index.ts'
import { DocumentId, DossierId, SavedSearchId } from '#shared/domain/ids.ts'
import { ChosenFilters, type SavedSearch } from '#shared/domain/search.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

/** More than anybody finds their way in. */
const MOST = 500

const Row = z.object({
  id: SavedSearchId,
  query: z.string(),
  dossier_id: DossierId.nullable(),
  dossier_title: z.string().nullable(),
  document_id: DocumentId.nullable(),
  document_title: z.string().nullable(),
  filters: z.string(),
  created_at: z.number(),
})

type Listed = RequestOutput<'search.saved'>['searches'][number]

/** The document's title is what it is called now. */
function toListed(raw: unknown): Listed {
  const row = Row.parse(raw)
  const document = row.document_id === null ? null : { id: row.document_id, title: row.document_title ?? '' }
  return {
    id: row.id,
    query: row.query,
    dossierId: row.dossier_id,
    dossierTitle: row.dossier_title,
    filters: ChosenFilters.parse({ ...JSON.parse(row.filters), document }),
    createdAt: row.created_at,
  }
}

/** In the order they were saved. What looks into the trash waits until that is back. */
export const savedSearches = (db: ReadableDB): Listed[] =>
  db
    .prepare(
      `SELECT saved_search.id, query, saved_search.dossier_id, dossier.title AS dossier_title, document_id,
         document.title AS document_title, filters, saved_search.created_at
       FROM saved_search
       LEFT JOIN dossier ON dossier.id = saved_search.dossier_id
       LEFT JOIN document ON document.id = document_id
       WHERE dossier.trashed_at IS NULL AND document.trashed_at IS NULL
       ORDER BY saved_search.created_at, saved_search.seq`,
    )
    .all()
    .map(toListed)

/** Throws `not-found` when its dossier or document is gone, `invalid-request` when there are too many. */
export function insertSavedSearch(db: WritableDB, search: SavedSearch): SavedSearch {
  const { id, query, dossierId, createdAt } = search
  const { document, ...filters } = search.filters
  const count = db.prepare<[], number>('SELECT count(*) FROM saved_search').pluck().get() ?? 0
  if (count >= MOST) throw new DeloError('invalid-request', { fields: 'searches' })
  const there = (table: 'dossier' | 'document', key: string | null) =>
    key === null || db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(key) !== undefined
  if (!there('dossier', dossierId) || !there('document', document?.id ?? null)) throw new DeloError('not-found')
  db.prepare(
    `INSERT INTO saved_search (id, query, dossier_id, document_id, filters, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, query, dossierId, document?.id ?? null, JSON.stringify(filters), createdAt)
  return search
}

/** Throws `not-found`. */
export function eraseSavedSearch(db: WritableDB, id: SavedSearchId): void {
  if (db.prepare('DELETE FROM saved_search WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
}
