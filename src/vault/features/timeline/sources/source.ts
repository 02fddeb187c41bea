import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Moment } from '#shared/domain/moment.ts'
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

export type SourceEvent = Omit<TimelineEvent, 'lane' | 'earliest' | 'latest'>

/** One kind of dated thing. `undated`: how many there are without a date. */
export type TimelineEventSource = {
  lane: TimelineLane
  read(context: SourceContext): { events: SourceEvent[]; undated: number }
}

/** Parts of a title that are there, set apart by `by`. */
export const joined = (parts: readonly string[], by = ' — '): string => parts.filter((part) => part !== '').join(by)

/** When a thing happened once. */
export const happened = ({ date, time, zone, wording }: Moment) => ({ date, time, zone, wording, endTime: null })

/** A day and no more. */
export const DAY_ONLY = { time: null, zone: null, endTime: null, wording: '' } as const
