import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PersonPart } from '#shared/domain/person-record.ts'
import type { TimelineEvent, TimelineLane } from '#shared/domain/timeline.ts'
import type { ReadableDB } from '../../../db/types.ts'
import type { TimelineLanguage, TimelineWords } from '../words.ts'

/** What every source may look things up in; read once for all of them. */
export type SourceContext = {
  db: ReadableDB
  dossierId: DossierId
  language: TimelineLanguage
  words: TimelineWords
  /** Those that are not in the trash. */
  documents: ReadonlyMap<DocumentId, CaseDocument>
  /** A person's name; empty when there is no such person. */
  nameOf(id: PersonId): string
  /** Documents by their place in the file; those in the trash are left out. */
  cite(ids: readonly (DocumentId | null)[]): Pick<TimelineEvent, 'citation' | 'documentIds'>
}

/** An event before it has its place: without a date where nobody said when. */
export type SourceEvent = Omit<TimelineEvent, 'lane' | 'earliest' | 'latest' | 'date'> & {
  date: TimelineEvent['date'] | null
  /** What they did there whom it does not concern first, and those who are named besides; for the card of a person. */
  parts?: { personId: PersonId; part: PersonPart }[]
}

/** One kind of thing that has a date, or should. */
export type TimelineEventSource = { lane: TimelineLane; read(context: SourceContext): SourceEvent[] }

/** Parts of a title that are there, set apart by `by`. */
export const joined = (parts: readonly string[], by = ' — '): string => parts.filter((part) => part !== '').join(by)

/** When a thing happened once. */
export const happened = (moment: Moment | null) => {
  const { date, time, zone, wording } = moment ?? { date: null, time: null, zone: null, wording: '' }
  return { date, time, zone, wording, endTime: null }
}

export const partOf =
  (part: PersonPart) =>
  (personId: PersonId): { personId: PersonId; part: PersonPart } => ({ personId, part })

/** A day and no more. */
export const DAY_ONLY = { time: null, zone: null, endTime: null, wording: '' } as const
