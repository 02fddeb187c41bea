import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FACETS, type Facet, type FacetCount, type FactFilter, NONE } from '#shared/domain/fact-view.ts'
import type { DossierId, IssueId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { ChosenFacets, FacetMenu, type FacetWords } from '../../ui/filter/facets.tsx'
import { FilterBox } from '../../ui/filter/filter-box.tsx'
import type { Names } from './table/use-names.ts'

type Props = { filter: FactFilter; setFilter(filter: FactFilter): void; names: Names }

function useWords({ filter, names }: Props): FacetWords<Facet> {
  const { t } = useTranslation('facts')
  const count = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0)
  return {
    button: count > 0 ? t('filtersChosen', { count }) : t('filters'),
    facet: (facet) => t(`facet.${facet}`),
    drop: (name) => t('dropFilter', { name }),
    value(facet, value) {
      if (value === NONE) return t(`none.${facet}`)
      switch (facet) {
        case 'statuses':
          return t(`status.${value}`)
        case 'material':
          return t('materialIs', { value: t(`material.${value}`) })
        case 'issues':
          return names.ofIssue(value as IssueId)
        case 'persons':
          return names.ofPerson(value as PersonId)
        case 'stances':
          return t(`stanceFacet.${value}`)
      }
    },
  }
}

const chooseIn =
  ({ filter, setFilter }: Props) =>
  (facet: Facet, values: string[]) =>
    setFilter({ ...filter, [facet]: values } as FactFilter)

const NO_COUNTS: FacetCount[] = []

/** The filter box and the facets. */
export function Filters({ dossierId, ...props }: Props & { dossierId: DossierId }) {
  const { t } = useTranslation('facts')
  const [opened, setOpened] = useState(false)
  // Counted when they are looked at, and not after each edit.
  const counts = useRequest('facts.facets', { dossierId }, { enabled: opened }).data?.values ?? NO_COUNTS
  const valuesOf = (facet: Facet) =>
    counts
      .filter((one) => one.facet === facet)
      .toSorted((a, b) => Number(a.value === NONE) - Number(b.value === NONE) || b.count - a.count)
  const { filter, setFilter } = props
  return (
    <>
      <FilterBox label={t('filter')} text={filter.text} setText={(text) => setFilter({ ...filter, text })} />
      <FacetMenu
        facets={FACETS}
        chosen={filter}
        choose={chooseIn(props)}
        words={useWords(props)}
        valuesOf={valuesOf}
        opened={opened}
        setOpened={setOpened}
      />
    </>
  )
}

/** What is chosen, each with a way out. */
export const ChosenFilters = (props: Props) => (
  <ChosenFacets facets={FACETS} chosen={props.filter} choose={chooseIn(props)} words={useWords(props)} />
)
