import { z } from 'zod'
import { Gravity, type StatuteReference } from './charge.ts'
import { line, title } from './text.ts'

/** A text of the data in the interface's languages. */
const Bilingual = z.object({ ru: line(300), en: line(300) })

/** How sure the data is of itself. A lawyer checks both against the wording in force. */
const Confidence = z.enum(['high', 'medium'])

/** Imprisonment in whole years; null: the code names no lower limit. */
const Imprisonment = z
  .object({ from: z.int().min(0).max(100).nullable(), to: z.int().min(1).max(100), life: z.boolean().default(false) })
  .refine(({ from, to }) => from === null || from <= to, 'the lower limit is above the upper')

/** What is known of a part; what is not known is left out, not guessed. */
export const StatutePart = z.object({
  part: line(20),
  gravity: Gravity.optional(),
  imprisonment: Imprisonment.optional(),
  /** The part threatens no imprisonment at all. */
  noImprisonment: z.literal(true).optional(),
  confidence: Confidence,
})
export type StatutePart = z.infer<typeof StatutePart>

const Article = z.string().regex(/^\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?$/)

export const StatuteArticle = z.object({
  article: Article,
  title: Bilingual,
  /** An article without parts has one part with an empty number. */
  parts: z.array(StatutePart).max(40),
})
export type StatuteArticle = z.infer<typeof StatuteArticle>

export const StatuteCodeId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** A code without its articles. */
export const StatuteCodeHead = z.object({
  code: StatuteCodeId,
  /** As it is cited: "УК РФ". */
  short: z.object({ ru: title(40), en: title(40) }),
  title: Bilingual,
  /** Further names it is cited by: "УК", "Уголовного кодекса РФ". */
  aliases: z.array(title(100)).max(20),
  /** Articles of the general part that a charge may go through: attempt, preparation, complicity. */
  general: z.array(Article).max(20),
})
export type StatuteCodeHead = z.infer<typeof StatuteCodeHead>

export const StatuteCode = StatuteCodeHead.extend({
  /** Of the data, not of the law. */
  version: line(40),
  articles: z.array(StatuteArticle).max(2_000),
})
export type StatuteCode = z.infer<typeof StatuteCode>
/** The code that a reference without one is meant for. */
export const DEFAULT_CODE = 'ru-cc'

export function articleOf(codes: readonly StatuteCode[], { code, article }: StatuteReference): StatuteArticle | null {
  return codes.find((known) => known.code === code)?.articles.find((known) => known.article === article) ?? null
}

/** The part a reference names, where the data has it. */
export function partOf(codes: readonly StatuteCode[], reference: StatuteReference): StatutePart | null {
  return articleOf(codes, reference)?.parts.find(({ part }) => part === reference.part) ?? null
}
