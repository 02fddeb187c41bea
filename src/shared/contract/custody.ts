import { z } from 'zod'
import {
  CustodyBasis,
  CustodyPeriod,
  CustodyPeriodFields,
  Incident,
  IncidentFields,
  Measure,
} from '../domain/custody.ts'
import { CalendarDay } from '../domain/day.ts'
import { CustodyPeriodId, DossierId, IncidentId, PersonId } from '../domain/ids.ts'
import { DayRange } from '../domain/working.ts'
import { command, query } from './define.ts'

const period = z.object({ id: CustodyPeriodId })
const incident = z.object({ id: IncidentId })
const dossier = z.object({ dossierId: DossierId })

/** The custody clock at a glance, for lists. */
export const CustodyGlance = z.object({
  dossierId: DossierId,
  personId: PersonId,
  name: z.string(),
  /** The measure that holds today; null: at liberty as far as is recorded. */
  measure: Measure.nullable(),
  heldNow: z.boolean(),
  held: DayRange,
  whereaboutsUnknown: z.boolean(),
  nextExpiry: z
    .object({ on: CalendarDay, why: z.enum(['ruling', 'cap']), passed: z.boolean(), daysLeft: z.int() })
    .nullable(),
  /** Days between periods that no record accounts for. */
  gapDays: z.int().min(0),
})
export type CustodyGlance = z.infer<typeof CustodyGlance>

export const custodyRequests = {
  /** By person as entered, each in the order of time. */
  'custody.list': query(dossier, z.object({ periods: z.array(CustodyPeriod) })),
  /** `invalid-request` with `field` and `problem` when the end lies before the start (`periodProblem`). */
  'custody.create': command(dossier.extend({ fields: CustodyPeriodFields }), CustodyPeriod),
  /** Answers the period with what stood there before, for undo. */
  'custody.update': command(
    period.extend({ fields: CustodyPeriodFields.partial() }),
    CustodyPeriod.extend({ before: CustodyPeriod }),
  ),
  'custody.erase': command(period, z.object({})),
  /** Undo of `erase`: the same period with the same id; a ruling that is gone by now is left out. */
  'custody.restore': command(CustodyPeriod, CustodyPeriod),

  /** Of one dossier, or of all that are not in the trash: everybody who has a custody period, what runs out first on top. */
  'custody.clocks': query(
    z.object({ dossierId: DossierId.nullable(), today: CalendarDay }),
    z.object({ clocks: z.array(CustodyGlance) }),
  ),

  'custody.bases': query(dossier, z.object({ bases: z.array(CustodyBasis) })),
  /** Answers what was there before, for undo. */
  'custody.setBasis': command(dossier.extend({ basis: CustodyBasis }), z.object({ before: CustodyBasis })),

  /** In the order of time. */
  'custody.incidents': query(dossier, z.object({ incidents: z.array(Incident) })),
  'custody.createIncident': command(dossier.extend({ fields: IncidentFields }), Incident),
  'custody.updateIncident': command(
    incident.extend({ fields: IncidentFields.partial() }),
    Incident.extend({ before: Incident }),
  ),
  'custody.eraseIncident': command(incident, z.object({})),
  'custody.restoreIncident': command(Incident, Incident),
}
