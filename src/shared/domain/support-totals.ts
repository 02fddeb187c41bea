import { type Currency, fromMinor, toMinor } from './money.ts'
import type { SupportEntry, SupportKind } from './support.ts'

/** One currency's sum. Currencies are never added to one another. */
export type CurrencySum = { currency: Currency; amount: string; count: number }
export type PurposeTotals = { purpose: string; count: number; sums: CurrencySum[] }
export type SupportTotals = {
  count: number
  kinds: Record<SupportKind, number>
  sums: CurrencySum[]
  /** By purpose, the most frequent first; entries without a purpose under the empty one, last. */
  purposes: PurposeTotals[]
}

type Counted = Pick<SupportEntry, 'kind' | 'amount' | 'currency' | 'purpose'>

/** Sums by currency, exact; the currency with the most entries first. */
export function sumsOf(entries: readonly Pick<SupportEntry, 'amount' | 'currency'>[]): CurrencySum[] {
  const sums = new Map<Currency, { minor: bigint; count: number }>()
  for (const { amount, currency } of entries) {
    if (amount === null || currency === null) continue
    const sum = sums.get(currency) ?? { minor: 0n, count: 0 }
    sums.set(currency, { minor: sum.minor + (toMinor(amount, currency) ?? 0n), count: sum.count + 1 })
  }
  return [...sums]
    .map(([currency, { minor, count }]) => ({ currency, amount: fromMinor(minor, currency), count }))
    .sort((a, b) => b.count - a.count || a.currency.localeCompare(b.currency))
}

/** Purposes are the same whatever their capitals and blanks; they are shown as first written. */
const purposeKey = (purpose: string) => purpose.toLocaleLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()

export function totalsOf(entries: readonly Counted[]): SupportTotals {
  const purposes = [...Map.groupBy(entries, ({ purpose }) => purposeKey(purpose)).values()].map((group) => ({
    purpose: group[0]?.purpose.trim() ?? '',
    count: group.length,
    sums: sumsOf(group),
  }))
  const kinds = { money: 0, parcel: 0, letter: 0, visit: 0 }
  for (const { kind } of entries) kinds[kind]++
  return {
    count: entries.length,
    kinds,
    sums: sumsOf(entries),
    purposes: purposes.sort(
      (a, b) =>
        Number(a.purpose === '') - Number(b.purpose === '') ||
        b.count - a.count ||
        a.purpose.localeCompare(b.purpose, 'ru'),
    ),
  }
}
