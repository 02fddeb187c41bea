import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DossierId, PersonId } from './ids.ts'
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

/** A record that names a person, in the words of the language it was asked for in. */
export const PersonRecord = z.object({
  /** Unique in an answer. */
  id: z.string().max(80),
  dossierId: DossierId,
  lane: TimelineLane,
  source: TimelineSource,
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
