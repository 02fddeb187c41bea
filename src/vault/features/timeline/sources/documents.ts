import type { TimelineEventSource } from './source.ts'

/** Documents by the date they bear. */
export const documentEvents: TimelineEventSource = {
  lane: 'documents',
  read: ({ documents, words, cite }) =>
    [...documents.values()].map(({ id, title, kind, date, dateWording }) => ({
      id: `document:${id}`,
      source: { type: 'document' as const, id },
      who: '',
      title,
      kind: words.documents.kind[kind],
      state: '',
      look: 'plain' as const,
      date,
      time: null,
      endTime: null,
      zone: null,
      wording: dateWording,
      sequence: 0,
      personIds: [],
      ...cite([id]),
    })),
}
