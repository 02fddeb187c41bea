import { z } from 'zod'
import { PersonId } from './ids.ts'
import { Currency } from './money.ts'
import { SupportKind } from './support.ts'
import { CurrencySum } from './support-totals.ts'

/** Which entries are wanted; an empty list asks nothing. */
export const SupportFilter = z.object({
  /** Beginnings of words of donor, purpose and note, parts of a name or an amount; all of them must be there. */
  text: z.string().max(1_000),
  persons: z.array(PersonId).max(10_000),
  kinds: z.array(SupportKind).max(10),
  currency: Currency.nullable(),
  /** `2024`; null: all. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
})
export type SupportFilter = z.infer<typeof SupportFilter>

/** Entries that begin in one month, with their sums. */
export const SupportMonth = z.object({
  /** `2024-03`; empty for those whose date has no beginning. */
  month: z.string(),
  /** What the month is called when it is empty. */
  date: z.string(),
  count: z.int(),
  sums: z.array(CurrencySum),
})
export type SupportMonth = z.infer<typeof SupportMonth>
