import { z } from 'zod'
import { EdtfDate } from './edtf.ts'
import { AdmissibilityEntryId, DocumentId, DossierId, IssueId, StatementId } from './ids.ts'
import { instant, paragraph, title } from './text.ts'

/** A step of the argument: when, in which paper, in which words. */
const Step = z.object({ on: EdtfDate.nullable(), documentId: DocumentId.nullable(), text: paragraph(20_000) })
export type AdmissibilityStep = z.infer<typeof Step>

/** What the court did with the motion. */
export const MotionRuling = z.enum(['pending', 'granted', 'granted-in-part', 'refused', 'postponed', 'not-examined'])
export type MotionRuling = z.infer<typeof MotionRuling>

export const AppealOutcome = z.enum(['none', 'pending', 'upheld', 'overturned', 'not-examined'])
export type AppealOutcome = z.infer<typeof AppealOutcome>

/** How the verdict treated the evidence. */
export const VerdictTreatment = z.enum(['pending', 'excluded', 'not-mentioned', 'relied-on', 'decisive'])
export type VerdictTreatment = z.infer<typeof VerdictTreatment>

export const AdmissibilityFields = z.object({
  /** What is challenged, in words; it stays when the document or statement is gone. */
  evidence: title(500),
  documentId: DocumentId.nullable(),
  statementId: StatementId.nullable(),
  /** Id of a ground in resources/grounds. */
  groundId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  groundNote: paragraph(10_000),
  issueId: IssueId.nullable(),
  motion: Step,
  ruling: Step.extend({ outcome: MotionRuling }),
  appeal: Step.extend({ outcome: AppealOutcome }),
  verdict: Step.extend({ treatment: VerdictTreatment }),
})
export type AdmissibilityFields = z.infer<typeof AdmissibilityFields>

/** One challenge: evidence → ground → motion → ruling → appeal → how the verdict treated it. */
export const AdmissibilityEntry = AdmissibilityFields.extend({
  id: AdmissibilityEntryId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type AdmissibilityEntry = z.infer<typeof AdmissibilityEntry>

const EMPTY_STEP: AdmissibilityStep = { on: null, documentId: null, text: '' }

/** A challenge of which nothing is known yet but what it is about. */
export const newAdmissibility = (
  evidence: string,
  about: Partial<Pick<AdmissibilityFields, 'documentId' | 'statementId' | 'groundId'>> = {},
): AdmissibilityFields => ({
  evidence,
  documentId: null,
  statementId: null,
  groundId: 'other-breach',
  groundNote: '',
  issueId: null,
  motion: EMPTY_STEP,
  ruling: { ...EMPTY_STEP, outcome: 'pending' },
  appeal: { ...EMPTY_STEP, outcome: 'none' },
  verdict: { ...EMPTY_STEP, treatment: 'pending' },
  ...about,
})
