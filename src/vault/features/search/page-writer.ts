import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { indexedText } from '#shared/text/words.ts'
import type { WritableDB } from '#vault/db/types.ts'
import { rowidOf } from './rowids.ts'
import { slotOfDocument, takeSlot } from './slots.ts'

export type IndexedDocument = { documentId: DocumentId; dossierId: DossierId; language: string | null }
export type IndexedPage = { index: number; text: string }

/** Order does not matter: digests of pages are added up modulo 2^32. */
function digestOf({ index, text }: IndexedPage): number {
  let hash = 0x811c9dc5 ^ index
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
const add = (a: number, b: number) => (a + b) % 2 ** 32

/** Adds pages of a document; may be called several times with further pages, never twice with the same page. */
export function writePages(db: WritableDB, document: IndexedDocument, pages: readonly IndexedPage[]): void {
  const { slot, language, pages: before, digest } = takeSlot(db, document)
  const insert = db.prepare('INSERT INTO search_page(rowid, exact, stems) VALUES (?, ?, ?)')
  let sum = digest
  for (const page of pages) {
    const { exact, stems } = indexedText(page.text, language)
    insert.run(rowidOf(slot, page.index), exact, stems)
    sum = add(sum, digestOf(page))
  }
  db.prepare('UPDATE search_document SET pages = ?, digest = ? WHERE slot = ?').run(
    before + pages.length,
    BigInt(sum),
    BigInt(slot),
  )
}

/**
 * Takes some of a document's pages out of the index, for a long one that goes little by little. Nothing is compared:
 * `pages` must be what was indexed.
 */
export function removeSomePages(db: WritableDB, documentId: DocumentId, pages: readonly IndexedPage[]): void {
  const known = slotOfDocument(db, documentId)
  if (!known) return
  const remove = db.prepare("INSERT INTO search_page(search_page, rowid, exact, stems) VALUES ('delete', ?, ?, ?)")
  let digest = known.digest
  for (const page of pages) {
    const { exact, stems } = indexedText(page.text, known.language)
    remove.run(rowidOf(known.slot, page.index), exact, stems)
    digest = add(digest, 2 ** 32 - digestOf(page))
  }
  const left = known.pages - pages.length
  if (left > 0)
    db.prepare('UPDATE search_document SET pages = ?, digest = ? WHERE slot = ?').run(
      left,
      BigInt(digest),
      BigInt(known.slot),
    )
  else db.prepare('DELETE FROM search_document WHERE slot = ?').run(BigInt(known.slot))
}

/**
 * Takes a document's pages out of the index. FTS5 is told the words that go, computed from the stored texts; when those
 * are not what was indexed, nothing is done and the answer is false: the index must then be rebuilt.
 */
export function removePages(db: WritableDB, documentId: DocumentId): boolean {
  const known = slotOfDocument(db, documentId)
  if (!known) return true
  const pages = db
    .prepare<[string], IndexedPage>('SELECT page_index AS "index", text FROM page WHERE document_id = ?')
    .all(documentId)
  const digest = pages.reduce((sum, page) => add(sum, digestOf(page)), 0)
  if (pages.length !== known.pages || digest !== known.digest) return false
  const remove = db.prepare("INSERT INTO search_page(search_page, rowid, exact, stems) VALUES ('delete', ?, ?, ?)")
  for (const page of pages) {
    const { exact, stems } = indexedText(page.text, known.language)
    remove.run(rowidOf(known.slot, page.index), exact, stems)
  }
  db.prepare('DELETE FROM search_document WHERE slot = ?').run(BigInt(known.slot))
  return true
}
