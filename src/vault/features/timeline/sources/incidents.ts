import { listIncidents } from '../../custody/incidents.ts'
import { happened, joined, partOf, type TimelineEventSource } from './source.ts'

export const incidentEvents: TimelineEventSource = {
  lane: 'incidents',
  read({ db, dossierId, words, nameOf, cite }) {
    return listIncidents(db, dossierId).map((incident) => {
      const { id, personId, kind, when, place, byPersonIds, outcome, medicalRecordIds, complaintIds } = incident
      const name = kind === 'other' ? words.timeline.one.incidents : words.custody.kind[kind]
      return {
        id: `incident:${id}`,
        source: { type: 'incident' as const, id },
        who: nameOf(personId),
        title: joined([name, place], ', '),
        kind: name,
        state: words.custody.outcome[outcome],
        look: 'plain' as const,
        ...happened(when),
        sequence: 0,
        personIds: [...new Set([personId, ...byPersonIds])],
        ...cite([...medicalRecordIds, ...complaintIds]),
        parts: byPersonIds.map(partOf('responsible')),
      }
    })
  },
}
