import { statementsOfDossier } from '../../statements/queries.ts'
import { happened, type TimelineEventSource } from './source.ts'

export const statementEvents: TimelineEventSource = {
  lane: 'statements',
  read({ db, dossierId, words: { timeline: words }, nameOf, cite }) {
    const all = statementsOfDossier(db, dossierId)
    const events = all.flatMap(
      ({ id, personId, occasion, otherPersonIds, start, end, takenByIds, documentId, lineage }) =>
        start === null
          ? []
          : {
              id: `statement:${id}`,
              source: { type: 'statement' as const, id },
              who: nameOf(personId),
              title: words.kind.occasion[occasion],
              kind: words.kind.occasion[occasion],
              state: words.state.lineage[lineage],
              look: lineage === 'retracted' ? ('doubt' as const) : ('plain' as const),
              ...happened(start),
              endTime: start.time === null ? null : end,
              sequence: 0,
              personIds: [...new Set([personId, ...otherPersonIds, ...takenByIds])],
              ...cite([documentId]),
            },
    )
    return { events, undated: all.length - events.length }
  },
}
