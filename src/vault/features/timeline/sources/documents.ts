import type { TimelineEventSource } from './source.ts'

/** Documents by the date they bear. */
export const documentEvents: TimelineEventSource = {
  lane: 'documents',
  read({ documents, words, cite }) {
    const all = [...documents.values()]
    const events = all.flatMap(({ id, title, kind, date, dateWording }) =>
      date === null
        ? []
        : {
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
          },
    )
    return { events, undated: all.length - events.length }
  },
}
