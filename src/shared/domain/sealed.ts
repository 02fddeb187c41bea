import { z } from 'zod'
import { DossierId, HypothesisId, SealedQuestionId, SealedWitnessId } from './ids.ts'
import { instant, line, paragraph, title } from './text.ts'

/** How sure the defence is that somebody is the witness. `excluded` is kept: knowing who it is not is worth writing down. */
export const Confidence = z.enum(['guess', 'possible', 'likely', 'certain', 'excluded'])
export type Confidence = z.infer<typeof Confidence>

/** Somebody who may be the witness, and why. A name as words: nothing of the open vault points here or is pointed at. */
export const Hypothesis = z.object({
  id: HypothesisId,
  name: line(300),
  grounds: paragraph(10_000),
  confidence: Confidence,
})
export type Hypothesis = z.infer<typeof Hypothesis>

/** A question for the cross-examination, what it is to show, and what it rests on. */
export const SealedQuestion = z.object({
  id: SealedQuestionId,
  question: paragraph(4_000),
  purpose: paragraph(4_000),
  source: line(500),
})
export type SealedQuestion = z.infer<typeof SealedQuestion>

/** The act that hid the witness's name: what it was, its date in its own words, and where it lies in the file. */
export const AnonymityRuling = z.object({
  by: line(300),
  date: line(100),
  place: line(200),
  grounds: paragraph(10_000),
})
export type AnonymityRuling = z.infer<typeof AnonymityRuling>

export const SealedWitnessFields = z.object({
  /** The name the court uses. */
  pseudonym: title(200),
  ruling: AnonymityRuling,
  hypotheses: z.array(Hypothesis).max(100),
  /** What gives the witness away: turns of speech, what they could only know from somewhere, slips. */
  tells: paragraph(50_000),
  questions: z.array(SealedQuestion).max(500),
})
export type SealedWitnessFields = z.infer<typeof SealedWitnessFields>

/** What the defence believes about a witness whom it may not see. Lives in the sealed compartment only. */
export const SealedWitness = SealedWitnessFields.extend({
  id: SealedWitnessId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type SealedWitness = z.infer<typeof SealedWitness>

export const EMPTY_RULING: AnonymityRuling = { by: '', date: '', place: '', grounds: '' }

/**
 * What the compartment's door can say before it is opened.
 * - `unused`: no passphrase was ever set; - `set`: it opens with its passphrase;
 * - `foreign`: its files belong to another vault; - `damaged`: they are missing or cannot be read.
 */
export const CompartmentState = z.enum(['unused', 'set', 'foreign', 'damaged'])
export type CompartmentState = z.infer<typeof CompartmentState>

/** Opens the compartment of the sample case. Told on the screen: all of it is invented. */
export const SAMPLE_SEALED_PASSPHRASE = 'topol'

/** Minutes without use after which an open compartment closes by itself. */
export const CloseAfter = z.int().min(1).max(60)
export const DEFAULT_CLOSE_AFTER = 5
