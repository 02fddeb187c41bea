import { z } from 'zod'
import { Punishment } from './charge.ts'
import { EdtfDate } from './edtf.ts'
import { DocumentId, DossierId, PersonId, SentenceId } from './ids.ts'
import { instant, line, paragraph } from './text.ts'

export const SentenceOutcome = z.enum(['convicted', 'acquitted', 'terminated'])
export type SentenceOutcome = z.infer<typeof SentenceOutcome>

/** Whose review changed the sentence; `trial`: a new verdict after the case was sent back. */
export const ReviewInstance = z.enum(['appeal', 'cassation', 'supervision', 'trial'])
export type ReviewInstance = z.infer<typeof ReviewInstance>

/**
 * What a review did. `upheld` leaves what held before it; `quashed` and `remitted` leave nothing in force; `acquitted`
 * and `terminated` end it; `reduced`, `increased`, `changed` and `convicted` (a new verdict) put new punishments in its place.
 */
export const ReviewOutcome = z.enum([
  'upheld',
  'reduced',
  'increased',
  'changed',
  'quashed',
  'remitted',
  'acquitted',
  'terminated',
  'convicted',
])
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

/** Whether a review with this outcome names punishments of its own. */
export const namesPunishments = (outcome: ReviewOutcome): boolean =>
  ['reduced', 'increased', 'changed', 'convicted'].includes(outcome)

export const SentenceReview = z.object({
  instance: ReviewInstance,
  outcome: ReviewOutcome,
  on: EdtfDate.nullable(),
  court: line(300),
  documentId: DocumentId.nullable(),
  /** What holds after it; empty where `namesPunishments` says no. */
  punishments: z.array(Punishment).max(30),
  note: paragraph(10_000),
})
export type SentenceReview = z.infer<typeof SentenceReview>

export const SentenceFields = z.object({
  personId: PersonId,
  outcome: SentenceOutcome,
  /** Of the verdict. */
  on: EdtfDate.nullable(),
  court: line(300),
  documentId: DocumentId.nullable(),
  punishments: z.array(Punishment).max(30),
  /** Null: not in force, or nobody knows since when. */
  inForceOn: EdtfDate.nullable(),
  /** Appeal, cassation, supervision: oldest first. */
  reviews: z.array(SentenceReview).max(50),
  note: paragraph(10_000),
})
export type SentenceFields = z.infer<typeof SentenceFields>

/** What a court decided about one defendant in one dossier, with what later courts made of it. */
export const Sentence = SentenceFields.extend({
  id: SentenceId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Sentence = z.infer<typeof Sentence>

export type StandingSentence = {
  /** `open`: quashed or sent back, and nothing has taken its place. */
  state: 'convicted' | 'acquitted' | 'terminated' | 'open'
  punishments: Punishment[]
}

/** What holds after the verdict and every review. */
export function standingSentence({ outcome, punishments, reviews }: SentenceFields): StandingSentence {
  let standing: StandingSentence = { state: outcome, punishments: outcome === 'convicted' ? punishments : [] }
  for (const review of reviews) {
    if (namesPunishments(review.outcome)) standing = { state: 'convicted', punishments: review.punishments }
    else if (review.outcome === 'acquitted' || review.outcome === 'terminated')
      standing = { state: review.outcome, punishments: [] }
    else if (review.outcome !== 'upheld') standing = { state: 'open', punishments: [] }
  }
  return standing
}
