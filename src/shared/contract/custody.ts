import { z } from 'zod'
import { CustodyPeriod, CustodyPeriodFields, Incident, IncidentFields } from '../domain/custody.ts'
import { CustodyPeriodId, DossierId, IncidentId } from '../domain/ids.ts'
import { command, query } from './define.ts'

const period = z.object({ id: CustodyPeriodId })
const incident = z.object({ id: IncidentId })
const dossier = z.object({ dossierId: DossierId })

export const custodyRequests = {
  /** By person as entered, each in the order of time. */
  'custody.list': query(dossier, z.object({ periods: z.array(CustodyPeriod) })),
  /** `invalid-request` with `field` and `problem` when the end lies before the start (`periodProblem`). */
  'custody.create': command(dossier.extend({ fields: CustodyPeriodFields }), CustodyPeriod),
  'custody.update': command(period.extend({ fields: CustodyPeriodFields.partial() }), CustodyPeriod),
  'custody.erase': command(period, z.object({})),
  /** Undo of `erase`: the same period with the same id; a ruling that is gone by now is left out. */
  'custody.restore': command(CustodyPeriod, CustodyPeriod),

  /** In the order of time. */
  'custody.incidents': query(dossier, z.object({ incidents: z.array(Incident) })),
  'custody.createIncident': command(dossier.extend({ fields: IncidentFields }), Incident),
  'custody.updateIncident': command(incident.extend({ fields: IncidentFields.partial() }), Incident),
  'custody.eraseIncident': command(incident, z.object({})),
  'custody.restoreIncident': command(Incident, Incident),
}
