import type { HearingState } from '#shared/domain/hearing.ts'
import type { TimelineLook } from '#shared/domain/timeline.ts'
import { listHearings } from '../../hearings/queries.ts'
import { upperFirst } from '../words.ts'
import { happened, joined, partOf, type TimelineEventSource } from './source.ts'

const LOOKS: Record<HearingState, TimelineLook> = {
  planned: 'plain',
  held: 'plain',
  postponed: 'quiet',
  cancelled: 'quiet',
}

export const hearingEvents: TimelineEventSource = {
  lane: 'hearings',
  read({ db, dossierId, words, cite }) {
    return listHearings(db, dossierId).map(
      ({ id, kind, state, start, end, court, defendantIds, judgeIds, attendance, documentIds }) => ({
        id: `hearing:${id}`,
        source: { type: 'hearing' as const, id },
        who: '',
        title: joined([kind === 'other' ? words.timeline.one.hearings : upperFirst(words.hearings.kind[kind]), court]),
        kind: upperFirst(words.hearings.kind[kind]),
        state: words.hearings.state[state],
        look: LOOKS[state],
        ...happened(start),
        endTime: start.time === null ? null : end,
        sequence: 0,
        personIds: [...new Set([...defendantIds, ...judgeIds])],
        ...cite(documentIds),
        parts: [
          ...judgeIds.map(partOf('judge')),
          // Who is concerned is expected as a matter of course.
          ...attendance
            .filter(({ personId, attendance: how }) => how !== 'expected' || !defendantIds.includes(personId))
            .map(({ personId, attendance: how }) => ({ personId, part: how })),
        ],
      }),
    )
  },
}
