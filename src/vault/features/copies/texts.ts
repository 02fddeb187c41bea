import { createHash } from 'node:crypto'
import type { Unit } from '#shared/copies/compare.ts'
import type { CopySource } from '#shared/domain/copy.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB } from '../../db/types.ts'

/** Kinds of papers that have words of somebody's own; letters, pictures and certificates are not held against each other. */
const WORDED: DocumentKind[] = [
  'statement',
  'protocol',
  'ruling',
  'motion',
  'indictment',
  'verdict',
  'expert-report',
  'complaint',
  'other',
]

type Place = { source: CopySource; documentId: string; first: number; last: number; language: string | null }
type Row = { id: string; document_id: string; first_page: number; last_page: number; language: string | null }

/** Statements with pages, and worded papers that no statement lies in. Nothing from the trash. */
export function comparedPlaces(db: ReadableDB, dossierId: DossierId): Place[] {
  const statements = db
    .prepare<[string], Row>(
      `SELECT s.id, s.document_id, s.first_page, s.last_page, d.language
       FROM statement s JOIN document d ON d.id = s.document_id
       WHERE s.dossier_id = ? AND s.first_page IS NOT NULL AND d.trashed_at IS NULL ORDER BY s.seq`,
    )
    .all(dossierId)
  const papers = db
    .prepare<[string, string], Row>(
      `SELECT id, id AS document_id, 0 AS first_page, page_count - 1 AS last_page, language FROM document
       WHERE dossier_id = ? AND trashed_at IS NULL AND page_count > 0 AND kind IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM statement WHERE document_id = document.id AND first_page IS NOT NULL)
       ORDER BY seq`,
    )
    .all(dossierId, JSON.stringify(WORDED))
  const place =
    (type: CopySource['type']) =>
    (row: Row): Place => ({
      source: { type, id: row.id } as CopySource,
      documentId: row.document_id,
      first: row.first_page,
      last: row.last_page,
      language: row.language,
    })
  return [...statements.map(place('statement')), ...papers.map(place('document'))]
}

export type PageText = { page: number; text: string }

export const pagesOf = (db: ReadableDB, { documentId, first, last }: Place): PageText[] =>
  db
    .prepare<[string, number, number], PageText>(
      'SELECT page_index AS page, text FROM page WHERE document_id = ? AND page_index BETWEEN ? AND ? ORDER BY page_index',
    )
    .all(documentId, first, last)

export const joined = (pages: readonly PageText[]): string => pages.map(({ text }) => text).join('\n')

export const keyOf = ({ type, id }: CopySource): string => `${type}:${id}`
export function sourceOfKey(key: string): CopySource {
  const [type, id] = key.split(':')
  return { type, id } as CopySource
}

export const unitOf = (db: ReadableDB, place: Place): Unit => ({
  key: keyOf(place.source),
  text: joined(pagesOf(db, place)),
  language: place.language,
  within: place.documentId,
})

/** The place of one source. Throws `not-found` when it is not among what is compared. */
export function placeOf(db: ReadableDB, dossierId: DossierId, source: CopySource): Place {
  const found = comparedPlaces(db, dossierId).find((place) => keyOf(place.source) === keyOf(source))
  if (!found) throw new DeloError('not-found')
  return found
}

/** What would be compared now, as a digest: another one than the last comparison's means that it is out of date. */
export function digestOf(db: ReadableDB, dossierId: DossierId): string {
  const hash = createHash('sha256')
  for (const { source, documentId, first, last, language } of comparedPlaces(db, dossierId))
    hash.update(`${keyOf(source)} ${documentId} ${first} ${last} ${language}\n`)
  return hash.digest('hex')
}
