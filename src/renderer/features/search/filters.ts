import { edtfBounds } from '#shared/domain/edtf.ts'
import type { SearchFilters } from '#shared/domain/search.ts'

/** What the user chose, as the form holds it: dates as they were typed (EDTF). */
export type ChosenFilters = Omit<SearchFilters, 'from' | 'to' | 'documentId'> & {
  fromDate: string | null
  toDate: string | null
  document: { id: NonNullable<SearchFilters['documentId']>; title: string } | null
}
export const NO_FILTERS: ChosenFilters = { fromDate: null, toDate: null, document: null }

const FURTHEST = 8.64e15
const within = (instant: number) => Math.max(-FURTHEST, Math.min(FURTHEST, instant))

/** From the first moment that the one date can mean to the last that the other can. */
export function toSearchFilters({ fromDate, toDate, document, ...rest }: ChosenFilters): SearchFilters {
  const from = fromDate === null ? null : edtfBounds(fromDate)
  const to = toDate === null ? null : edtfBounds(toDate)
  return {
    ...rest,
    ...(from ? { from: within(from.earliest) } : {}),
    ...(to ? { to: within(to.latest) } : {}),
    ...(document ? { documentId: document.id } : {}),
  }
}

/** How many kinds of filter are set, apart from the scope, which has buttons of its own. */
export function countFilters({ kinds, languages, labels, tags, volume, fromDate, toDate }: ChosenFilters): number {
  const lists = [kinds, languages, labels, tags].filter((list) => (list?.length ?? 0) > 0).length
  return lists + (volume === undefined ? 0 : 1) + (fromDate === null && toDate === null ? 0 : 1)
}
