import { z } from 'zod'
import { TestimonyRef } from './contradiction.ts'
import { ContradictionId, DocumentId, DossierId, PersonId, QuestionId } from './ids.ts'
import { instant, paragraph } from './text.ts'

export const QuestionFields = z.object({
  /** Whom it is put to; null while that is open. */
  personId: PersonId.nullable(),
  text: paragraph(5_000).refine((text) => text.trim() !== '', 'empty'),
  /** What the answer is wanted for; for the lawyer's eyes. */
  aim: paragraph(5_000),
  contradictionId: ContradictionId.nullable(),
  /** What is read to the witness. */
  sources: z.array(TestimonyRef).max(20),
  /** Papers to have at hand besides. */
  documentIds: z.array(DocumentId).max(50),
  asked: z.boolean(),
  answer: paragraph(20_000),
})
export type QuestionFields = z.infer<typeof QuestionFields>

/** A question of a cross-examination plan. Its place in the plan is its place in the list. */
export const Question = QuestionFields.extend({
  id: QuestionId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Question = z.infer<typeof Question>
