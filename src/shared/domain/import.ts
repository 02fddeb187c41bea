import { z } from 'zod'
import { DocumentFormat, DocumentPage, RefusalReason, TextState } from './document.ts'
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

/** A page as the reader found it. `text` is in reading order, lines parted by `\n`; soft hyphens are kept. */
export const ReadPage = DocumentPage.extend({ text: z.string().max(5_000_000) })
export type ReadPage = z.infer<typeof ReadPage>

/** How the reading of one file ended. */
export const ReadResult = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    /** What the bytes turned out to be; `attachment` when Delo keeps but does not show them. */
    format: DocumentFormat,
    mediaType: z.string().max(100),
    pageCount: z.int().min(0),
    /** The title the file itself carries, where it is one. */
    title: z.string().max(2_000).nullable(),
    language: z.string().max(20).nullable(),
    /** The form of the given password that opened the file (passwords are normalised differently by different writers). */
    password: z.string().max(1_024).nullable(),
  }),
  z.object({ ok: z.literal(false), reason: RefusalReason }),
])
export type ReadResult = z.infer<typeof ReadResult>
