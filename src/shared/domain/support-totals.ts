import { z } from 'zod'
import { Currency, fromMinor, toMinor } from './money.ts'
import { type SupportEntry, SupportKind } from './support.ts'

/** One currency's sum. Currencies are never added to one another. */
export const CurrencySum = z.object({ currency: Currency, amount: z.string(), count: z.int() })
export type CurrencySum = z.infer<typeof CurrencySum>

export const SupportTotals = z.object({
  count: z.int(),
  kinds: z.record(SupportKind, z.int()),
  sums: z.array(CurrencySum),
  /** By purpose, the most frequent first; entries without a purpose under the empty one, last. */
  purposes: z.array(z.object({ purpose: z.string(), count: z.int(), sums: z.array(CurrencySum) })),
})
export type SupportTotals = z.infer<typeof SupportTotals>

type Counted = Pick<SupportEntry, 'kind' | 'amount' | 'currency' | 'purpose'>

/** Whole minor units of one currency, and how many entries they come from. */
type Minor = { currency: Currency; minor: bigint; count: number }

/** Exact sums by currency; the currency with the most entries first. */
export function addUp(parts: Iterable<Minor>): CurrencySum[] {
  const sums = new Map<Currency, Minor>()
  for (const { currency, minor, count } of parts) {
    const sum = sums.get(currency) ?? { currency, minor: 0n, count: 0 }
    sums.set(currency, { currency, minor: sum.minor + minor, count: sum.count + count })
  }
  return [...sums.values()]
    .map(({ currency, minor, count }) => ({ currency, amount: fromMinor(minor, currency), count }))
    .sort((a, b) => b.count - a.count || a.currency.localeCompare(b.currency))
}

const minorOf = ({ amount, currency }: Pick<SupportEntry, 'amount' | 'currency'>): Minor[] =>
  amount === null || currency === null ? [] : [{ currency, minor: toMinor(amount, currency) ?? 0n, count: 1 }]

/** Purposes are the same whatever their capitals and blanks. */
export const purposeKey = (purpose: string): string =>
  purpose.toLocaleLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()

/** How a purpose is shown: as most entries write it; of two written as often, the first in order. */
export function spellingOf(written: Iterable<{ purpose: string; count: number }>): string {
  const counts = new Map<string, number>()
  for (const { purpose, count } of written) counts.set(purpose.trim(), (counts.get(purpose.trim()) ?? 0) + count)
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most?.[0] ?? ''
}

type PurposeTotals = SupportTotals['purposes'][number]
/** The most frequent first, those without a purpose last. */
export const byFrequency = (a: PurposeTotals, b: PurposeTotals): number =>
  Number(a.purpose === '') - Number(b.purpose === '') || b.count - a.count || a.purpose.localeCompare(b.purpose, 'ru')

export function totalsOf(entries: readonly Counted[]): SupportTotals {
  const purposes = [...Map.groupBy(entries, ({ purpose }) => purposeKey(purpose)).values()].map((group) => ({
    purpose: spellingOf(group.map(({ purpose }) => ({ purpose, count: 1 }))),
    count: group.length,
    sums: addUp(group.flatMap(minorOf)),
  }))
  const kinds = { money: 0, parcel: 0, letter: 0, visit: 0 }
  for (const { kind } of entries) kinds[kind]++
  return { count: entries.length, kinds, sums: addUp(entries.flatMap(minorOf)), purposes: purposes.sort(byFrequency) }
}
