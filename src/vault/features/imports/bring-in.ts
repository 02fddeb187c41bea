import type { DocumentFormat, RefusalReason } from '#shared/domain/document.ts'
import { DocumentId, newId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { VaultContext } from '../../feature.ts'
import { documentWithBytes } from '../documents/queries.ts'
import type { Job } from './job.ts'
import { baseName, titleFor } from './naming.ts'
import { insertDocument, type StoredBytes, storedWithDigest } from './store-document.ts'

/** What is known of a file once it was read, or once it was decided not to read it. */
export type Findings = {
  format: DocumentFormat
  mediaType: string
  title?: string | null
  language?: string | null
  password?: string | null
  unreadable: RefusalReason | null
}

type Outcome = Pick<ImportItem, 'state' | 'reason' | 'documentId' | 'textState' | 'pagesRead' | 'pageCount'>

/**
 * Makes the document: the file whole and durable first, then one transaction with its row, pages and index.
 * Whatever is thrown, nothing of it stays. The job's writer is used up.
 */
export function bringIn(context: VaultContext, job: Job, findings: Findings): Outcome {
  const { writer, stage, item } = job
  if (!writer) throw new DeloError('internal')
  const sha256 = writer.digest()
  // The same bytes may have come in twice at once.
  const known = documentWithBytes(context.db, item.dossierId, sha256)
  if (known) {
    writer.discard()
    stage?.discard()
    return { ...NOTHING_READ, state: 'duplicate', documentId: known, textState: null }
  }
  const stored = storedWithDigest(context.db, sha256)
  const file: StoredBytes = { id: stored ?? writer.id, sha256, size: writer.size }
  if (stored) writer.discard()
  else writer.finish()
  try {
    const id = stage?.documentId ?? newId(DocumentId)
    const textState = stage?.hasText ? 'born-digital' : 'none'
    const pageCount = stage?.count ?? 0
    context.write({ action: 'import.document', subject: id }, [], (db) => {
      const found = findings.language ?? null
      const language = stage ? stage.complete(db, found) : found
      insertDocument(db, {
        id,
        dossierId: item.dossierId,
        file,
        title: titleFor(item.path, findings.title ?? null),
        originalName: baseName(item.path),
        language,
        mediaType: findings.mediaType,
        format: findings.format,
        pageCount,
        textState,
        unreadable: findings.unreadable,
        password: findings.password ?? null,
        now: context.now(),
      })
    })
    return {
      state: 'imported',
      reason: findings.unreadable,
      documentId: id,
      textState,
      pagesRead: pageCount,
      pageCount,
    }
  } catch (error) {
    if (!stored) context.files.remove(file.id)
    throw error
  }
}

const NOTHING_READ = { reason: null, pagesRead: 0, pageCount: null } as const
