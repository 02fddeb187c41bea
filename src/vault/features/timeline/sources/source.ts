import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
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
