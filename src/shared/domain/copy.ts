import { z } from 'zod'
import { DocumentId, DossierId, StatementId } from './ids.ts'
import { instant } from './text.ts'

/** A text that is compared: a statement's pages, or a paper that is no statement. */
export const CopySource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('statement'), id: StatementId }),
  z.object({ type: z.literal('document'), id: DocumentId }),
])
export type CopySource = z.infer<typeof CopySource>

const words = z.int().min(0)

/** Two texts with wording in common. Words that belong to formulas common to many papers are not counted. */
export const CopyMatch = z.object({
  left: CopySource,
  right: CopySource,
  /** Words in common, and of how many on each side. */
  common: words,
  leftWords: words,
  rightWords: words,
  /** The longest passage in common, in words. */
  longest: words,
})
export type CopyMatch = z.infer<typeof CopyMatch>

/** The share of common text as a figure from 0 to 1: of the shorter of the two. */
export const shareOf = ({
  common,
  leftWords,
  rightWords,
}: Pick<CopyMatch, 'common' | 'leftWords' | 'rightWords'>): number =>
  common === 0 ? 0 : common / Math.max(1, Math.min(leftWords, rightWords))

export const CopyComparison = z.object({
  dossierId: DossierId,
  /** Texts compared, and those without a text layer that could not be. */
  texts: z.int().min(0),
  unread: z.int().min(0),
  finishedAt: instant,
})
export type CopyComparison = z.infer<typeof CopyComparison>

export const CopyProgress = z.object({
  dossierId: DossierId,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int().min(0),
  of: z.int().min(0),
})
export type CopyProgress = z.infer<typeof CopyProgress>

/** A stretch of an aligned text. `run`: the common part it belongs to, the same number on both sides; null: only here. */
export const AlignedPiece = z.object({
  text: z.string(),
  run: z.int().min(0).nullable(),
  /** Of a formula common to many papers: marked, not counted. */
  formula: z.boolean(),
  /** The page it begins on, from 0, where it begins one. */
  page: z.int().min(0).nullable(),
})
export type AlignedPiece = z.infer<typeof AlignedPiece>

export const CopyAlignment = z.object({
  match: CopyMatch,
  left: z.array(AlignedPiece),
  right: z.array(AlignedPiece),
})
export type CopyAlignment = z.infer<typeof CopyAlignment>
