import i18next from 'i18next'
import type {
  CustodyBasis,
  CustodyPeriod,
  CustodyPeriodFields,
  Incident,
  IncidentFields,
} from '#shared/domain/custody.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, type Ways } from '../../app/records.ts'

const t = (key: string) => i18next.t(key, { ns: 'custody' })

const periods: Ways<CustodyPeriod> = {
  erase: ({ id }) => request('custody.erase', { id }),
  restore: (period) => request('custody.restore', period),
}
const incidents: Ways<Incident> = {
  erase: ({ id }) => request('custody.eraseIncident', { id }),
  restore: (incident) => request('custody.restoreIncident', incident),
}

export const createPeriod = (dossierId: DossierId, fields: CustodyPeriodFields): Promise<CustodyPeriod> =>
  createRecord(() => request('custody.create', { dossierId, fields }), periods, t('did.periodCreated'))

export const changePeriod = (period: CustodyPeriod, fields: Partial<CustodyPeriodFields>): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('custody.update', { id: period.id, fields: changed }),
    t('did.periodChanged'),
  )

export const erasePeriod = (period: CustodyPeriod): Promise<void> => eraseRecord(period, periods, t('did.periodErased'))

export const createIncident = (dossierId: DossierId, fields: IncidentFields): Promise<Incident> =>
  createRecord(() => request('custody.createIncident', { dossierId, fields }), incidents, t('did.incidentCreated'))

export const changeIncident = (incident: Incident, fields: Partial<IncidentFields>): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('custody.updateIncident', { id: incident.id, fields: changed }),
    t('did.incidentChanged'),
  )

export const eraseIncident = (incident: Incident): Promise<void> =>
  eraseRecord(incident, incidents, t('did.incidentErased'))

export const changeBasis = (
  dossierId: DossierId,
  basis: CustodyBasis,
  fields: Partial<Omit<CustodyBasis, 'personId'>>,
): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('custody.setBasis', { dossierId, basis: { ...basis, ...changed } }),
    t('did.basisChanged'),
  )
