import { type HearingFields, hearingFault } from '#shared/domain/hearing.ts'

/** When a hearing is, as it stands in the fields. An end before the start by the clock is one of the next day. */
export type WhenDraft = {
  date: string | null
  time: string | null
  end: string | null
  zone: string
  /** Fields whose text is no date or no time at the moment; what they held before is above, and does not count. */
  unread?: readonly WhenField[]
}
export type WhenField = 'date' | 'time' | 'end'
type Times = Pick<HearingFields, 'start' | 'end'>

/** What is wrong, by field, as keys of the language files. */
export type WhenProblems = {
  date: 'needsDate' | null
  time: 'needsDay' | null
  end: 'end-without-start' | 'end-before-start' | null
}

export const draftOf = ({ start, end }: Times, zone: string): WhenDraft => ({
  date: start.date,
  time: start.time,
  end,
  zone: start.zone ?? zone,
})

const times = ({ date, time, end, zone }: WhenDraft, wording: string): Times => ({
  start: { date: date ?? '', time, zone: time === null ? null : zone, wording },
  end,
})

export function problemsOf(draft: WhenDraft): WhenProblems {
  return {
    date: draft.date === null ? 'needsDate' : null,
    time: draft.time !== null && draft.date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(draft.date) ? 'needsDay' : null,
    end: hearingFault(times(draft, '')),
  }
}

/** The times of a draft in which nothing is wrong, else null. `wording`: the source's own words, which stay. */
export function timesOf(draft: WhenDraft, wording = ''): Times | null {
  if (draft.unread && draft.unread.length > 0) return null
  return Object.values(problemsOf(draft)).some((problem) => problem !== null) ? null : times(draft, wording)
}
