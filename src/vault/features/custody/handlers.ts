import { CustodyPeriodId, IncidentId, newId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { given } from '../documents/given.ts'
import { listBases, setBasis } from './basis.ts'
import { listClocks } from './clocks.ts'
import {
  eraseIncident,
  incidentById,
  insertIncident,
  listIncidents,
  restoreIncident,
  updateIncident,
} from './incidents.ts'
import { erasePeriod, insertPeriod, listPeriods, periodById, restorePeriod, updatePeriod } from './periods.ts'

const TOPICS = ['custody'] as const

type Names =
  | 'custody.list'
  | 'custody.create'
  | 'custody.update'
  | 'custody.erase'
  | 'custody.restore'
  | 'custody.clocks'
  | 'custody.bases'
  | 'custody.setBasis'
  | 'custody.incidents'
  | 'custody.createIncident'
  | 'custody.updateIncident'
  | 'custody.eraseIncident'
  | 'custody.restoreIncident'

export const custodyHandlers: Handlers<Names> = {
  'custody.list': ({ dossierId }, context) => ({ periods: listPeriods(context.db, dossierId) }),

  'custody.create'({ dossierId, fields }, context) {
    const id = newId(CustodyPeriodId)
    return context.write({ action: 'custody.create', subject: id }, TOPICS, (db) =>
      insertPeriod(db, id, dossierId, fields, context.now()),
    )
  },

  'custody.update': ({ id, fields }, context) =>
    context.write({ action: 'custody.update', subject: id }, TOPICS, (db) => {
      const before = periodById(db, id)
      return { ...updatePeriod(db, id, given(fields), context.now()), before }
    }),

  'custody.erase': ({ id }, context) =>
    context.write({ action: 'custody.erase', subject: id }, TOPICS, (db) => {
      erasePeriod(db, id)
      return {}
    }),

  'custody.restore': (period, context) =>
    context.write({ action: 'custody.restore', subject: period.id }, TOPICS, (db) => restorePeriod(db, period)),

  'custody.clocks': ({ dossierId, today }, context) => ({ clocks: listClocks(context.db, dossierId, today) }),

  'custody.bases': ({ dossierId }, context) => ({ bases: listBases(context.db, dossierId) }),

  'custody.setBasis': ({ dossierId, basis }, context) =>
    context.write({ action: 'custody.basis', subject: basis.personId }, TOPICS, (db) => ({
      before: setBasis(db, dossierId, basis),
    })),

  'custody.incidents': ({ dossierId }, context) => ({ incidents: listIncidents(context.db, dossierId) }),

  'custody.createIncident'({ dossierId, fields }, context) {
    const id = newId(IncidentId)
    return context.write({ action: 'incident.create', subject: id }, TOPICS, (db) =>
      insertIncident(db, id, dossierId, fields, context.now()),
    )
  },

  'custody.updateIncident': ({ id, fields }, context) =>
    context.write({ action: 'incident.update', subject: id }, TOPICS, (db) => {
      const before = incidentById(db, id)
      return { ...updateIncident(db, id, given(fields), context.now()), before }
    }),

  'custody.eraseIncident': ({ id }, context) =>
    context.write({ action: 'incident.erase', subject: id }, TOPICS, (db) => {
      eraseIncident(db, id)
      return {}
    }),

  'custody.restoreIncident': (incident, context) =>
    context.write({ action: 'incident.restore', subject: incident.id }, TOPICS, (db) => restoreIncident(db, incident)),
}
