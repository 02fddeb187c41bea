import { chargeEvents } from './charges.ts'
import { custodyEvents } from './custody.ts'
import { deadlineEvents } from './deadlines.ts'
import { documentEvents } from './documents.ts'
import { factEvents } from './facts.ts'
import { hearingEvents } from './hearings.ts'
import { incidentEvents } from './incidents.ts'
import type { TimelineEventSource } from './source.ts'
import { statementEvents } from './statements.ts'

/** Everything that has a date, one line a kind. */
export const SOURCES: readonly TimelineEventSource[] = [
  hearingEvents,
  deadlineEvents,
  custodyEvents,
  incidentEvents,
  chargeEvents,
  statementEvents,
  factEvents,
  documentEvents,
]
