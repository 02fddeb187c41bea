import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { DossierId } from './ids.ts'
import { instant, languageTag, line, paragraph, title } from './text.ts'

export const CaseNumberKind = z.enum(['investigation', 'court', 'appeal', 'cassation', 'other'])
export type CaseNumberKind = z.infer<typeof CaseNumberKind>

export const CaseNumber = z.object({ kind: CaseNumberKind, number: title(100) })
export type CaseNumber = z.infer<typeof CaseNumber>

/**
 * Where a case stands: the id of a stage of the jurisdiction's rule set (domain.md, "Stages"). Which there are, in which
 * order and what they are called is data (rule.ts), so that another jurisdiction brings its own list.
 */
export const StageId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
export type StageId = z.infer<typeof StageId>

/** What a user may set on a dossier. */
export const DossierFields = z.object({
  title: title(),
  caseNumbers: z.array(CaseNumber).max(50),
  court: line(300),
  stage: StageId.nullable(),
  jurisdiction: line(100),
  summary: paragraph(50_000),
  tags: z.array(title(80)).max(100),
  languages: z.array(languageTag).max(20),
  openedOn: EdtfDate.nullable(),
  closedOn: EdtfDate.nullable(),
})
export type DossierFields = z.infer<typeof DossierFields>

/** One case. */
export const Dossier = DossierFields.extend({
  id: DossierId,
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
})
export type Dossier = z.infer<typeof Dossier>

/** A dossier with the figures its row and card show. */
export const DossierRow = Dossier.extend({
  documentCount: z.int(),
  pageCount: z.int(),
  noteCount: z.int(),
  annotationCount: z.int(),
  /** Documents with a page that has not been read. */
  unreadCount: z.int(),
})
export type DossierRow = z.infer<typeof DossierRow>

export const EMPTY_DOSSIER_FIELDS: DossierFields = {
  title: '',
  caseNumbers: [],
  court: '',
  stage: null,
  jurisdiction: '',
  summary: '',
  tags: [],
  languages: [],
  openedOn: null,
  closedOn: null,
}
