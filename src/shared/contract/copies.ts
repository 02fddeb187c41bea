import { z } from 'zod'
import { CopyAlignment, CopyComparison, CopyMatch, CopyProgress, CopySource } from '../domain/copy.ts'
import { DossierId } from '../domain/ids.ts'
import { command, query } from './define.ts'

const inDossier = z.object({ dossierId: DossierId })

export const copyRequests = {
  /** What the last comparison found, greatest share first. `stale`: texts have come or changed since. */
  'copies.list': query(
    inDossier,
    z.object({
      matches: z.array(CopyMatch),
      comparison: CopyComparison.nullable(),
      stale: z.boolean(),
      running: CopyProgress.nullable(),
    }),
  ),
  /** Begins to compare all texts of a dossier with each other; `copies.progress` tells how far it is. */
  'copies.start': command(inDossier, z.object({})),
  /** Stops it; what the comparison before found stays. */
  'copies.cancel': command(inDossier, z.object({})),
  /** Two texts side by side with their common parts. */
  'copies.align': query(inDossier.extend({ left: CopySource, right: CopySource }), CopyAlignment),
}
