import type { Annotation } from '#shared/domain/annotation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { Dossier } from '#shared/domain/dossier.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Label } from '#shared/domain/label.ts'
import type { Note } from '#shared/domain/note.ts'
import type { Bilingual } from '#shared/domain/rule.ts'
import type { WhoIsWho } from '../names/who-is-who.ts'
import type { SummaryRecords } from './records.ts'

/**
 * Everything the summary may be made of. What is in the trash is not in here at all, only its count:
 * the builder cannot leak what it was never given.
 */
export type SummarySources = WhoIsWho & {
  dossier: Dossier
  /** What its stage is called. */
  stage: Bilingual | null
  documents: CaseDocument[]
  /** Printed page labels by document and page index; pages without one are absent. */
  pageLabels: ReadonlyMap<DocumentId, ReadonlyMap<number, string>>
  labels: Label[]
  annotations: Annotation[]
  /** In the order they were begun. */
  notes: Note[]
  records: SummaryRecords
  trashed: { documents: number; notes: number }
}
