import { z } from 'zod'
import { RefusalReason, TextState } from './document.ts'
import { DocumentId, DossierId, ImportItemId } from './ids.ts'

export const ImportState = z.enum([
  'waiting',
  'receiving',
  'reading',
  'indexing',
  'imported',
  'duplicate',
  'refused',
  'cancelled',
])
export type ImportState = z.infer<typeof ImportState>

/** One file of the import queue. */
export const ImportItem = z.object({
  id: ImportItemId,
  dossierId: DossierId,
  /** Name as received, with the folder it was dropped in. */
  path: z.string(),
  size: z.int().min(0),
  state: ImportState,
  /** Bytes received so far. */
  received: z.int().min(0),
  pagesRead: z.int().min(0),
  pageCount: z.int().min(0).nullable(),
  reason: RefusalReason.nullable(),
  documentId: DocumentId.nullable(),
  textState: TextState.nullable(),
})
export type ImportItem = z.infer<typeof ImportItem>
