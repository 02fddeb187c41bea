import { Switch } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { ChosenFacets, FacetMenu, type FacetWords } from '../../../ui/filter/facets.tsx'
import { FilterBox } from '../../../ui/filter/filter-box.tsx'
import { languageName } from '../../../ui/languages.ts'
import { countFacet, type DocumentFilter, FACETS, type Facet, NONE } from './filter-documents.ts'

type Props = { filter: DocumentFilter; setFilter(filter: DocumentFilter): void }
type MenuProps = Props & { documents: CaseDocument[]; showGaps: boolean; setShowGaps(show: boolean): void }

/** How a facet's value reads. */
function valueName(facet: Facet, value: string, t: TFunction<'documents'>, language: string): string {
  if (value === NONE) return t(`none.${facet}`)
  switch (facet) {
    case 'kinds':
      return t(`kind.${value}`)
    case 'textStates':
      return t(`textState.${value}`)
    case 'languages':
      return languageName(value, language)
    case 'volumes': {
      const [series = 'main', volume = ''] = value.split('/')
      return series === 'main'
        ? t('volume', { volume })
        : `${t(`dossiers:series.${series}`)}, ${t('volume', { volume })}`
    }
    case 'tags':
      return value
  }
}

function useWords(filter: DocumentFilter): FacetWords<Facet> {
  const { t, i18n } = useTranslation('documents')
  const count = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0)
  return {
    button: count > 0 ? t('filtersChosen', { count }) : t('filters'),
    facet: (facet) => t(`facet.${facet}`),
    value: (facet, value) => valueName(facet, value, t, i18n.language),
    drop: (name) => t('dropFilter', { name }),
  }
}

/** The filter box and the facets. */
export function Filters({ documents, filter, setFilter, showGaps, setShowGaps }: MenuProps) {
  const { t } = useTranslation('documents')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <FilterBox
        label={t('filter')}
        placeholder={t('filterPlaceholder')}
        text={filter.text}
        setText={(text) => setFilter({ ...filter, text })}
      />
      <FacetMenu
        facets={FACETS}
        chosen={filter}
        choose={(facet, values) => setFilter({ ...filter, [facet]: values })}
        words={useWords(filter)}
        valuesOf={(facet) => (opened ? countFacet(documents, facet) : [])}
        opened={opened}
        setOpened={setOpened}
      >
        <Switch
          size="xs"
          mt="sm"
          label={t('showGaps')}
          checked={showGaps}
          onChange={(event) => setShowGaps(event.currentTarget.checked)}
        />
      </FacetMenu>
    </>
  )
}

/** What is chosen, each with a way out. */
export function ChosenFilters({ filter, setFilter }: Props) {
  return (
    <ChosenFacets
      facets={FACETS}
      chosen={filter}
      choose={(facet, values) => setFilter({ ...filter, [facet]: values })}
      words={useWords(filter)}
    />
  )
}
