import { z } from 'zod'
import { DossierId, PlaceId } from '../domain/ids.ts'
import { ExportFormat, SummaryOptions, SummaryPreview } from '../domain/summary.ts'
import { query } from './define.ts'

export const exportRequests = {
  'exports.preview': query(z.object({ dossierId: DossierId, options: SummaryOptions }), SummaryPreview),
  /** Writes the case summary into a picked folder, one file a format, never over an existing file. Main turns the place into a path. Changes nothing in the vault. */
  'exports.write': query(
    z.object({
      dossierId: DossierId,
      options: SummaryOptions,
      formats: z.array(ExportFormat).min(1).max(4),
      placeId: PlaceId,
    }),
    z.object({ files: z.array(z.object({ format: ExportFormat, name: z.string(), size: z.int() })) }),
    { handledBy: 'main' },
  ),
}
