import { z } from 'zod'
import { DocumentId, DossierId } from '../domain/ids.ts'
import { PageRun, PagesOf, StudyDay, UnfiledReading, VolumeReading } from '../domain/reading.ts'
import { command, query } from './define.ts'

export const readingRequests = {
  /** Which pages of a document have been read. */
  'reading.pages': query(z.object({ documentId: DocumentId }), z.object({ runs: z.array(PageRun) })),
  /** What was on the screen, each page with the seconds since it was last told. See READ_AFTER_SECONDS. */
  'reading.saw': command(
    z.object({
      documentId: DocumentId,
      /** The reader's own calendar day. */
      day: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
      pages: z
        .array(z.object({ page: z.int().min(0).max(1_000_000), seconds: z.int().min(1).max(3_600) }))
        .min(1)
        .max(500),
    }),
    z.object({}),
  ),
  /** By hand; answers the pages whose state it changed, which is what undoing changes back. */
  'reading.mark': command(
    z.object({ pages: z.array(PagesOf).min(1).max(50_000), read: z.boolean() }),
    z.object({ changed: z.array(PagesOf) }),
  ),
  /** The bound file sheet by sheet, and the documents that lie on no sheet. */
  'reading.map': query(
    z.object({ dossierId: DossierId }),
    z.object({ volumes: z.array(VolumeReading), unfiled: z.array(UnfiledReading) }),
  ),
  /** When which volume was studied, oldest day first: only what the program saw on the screen. */
  'reading.log': query(z.object({ dossierId: DossierId }), z.object({ days: z.array(StudyDay) })),
}
