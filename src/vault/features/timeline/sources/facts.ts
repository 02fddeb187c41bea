import type { FactStatus } from '#shared/domain/fact.ts'
import type { TimelineLook } from '#shared/domain/timeline.ts'
import { listCitations } from '../../facts/citations.ts'
import { listFacts } from '../../facts/queries.ts'
import { lowerFirst } from '../words.ts'
import { happened, type TimelineEventSource } from './source.ts'

const LOOKS: Record<FactStatus, TimelineLook> = {
  undisputed: 'plain',
  'disputed-by-us': 'doubt',
  'disputed-by-prosecution': 'doubt',
  prospective: 'doubt',
  unsure: 'doubt',
}

export const factEvents: TimelineEventSource = {
  lane: 'facts',
  read({ db, dossierId, words, cite }) {
    const cited = Map.groupBy(listCitations(db, { dossierId }), ({ factId }) => factId)
    return listFacts(db, dossierId).map(({ id, text, when, sequence, status, personIds }) => ({
      id: `fact:${id}`,
      source: { type: 'fact' as const, id },
      who: '',
      title: text,
      kind: '',
      state: lowerFirst(words.facts.status[status]),
      look: LOOKS[status],
      ...happened(when),
      sequence,
      personIds,
      ...cite((cited.get(id) ?? []).map(({ documentId }) => documentId)),
    }))
  },
}
