import { z } from 'zod'
import { CaseDocument, DocumentFields, DocumentPage } from '../domain/document.ts'
import { DocumentId, DossierId } from '../domain/ids.ts'
import { command, query } from './define.ts'

const ids = z.object({ ids: z.array(DocumentId).min(1).max(50_000) })
const documents = z.object({ documents: z.array(CaseDocument) })

export const documentRequests = {
  /** In file order: series, volume, sheet; then those without sheets by date and title. */
  'documents.list': query(z.object({ dossierId: DossierId, trashed: z.boolean() }), documents),
  'documents.get': query(z.object({ id: DocumentId }), CaseDocument),
  /** One patch for one or many; answers the documents as they were before, for undo. */
  'documents.update': command(
    ids.extend({ fields: DocumentFields.partial() }),
    z.object({ before: z.array(CaseDocument), after: z.array(CaseDocument) }),
  ),
  'documents.trash': command(ids, documents),
  'documents.restore': command(ids, documents),
  'documents.erase': command(ids, z.object({})),
  'documents.pages': query(z.object({ id: DocumentId }), z.object({ pages: z.array(DocumentPage) })),
  'documents.pageText': query(z.object({ id: DocumentId, page: z.int().min(0) }), z.object({ text: z.string() })),
  /** Volumes with the runs of sheets that no document covers. */
  'documents.sheetMap': query(
    z.object({ dossierId: DossierId }),
    z.object({
      volumes: z.array(
        z.object({
          series: z.string(),
          volume: z.int(),
          first: z.int(),
          last: z.int(),
          gaps: z.array(z.object({ from: z.int(), to: z.int() })),
          overlaps: z.array(z.object({ from: z.int(), to: z.int() })),
        }),
      ),
    }),
  ),
  /** The password an encrypted PDF opened with, kept in the vault so that the viewer can show it. */
  'documents.password': query(z.object({ id: DocumentId }), z.object({ password: z.string().nullable() })),
}
