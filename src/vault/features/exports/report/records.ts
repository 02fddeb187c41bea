import type { AdmissibilityEntry } from '#shared/domain/admissibility.ts'
import type { Charge } from '#shared/domain/charge.ts'
import type { CustodyPeriod, Incident } from '#shared/domain/custody.ts'
import type { Deadline } from '#shared/domain/deadline.ts'
import type { CitedPassage, Issue, ListedFact } from '#shared/domain/fact.ts'
import type { Hearing } from '#shared/domain/hearing.ts'
import type { Sentence } from '#shared/domain/sentence.ts'
import type { Statement } from '#shared/domain/statement.ts'
import type { StatuteCode } from '#shared/domain/statute.ts'
import type { TimelineAnswer } from '#shared/domain/timeline.ts'

/** What the team entered about a case, each list in its own order. */
export type SummaryRecords = {
  charges: Charge[]
  sentences: Sentence[]
  codes: StatuteCode[]
  periods: CustodyPeriod[]
  incidents: Incident[]
  hearings: Hearing[]
  deadlines: Deadline[]
  facts: ListedFact[]
  citations: CitedPassage[]
  issues: Issue[]
  statements: Statement[]
  admissibility: AdmissibilityEntry[]
  /** Everything with a date, in order of time, in the words of a language. */
  timeline(language: 'ru' | 'en'): TimelineAnswer
}

export const NO_RECORDS: SummaryRecords = {
  charges: [],
  sentences: [],
  codes: [],
  periods: [],
  incidents: [],
  hearings: [],
  deadlines: [],
  facts: [],
  citations: [],
  issues: [],
  statements: [],
  admissibility: [],
  timeline: () => ({ events: [], persons: [], undated: [] }),
}
