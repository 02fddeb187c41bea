import { statementsOfDossier } from '../../statements/queries.ts'
import { upperFirst } from '../words.ts'
import { happened, partOf, type SourceEvent, type TimelineEventSource } from './source.ts'

export const statementEvents: TimelineEventSource = {
  lane: 'statements',
  read: ({ db, dossierId, words: { testimony: words }, nameOf, cite }) =>
    statementsOfDossier(db, dossierId).map((statement): SourceEvent => {
      const { id, personId, occasion, otherPersonIds, start, end, takenByIds, documentId, lineage } = statement
      return {
        id: `statement:${id}`,
        source: { type: 'statement', id },
        who: nameOf(personId),
        title: upperFirst(words.occasion[occasion]),
        kind: upperFirst(words.occasion[occasion]),
        state: lineage === 'first' ? '' : words.lineage[lineage],
        look: lineage === 'retracted' ? 'doubt' : 'plain',
        ...happened(start),
        endTime: start === null || start.time === null ? null : end,
        sequence: 0,
        personIds: [...new Set([personId, ...otherPersonIds, ...takenByIds])],
        ...cite([documentId]),
        parts: [
          ...otherPersonIds.map(partOf('other')),
          ...takenByIds.map(partOf('taken-by')),
          ...statement.counselIds.map(partOf('counsel')),
          ...statement.interpreterIds.map(partOf('interpreter')),
        ],
      }
    }),
}
