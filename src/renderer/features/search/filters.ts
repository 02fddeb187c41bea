import { edtfBounds } from '#shared/domain/edtf.ts'
import type { ChosenFilters, SearchFilters } from '#shared/domain/search.ts'

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

/** Two choices that narrow a search in the same way have the same text: an empty list is no choice. */
export const filtersKey = (filters: ChosenFilters): string =>
  JSON.stringify(
    Object.entries({ ...filters, document: filters.document?.id ?? null })
      .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
  )
