import { z } from 'zod'

/** Names an order that was told; the next answer may tell only how it differs. */
const Revision = z.string().max(64)

/** What a request for an order says of the one it knows; null: none. */
export const since = z.object({ since: Revision.nullable() })

/**
 * The ids of a long list in its order, as a difference: from `from` on, `drop` ids of the order `after` make way for
 * `ids`. `after` null: `ids` are all of it.
 */
export const OrderChange = z.object({
  revision: Revision,
  after: Revision.nullable(),
  from: z.int().min(0),
  drop: z.int().min(0),
  ids: z.array(z.string()),
})
export type OrderChange = z.infer<typeof OrderChange>

type Difference = Pick<OrderChange, 'from' | 'drop' | 'ids'>

/** The one stretch in which two orders differ: all between what they begin and what they end with alike. */
export function differenceOf(before: readonly string[], after: readonly string[]): Difference {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let tail = 0
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { from, drop: before.length - tail - from, ids: after.slice(from, after.length - tail) }
}

/** The order that a difference makes of another; the same array where nothing differs. */
export function withDifference(before: readonly string[], { from, drop, ids }: Difference): readonly string[] {
  if (drop === 0 && ids.length === 0) return before
  return before.slice(0, from).concat(ids, before.slice(from + drop))
}
