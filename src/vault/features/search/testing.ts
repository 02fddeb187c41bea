import { DocumentId, type DossierId, FileId, newId } from '#shared/domain/ids.ts'
import type { VaultContext } from '#vault/feature.ts'
import { insertPages } from '../documents/pages.ts'
import { insertDocument } from '../imports/store-document.ts'
import { indexPages } from './index-writer.ts'

let digests = 0

/** A document with these pages of text as an import leaves it, without stored bytes; for tests and measurements. */
export function addDocument(
  context: VaultContext,
  dossierId: DossierId,
  { title, language = null, pages }: { title: string; language?: string | null; pages: readonly string[] },
): DocumentId {
  const id = newId(DocumentId)
  const file = { id: newId(FileId), sha256: (++digests).toString(16).padStart(64, '0'), size: 0 }
  context.write({ action: 'import.document', subject: id }, ['documents'], (db) => {
    insertPages(
      db,
      id,
      pages.map((text, index) => ({
        index,
        label: null,
        width: 595,
        height: 842,
        rotation: 0 as const,
        hasText: text !== '',
        text,
      })),
    )
    indexPages(
      db,
      { documentId: id, dossierId, language },
      pages.map((text, index) => ({ index, text })),
    )
    insertDocument(db, {
      id,
      dossierId,
      file,
      title,
      originalName: 'scan.txt',
      language,
      mediaType: 'text/plain',
      format: 'text',
      pageCount: pages.length,
      textState: 'born-digital',
      unreadable: null,
      password: null,
      now: context.now(),
    })
  })
  return id
}
