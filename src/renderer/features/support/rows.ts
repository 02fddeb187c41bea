import { edtfBounds } from '#shared/domain/edtf.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import type { Currency } from '#shared/domain/money.ts'
import type { SupportEntry, SupportKind } from '#shared/domain/support.ts'
import { type CurrencySum, sumsOf } from '#shared/domain/support-totals.ts'

export type SupportFilter = {
  text: string
  persons: PersonId[]
  kinds: SupportKind[]
  currency: Currency | null
  /** `2024`; null: all. */
  year: string | null
}
export const NO_FILTER: SupportFilter = { text: '', persons: [], kinds: [], currency: null, year: null }

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')

/** The first month a date may mean: what it is grouped by. Empty for one that has no beginning. */
export const monthOf = (date: string): string => {
  const earliest = edtfBounds(date)?.earliest ?? Number.NEGATIVE_INFINITY
  return Number.isFinite(earliest) ? new Date(earliest).toISOString().slice(0, 7) : ''
}

/** Entries that hold every word typed and meet each filter that is set. */
export function filterSupport(
  entries: readonly SupportEntry[],
  filter: SupportFilter,
  nameOf: (id: PersonId) => string,
): SupportEntry[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (filter.persons.length > 0 && !filter.persons.includes(entry.personId)) return false
    if (filter.kinds.length > 0 && !filter.kinds.includes(entry.kind)) return false
    if (filter.currency !== null && entry.currency !== filter.currency) return false
    if (filter.year !== null && monthOf(entry.date).slice(0, 4) !== filter.year) return false
    if (words.length === 0) return true
    const { donor, purpose, note, amount, personId } = entry
    const text = fold([donor, purpose, note, amount ?? '', nameOf(personId)].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** A row of the table: the head of a month with its sums, or an entry. */
export type SupportRow =
  | { type: 'month'; id: string; month: string; date: string; count: number; sums: CurrencySum[] }
  | { type: 'entry'; id: string; entry: SupportEntry }

/** Entries, the latest first, under the month they begin in. */
export const monthRows = (entries: readonly SupportEntry[]): SupportRow[] =>
  [...Map.groupBy(entries, ({ date }) => monthOf(date))].flatMap(([month, group]): SupportRow[] => [
    {
      type: 'month',
      id: `month ${month}`,
      month,
      date: group[0]?.date ?? '',
      count: group.length,
      sums: sumsOf(group),
    },
    ...group.map((entry): SupportRow => ({ type: 'entry', id: entry.id, entry })),
  ])
