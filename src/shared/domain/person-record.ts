import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DossierId, PersonId, QuestionId, SupportEntryId } from './ids.ts'
import { ClockTime } from './moment.ts'
import { TimelineLane, TimelineSource } from './timeline.ts'

/** What somebody did in a record that concerns another first, or how they are named in it. */
export const PersonPart = z.enum([
  'judge',
  'expected',
  'present',
  'by-video',
  'absent',
  'removed',
  'other',
  'taken-by',
  'counsel',
  'interpreter',
  'responsible',
  'author',
  'in-title',
])
export type PersonPart = z.infer<typeof PersonPart>

/** What has its place in time, and what has none there: questions to be put, and help that came. */
export const PersonRecordKind = z.enum([...TimelineLane.options, 'questions', 'support'])
export type PersonRecordKind = z.infer<typeof PersonRecordKind>

export const PersonRecordSource = z.discriminatedUnion('type', [
  ...TimelineSource.options,
  z.object({ type: z.literal('question'), id: QuestionId }),
  z.object({ type: z.literal('support-entry'), id: SupportEntryId }),
])
export type PersonRecordSource = z.infer<typeof PersonRecordSource>

/** A record that names a person, in the words of the language it was asked for in. */
export const PersonRecord = z.object({
  /** Unique in an answer. */
  id: z.string().max(80),
  dossierId: DossierId,
  lane: PersonRecordKind,
  source: PersonRecordSource,
  title: z.string(),
  kind: z.string(),
  state: z.string(),
  /** Null where nobody said when. */
  date: EdtfDate.nullable(),
  time: ClockTime.nullable(),
  citation: z.string(),
  /** Null where it concerns the person first. */
  part: PersonPart.nullable(),
  /** Whom it concerns first; a sentence is looked at with its defendant. */
  ofId: PersonId.nullable(),
})
export type PersonRecord = z.infer<typeof PersonRecord>
