import { z } from 'zod'
import { Dossier, DossierFields, DossierRow } from '../domain/dossier.ts'
import { DossierId } from '../domain/ids.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: DossierId })

export const dossierRequests = {
  'dossiers.list': query(z.object({ trashed: z.boolean() }), z.object({ dossiers: z.array(DossierRow) })),
  'dossiers.get': query(ref, DossierRow),
  'dossiers.create': command(DossierFields.partial().required({ title: true }), Dossier),
  'dossiers.update': command(ref.extend({ fields: DossierFields.partial() }), Dossier),
  'dossiers.trash': command(ref, Dossier),
  'dossiers.restore': command(ref, Dossier),
  /** Removes a dossier that is in the trash, with everything in it, for good. */
  'dossiers.erase': command(ref, z.object({})),
}
