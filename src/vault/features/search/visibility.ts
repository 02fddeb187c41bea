import type { DossierId } from '#shared/domain/ids.ts'
import type { SearchFilters } from '#shared/domain/search.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import { prepared } from './prepared.ts'
import { rowidsOfDossier, rowidsOfSlot } from './rowids.ts'
import { dossierNumber, slotOfDocument } from './slots.ts'

/** A condition on rows of an index and the values of its parameters. */
export type Condition = { sql: string; values: (bigint | string | number)[] }

/** Filters that only documents can meet. */
export const asksOfDocument = (filters: SearchFilters): boolean =>
  [filters.kinds, filters.languages, filters.volume, filters.from, filters.to, filters.documentId].some(
    (filter) => filter !== undefined && (!Array.isArray(filter) || filter.length > 0),
  )

const json = (values: readonly unknown[]) => JSON.stringify(values)
const IN_LIST = 'IN (SELECT value FROM json_each(?))'

/** Which documents meet the filters; conditions on columns of `document`. `tags` are left to the caller. */
export function documentCondition(filters: SearchFilters): Condition {
  const parts: string[] = []
  const values: Condition['values'] = []
  const add = (sql: string, ...own: Condition['values']) => {
    parts.push(sql)
    values.push(...own)
  }
  if (filters.kinds?.length) add(`document.kind ${IN_LIST}`, json(filters.kinds))
  if (filters.languages?.length) add(`document.language ${IN_LIST}`, json(filters.languages))
  if (filters.documentId) add('document.id = ?', filters.documentId)
  // A fuzzy date meets a range when it may lie in it.
  if (filters.from !== undefined) add('document.date_latest >= ?', filters.from)
  if (filters.to !== undefined) add('document.date_earliest <= ?', filters.to)
  if (filters.volume !== undefined)
    add(
      'EXISTS (SELECT 1 FROM document_sheet WHERE document_sheet.document_id = document.id AND volume = ?)',
      filters.volume,
    )
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), values }
}

export const taggedDocument =
  'EXISTS (SELECT 1 FROM json_each(document.tags) WHERE value IN (SELECT value FROM json_each(?)))'

/** Slots and dossiers that no search may show: in the trash, or not yet completely imported. */
function hidden(db: ReadableDB): { slots: number[]; dossiers: number[] } {
  return {
    slots: prepared<[], number>(
      db,
      `SELECT slot FROM document INDEXED BY document_in_trash JOIN search_document ON document_id = document.id
         WHERE trashed_at IS NOT NULL
       UNION SELECT slot FROM unseen_pages JOIN search_document USING (document_id)`,
      'pluck',
    ).all(),
    dossiers: prepared<[], number>(
      db,
      'SELECT number FROM dossier JOIN search_dossier ON dossier_id = dossier.id WHERE trashed_at IS NOT NULL',
      'pluck',
    ).all(),
  }
}

/**
 * Which rows of `search_page` a search may find. Row ids say dossier and document, so trash costs nothing while it is
 * empty, and a dossier or a document is a range. Null: none.
 */
export function pageCondition(db: ReadableDB, dossierId: DossierId | null, filters: SearchFilters): Condition | null {
  const parts: string[] = []
  const values: Condition['values'] = []
  const add = (sql: string, ...own: Condition['values']) => {
    parts.push(sql)
    values.push(...own)
  }
  if (dossierId) {
    const number = dossierNumber(db, dossierId)
    if (number === null) return null
    const { first, last } = rowidsOfDossier(number)
    add('rowid BETWEEN ? AND ?', first, last)
  }
  if (filters.documentId) {
    const slot = slotOfDocument(db, filters.documentId)
    if (!slot) return null
    const { first, last } = rowidsOfSlot(slot.slot)
    add('rowid BETWEEN ? AND ?', first, last)
  }
  const { slots, dossiers } = hidden(db)
  if (slots.length > 0) add('(rowid >> 20) NOT IN (SELECT value FROM json_each(?))', json(slots))
  if (dossiers.length > 0) add('(rowid >> 39) NOT IN (SELECT value FROM json_each(?))', json(dossiers))

  const { documentId: _ranged, ...others } = filters
  const tags = filters.tags ?? []
  if (asksOfDocument(others) || tags.length > 0) {
    const condition = documentCondition(others)
    const tagged = tags.length > 0 ? ` AND ${taggedDocument}` : ''
    add(
      `(rowid >> 20) IN (SELECT slot FROM search_document JOIN document ON document.id = document_id
                         WHERE ${condition.sql}${tagged})`,
      ...condition.values,
      ...(tags.length > 0 ? [json(tags)] : []),
    )
  }
  return { sql: parts.map((part) => ` AND ${part}`).join(''), values }
}
