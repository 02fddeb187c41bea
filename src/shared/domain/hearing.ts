import { z } from 'zod'
import { addDays } from '../terms/days.ts'
import { endsNextDay, minutesBetween } from './clock-times.ts'
import { CalendarDay } from './day.ts'
import { DocumentId, DossierId, HearingId, HearingItemId, HearingSeriesId, NoteId, PersonId } from './ids.ts'
import { ClockTime, Moment, momentBounds } from './moment.ts'
import { instant, line, paragraph } from './text.ts'
import { placeInZone } from './wall-clock.ts'

export const HearingKind = z.enum([
  'custody',
  'extension',
  'preliminary',
  'merits',
  'verdict',
  'appeal',
  'cassation',
  'complaint',
  'other',
])
export type HearingKind = z.infer<typeof HearingKind>

export const HearingState = z.enum(['planned', 'held', 'postponed', 'cancelled'])
export type HearingState = z.infer<typeof HearingState>

/** `expected` until the day has come: summoned, or meant to be there. */
export const Attendance = z.enum(['expected', 'present', 'by-video', 'absent', 'removed'])
export type Attendance = z.infer<typeof Attendance>

export const HearingItemKind = z.enum(['agenda', 'filed', 'argued', 'ruled'])
export type HearingItemKind = z.infer<typeof HearingItemKind>

/** What is to be done, was filed, argued or ruled in the court room, in the order it happened. */
export const HearingItem = z.object({
  id: HearingItemId,
  /** The same through a series: an argument carried from hearing to hearing keeps it, so that what became of it can be told. */
  threadId: HearingItemId,
  kind: HearingItemKind,
  by: line(300),
  text: paragraph(20_000),
  documentIds: z.array(DocumentId).max(50),
  /** For the agenda and the checklist: dealt with. */
  done: z.boolean(),
  /** Taken over from the hearing before it in the series; whether it changed since is told by comparing the two. */
  inherited: z.boolean(),
})
export type HearingItem = z.infer<typeof HearingItem>

const Attended = z.object({ personId: PersonId, attendance: Attendance, note: line(300) })
export type Attended = z.infer<typeof Attended>

export const HearingFields = z.object({
  kind: HearingKind,
  state: HearingState,
  start: Moment,
  /** Wall-clock end; earlier than the start, it is on the next day. */
  end: ClockTime.nullable(),
  court: line(300),
  room: line(100),
  judgeIds: z.array(PersonId).max(20),
  /** Defendants concerned. */
  defendantIds: z.array(PersonId).max(200),
  attendance: z.array(Attended).max(300),
  items: z.array(HearingItem).max(500),
  outcome: paragraph(20_000),
  /** Null when one is entered: it begins a series of its own. */
  seriesId: HearingSeriesId.nullable(),
  /** Minutes are a note of the dossier. */
  minutesId: NoteId.nullable(),
  /** At hand in the court room. */
  documentIds: z.array(DocumentId).max(200),
  note: paragraph(10_000),
})
export type HearingFields = z.infer<typeof HearingFields>

/** A planned hearing with nothing in it yet; what it is about, and when, is what makes it one. */
export const EMPTY_HEARING_FIELDS: Omit<HearingFields, 'kind' | 'start'> = {
  state: 'planned',
  end: null,
  court: '',
  room: '',
  judgeIds: [],
  defendantIds: [],
  attendance: [],
  items: [],
  outcome: '',
  seriesId: null,
  minutesId: null,
  documentIds: [],
  note: '',
}

/** A session of a court. */
export const Hearing = HearingFields.extend({
  id: HearingId,
  dossierId: DossierId,
  seriesId: HearingSeriesId,
  createdAt: instant,
  updatedAt: instant,
})
export type Hearing = z.infer<typeof Hearing>

/** As much of a hearing as a card or a warning shows. */
export const HearingBrief = Hearing.pick({
  id: true,
  dossierId: true,
  kind: true,
  state: true,
  start: true,
  end: true,
  court: true,
  room: true,
})
export type HearingBrief = z.infer<typeof HearingBrief>

type Times = Pick<HearingFields, 'start' | 'end'>

/** Sessions do run into the night. What would be longer than this is a slip of the keyboard: an end before the start. */
const MOST_MINUTES = 18 * 60

/** What cannot be: an end that is not after the start, or an end without a start. Null when nothing is wrong. */
export function hearingFault({ start, end }: Times): 'end-without-start' | 'end-before-start' | null {
  if (end === null) return null
  if (start.time === null) return 'end-without-start'
  const length = minutesBetween(start.time, end)
  return length > 0 && (end > start.time || length <= MOST_MINUTES) ? null : 'end-before-start'
}

/** The day a hearing ends on, where it is not the day it starts on. */
export function nextDayOf({ start, end }: Times): CalendarDay | null {
  if (start.time === null || end === null || !endsNextDay(start.time, end)) return null
  const day = CalendarDay.safeParse(start.date)
  return day.success ? addDays(day.data, 1) : null
}

/** What is taken for the length of a hearing whose end is not known, where two may overlap. */
const ASSUMED_LENGTH = 3_600_000

/**
 * For order and for overlaps, in UTC ms: when it begins; when it ends, as far as that can be told (null for one without
 * a time of day); and when its day is over, so that it is the next one no longer.
 */
export function hearingSpan({ start, end }: Times): { startsAt: number; endsAt: number | null; overAt: number } {
  const { earliest, latest } = momentBounds(start)
  if (start.time === null || start.zone === null) return { startsAt: earliest, endsAt: null, overAt: latest }
  const last = nextDayOf({ start, end }) ?? start.date
  const endsAt = end === null ? earliest + ASSUMED_LENGTH : placeInZone(last, end, start.zone).instant
  return { startsAt: earliest, endsAt, overAt: Math.max(endsAt, placeInZone(start.date, '23:59', start.zone).instant) }
}
