import type { DossierId } from '#shared/domain/ids.ts'
import { type SearchFilters, SearchScope } from '#shared/domain/search.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import type { Item } from './item-writer.ts'
import { prepared } from './prepared.ts'
import { asksOfDocument, type Condition, documentCondition, taggedDocument } from './visibility.ts'

/** A title, note, annotation or record that matches. */
export type RankedItem = Item & { score: number }

/** What an item is called: its first line. */
export const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''

/** Short texts are few; nobody pages further than this. */
const MOST_ITEMS = 2_000

const hasLabels = (filters: SearchFilters) => (filters.labels?.length ?? 0) > 0

/** Scopes that the filters leave: labels are on annotations only, documents' fields on what belongs to documents. */
export function scopesOf(filters: SearchFilters): Set<SearchScope> {
  const scopes = new Set<SearchScope>(filters.scopes?.length ? filters.scopes : SearchScope.options)
  if (hasLabels(filters)) for (const scope of ['page', 'note', 'title', 'record'] as const) scopes.delete(scope)
  if (asksOfDocument(filters) || (filters.tags?.length ?? 0) > 0)
    for (const scope of ['note', 'record'] as const) scopes.delete(scope)
  return scopes
}

function itemCondition(dossierId: DossierId | null, filters: SearchFilters): Condition {
  const scopes = [...scopesOf(filters)].filter((scope) => scope !== 'page')
  const parts = ["target <> 'person'", 'scope IN (SELECT value FROM json_each(?))']
  const values: Condition['values'] = [JSON.stringify(scopes)]
  const add = (sql: string, ...own: Condition['values']) => {
    parts.push(sql)
    values.push(...own)
  }
  if (dossierId) add('search_text.dossier_id = ?', dossierId)
  const tags = filters.tags ?? []
  if (asksOfDocument(filters) || tags.length > 0) parts.push('document.id IS NOT NULL')
  const condition = documentCondition(filters)
  add(condition.sql, ...condition.values)
  if (tags.length > 0)
    add(
      `(${taggedDocument} OR EXISTS (SELECT 1 FROM annotation, json_each(annotation.tags)
         WHERE annotation.id = target_id AND value IN (SELECT value FROM json_each(?))))`,
      JSON.stringify(tags),
      JSON.stringify(tags),
    )
  if (hasLabels(filters))
    add(
      'EXISTS (SELECT 1 FROM annotation WHERE annotation.id = target_id AND label_id IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filters.labels),
    )
  return { sql: parts.join(' AND '), values }
}

const VISIBLE = `(dossier.id IS NULL OR dossier.trashed_at IS NULL)
  AND (search_text.document_id IS NULL OR (document.id IS NOT NULL AND document.trashed_at IS NULL))`

const SELECT = `SELECT scope, target, target_id AS targetId, search_text.dossier_id AS dossierId,
    search_text.document_id AS documentId, page, search_text.language, text, -bm25(search_item, 2.0, 1.0) AS score
  FROM search_item JOIN search_text ON search_text.id = search_item.rowid
  LEFT JOIN dossier ON dossier.id = search_text.dossier_id
  LEFT JOIN document ON document.id = search_text.document_id
  WHERE search_item MATCH ? AND ${VISIBLE}`

/** Titles, notes, annotations and records that match an FTS5 expression, best first. */
export function searchItems(
  db: ReadableDB,
  expression: string,
  dossierId: DossierId | null,
  filters: SearchFilters,
): RankedItem[] {
  const { sql, values } = itemCondition(dossierId, filters)
  return prepared<unknown[], RankedItem>(db, `${SELECT} AND ${sql} ORDER BY score DESC LIMIT ${MOST_ITEMS}`).all(
    expression,
    ...values,
  )
}

/** Titles of every kind that match, persons and records too; for Ctrl+K. */
export const searchTitles = (db: ReadableDB, expression: string, limit: number): RankedItem[] =>
  prepared<unknown[], RankedItem>(db, `${SELECT} AND scope IN ('title', 'record') ORDER BY score DESC LIMIT ?`).all(
    expression,
    limit,
  )
