import { DocumentPage } from '#shared/domain/document.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { ReadPage } from '#shared/domain/import.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

type PageRecord = {
  page_index: number
  label: string | null
  width: number
  height: number
  rotation: number
  has_text: number
}

/** Pages in order, without their text. Throws `not-found`. */
export function listPages(db: ReadableDB, id: DocumentId): DocumentPage[] {
  refuseMissing(db, id)
  return db
    .prepare<[string], PageRecord>(
      'SELECT page_index, label, width, height, rotation, has_text FROM page WHERE document_id = ? ORDER BY page_index',
    )
    .all(id)
    .map((row) =>
      DocumentPage.parse({
        index: row.page_index,
        label: row.label,
        width: row.width,
        height: row.height,
        rotation: row.rotation,
        hasText: row.has_text === 1,
      }),
    )
}

/** Throws `not-found`. */
export function pageText(db: ReadableDB, id: DocumentId, page: number): string {
  refuseMissing(db, id)
  const row = db
    .prepare<[string, number], { text: string }>('SELECT text FROM page WHERE document_id = ? AND page_index = ?')
    .get(id, page)
  if (!row) throw new DeloError('not-found')
  return row.text
}

export function insertPages(db: WritableDB, id: DocumentId, pages: readonly ReadPage[]): void {
  const insert = db.prepare(
    `INSERT INTO page (document_id, page_index, label, width, height, rotation, has_text, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const page of pages)
    insert.run(id, page.index, page.label, page.width, page.height, page.rotation, page.hasText ? 1 : 0, page.text)
}

/** A document is there when its row is; pages of one that is still being imported are nobody's business. */
function refuseMissing(db: ReadableDB, id: DocumentId): void {
  if (!db.prepare('SELECT 1 FROM document WHERE id = ?').get(id)) throw new DeloError('not-found')
}
