import { FACETS, type FactFilter } from '#shared/domain/fact-view.ts'

export const isFiltering = (filter: FactFilter): boolean =>
  filter.text.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0)
