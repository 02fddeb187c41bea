import { z } from 'zod'
import { AdmissibilityEntry, AdmissibilityFields } from '../domain/admissibility.ts'
import { AdmissibilityEntryId, DossierId } from '../domain/ids.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: AdmissibilityEntryId })

export const admissibilityRequests = {
  /** The ledger of a dossier in the order it was kept. */
  'admissibility.list': query(z.object({ dossierId: DossierId }), z.object({ entries: z.array(AdmissibilityEntry) })),
  'admissibility.create': command(AdmissibilityFields.extend({ dossierId: DossierId }), AdmissibilityEntry),
  'admissibility.update': command(
    ref.extend({ fields: AdmissibilityFields.partial() }),
    z.object({ before: AdmissibilityEntry, after: AdmissibilityEntry }),
  ),
  'admissibility.erase': command(ref, AdmissibilityEntry),
  /** Undo of `erase`: the same entry at its place; one that is there already is answered as it is. */
  'admissibility.restore': command(ref, AdmissibilityEntry),
}
