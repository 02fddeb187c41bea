import { z } from 'zod'
import { DocumentId, DossierId, HearingId, HearingSeriesId, NoteId, PersonId } from './ids.ts'
import { ClockTime, Moment } from './moment.ts'
import { instant, line, paragraph } from './text.ts'

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

export const Attendance = z.enum(['present', 'by-video', 'absent', 'removed'])
export type Attendance = z.infer<typeof Attendance>

/** What was filed, argued or ruled in the court room, in the order it happened. */
export const HearingItem = z.object({
  kind: z.enum(['agenda', 'filed', 'argued', 'ruled']),
  by: line(300),
  text: paragraph(20_000),
  documentIds: z.array(DocumentId).max(50),
  /** For the agenda and the checklist: dealt with. */
  done: z.boolean(),
  /** Taken over from the hearing before it in the series, unchanged. */
  inherited: z.boolean(),
})
export type HearingItem = z.infer<typeof HearingItem>

export const HearingFields = z.object({
  kind: HearingKind,
  state: HearingState,
  start: Moment,
  /** Wall-clock end on the same day. */
  end: ClockTime.nullable(),
  court: line(300),
  room: line(100),
  judgeIds: z.array(PersonId).max(20),
  /** Defendants concerned. */
  defendantIds: z.array(PersonId).max(200),
  attendance: z.array(z.object({ personId: PersonId, attendance: Attendance, note: line(300) })).max(300),
  items: z.array(HearingItem).max(500),
  outcome: paragraph(20_000),
  seriesId: HearingSeriesId.nullable(),
  /** Minutes are a note of the dossier. */
  minutesId: NoteId.nullable(),
  documentIds: z.array(DocumentId).max(200),
  note: paragraph(10_000),
})
export type HearingFields = z.infer<typeof HearingFields>

/** A session of a court. */
export const Hearing = HearingFields.extend({
  id: HearingId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Hearing = z.infer<typeof Hearing>
