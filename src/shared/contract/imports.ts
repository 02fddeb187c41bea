import { z } from 'zod'
import { DossierId, ImportItemId } from '../domain/ids.ts'
import { ImportItem } from '../domain/import.ts'
import { command, query } from './define.ts'

const item = z.object({ id: ImportItemId })

/**
 * The import queue. The window announces files, sends each one's bytes in chunks to `/uploads/<item id>?offset=<n>`
 * (POST, at most 4 MiB each, in order), then says `imports.received`. Bytes are encrypted as they arrive;
 * nothing is in the dossier until the file was read and the row is durable.
 */
export const importRequests = {
  'imports.add': command(
    z.object({
      dossierId: DossierId,
      files: z
        .array(z.object({ path: z.string().min(1).max(4_096), size: z.int().min(0) }))
        .min(1)
        .max(50_000),
    }),
    z.object({ items: z.array(ImportItem) }),
  ),
  'imports.received': command(item, ImportItem),
  /** For an encrypted PDF. */
  'imports.password': command(item.extend({ password: z.string().max(1_024) }), ImportItem),
  /** Keeps the bytes of a file that could not be read as an attachment. */
  'imports.keep': command(item, ImportItem),
  'imports.cancel': command(z.object({ ids: z.array(ImportItemId).max(50_000).nullable() }), z.object({})),
  /** Takes finished rows off the list. */
  'imports.clear': command(z.object({}), z.object({})),
  'imports.list': query(z.object({}), z.object({ items: z.array(ImportItem) })),
}
