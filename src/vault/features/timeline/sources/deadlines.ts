import type { DeadlineState } from '#shared/domain/deadline.ts'
import type { TimelineLook } from '#shared/domain/timeline.ts'
import { listDeadlines } from '../../deadlines/queries.ts'
import { lowerFirst } from '../words.ts'
import type { TimelineEventSource } from './source.ts'

const LOOKS: Record<DeadlineState, TimelineLook> = { open: 'plain', done: 'quiet', moved: 'quiet', missed: 'alarm' }

export const deadlineEvents: TimelineEventSource = {
  lane: 'deadlines',
  read({ db, dossierId, words, cite }) {
    return listDeadlines(db, dossierId).map(({ id, title, due, dueTime, zone, state, personId, documentId }) => ({
      id: `deadline:${id}`,
      source: { type: 'deadline' as const, id },
      who: '',
      title,
      kind: words.timeline.one.deadlines,
      state: lowerFirst(words.deadlines.state[state]),
      look: LOOKS[state],
      date: due,
      // A time that cannot be placed is none.
      time: zone === null ? null : dueTime,
      zone: dueTime === null ? null : zone,
      endTime: null,
      wording: '',
      sequence: 0,
      personIds: personId === null ? [] : [personId],
      ...cite([documentId]),
    }))
  },
}
