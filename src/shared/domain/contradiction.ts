import { z } from 'zod'
import { AssertionId, ContradictionId, DocumentId, DossierId, FactId, StatementId } from './ids.ts'
import { instant, paragraph } from './text.ts'

/** What stands on one side of a contradiction or behind a question: a claim, a whole statement, a paper, a fact. */
export const TestimonyRef = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assertion'), id: AssertionId }),
  z.object({ type: z.literal('statement'), id: StatementId }),
  z.object({ type: z.literal('document'), id: DocumentId }),
  z.object({ type: z.literal('fact'), id: FactId }),
])
export type TestimonyRef = z.infer<typeof TestimonyRef>

export const ContradictionKind = z.enum([
  'direct',
  'omission',
  'date',
  'time',
  'number',
  'place',
  'identity',
  'verbatim',
])
export type ContradictionKind = z.infer<typeof ContradictionKind>

export const ContradictionWeight = z.enum(['minor', 'material', 'decisive'])
export type ContradictionWeight = z.infer<typeof ContradictionWeight>

/**
 * What the lawyer made of it. `open`: it stands; `explained`: it stands, with a reason that dissolves it;
 * `dismissed`: a proposal of the program that is none, and is not proposed again.
 */
export const ContradictionState = z.enum(['open', 'explained', 'dismissed'])
export type ContradictionState = z.infer<typeof ContradictionState>

export const ContradictionFields = z.object({
  kind: ContradictionKind,
  weight: ContradictionWeight,
  state: ContradictionState,
  left: TestimonyRef,
  right: TestimonyRef,
  explanation: paragraph(10_000),
})
export type ContradictionFields = z.infer<typeof ContradictionFields>

/** Two things that cannot both hold, or two texts too alike to be independent. Marked by a person, or proposed and accepted. */
export const Contradiction = ContradictionFields.extend({
  id: ContradictionId,
  dossierId: DossierId,
  createdAt: instant,
  updatedAt: instant,
})
export type Contradiction = z.infer<typeof Contradiction>

/** What the program noticed and why. It asserts nothing: a proposal is gone once somebody has decided about it. */
export const ContradictionProposal = z.object({
  kind: ContradictionKind.exclude(['direct', 'omission', 'verbatim']),
  left: TestimonyRef,
  right: TestimonyRef,
  /** The words that differ, as they stand in each. */
  leftWords: z.array(z.string()),
  rightWords: z.array(z.string()),
})
export type ContradictionProposal = z.infer<typeof ContradictionProposal>

/** The same two sides and kind, whichever way round: one decision for one matter. */
export function contradictionKey({ kind, left, right }: Pick<ContradictionFields, 'kind' | 'left' | 'right'>): string {
  const [a, b] = [`${left.type}:${left.id}`, `${right.type}:${right.id}`].sort()
  return `${kind} ${a} ${b}`
}
