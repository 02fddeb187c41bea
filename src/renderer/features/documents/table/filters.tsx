import { Button, Checkbox, Pill, Popover, ScrollArea, Switch, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { languageName } from '../../../ui/languages.ts'
import { countFacet, type DocumentFilter, FACETS, type Facet, NONE } from './filter-documents.ts'
import classes from './filters.module.css'

type Props = { documents: CaseDocument[]; filter: DocumentFilter; setFilter(filter: DocumentFilter): void }
type Gaps = { showGaps: boolean; setShowGaps(show: boolean): void }

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

/** The filter box and the facets. */
export function Filters({ documents, filter, setFilter, showGaps, setShowGaps }: Props & Gaps) {
  const { t } = useTranslation('documents')
  const chosen = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0)
  return (
    <>
      <TextInput
        type="search"
        className={classes.box}
        aria-label={t('filter')}
        placeholder={t('filterPlaceholder')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Popover position="bottom-start" shadow="md" width={560} trapFocus>
        <Popover.Target>
          <Button variant={chosen > 0 ? 'light' : 'default'} leftSection={<IconFilter size={15} aria-hidden />}>
            {chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={classes.facets}>
            {FACETS.map((facet) => (
              <FacetList key={facet} facet={facet} documents={documents} filter={filter} setFilter={setFilter} />
            ))}
          </div>
          <Switch
            size="xs"
            label={t('showGaps')}
            checked={showGaps}
            onChange={(event) => setShowGaps(event.currentTarget.checked)}
          />
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

function FacetList({ facet, documents, filter, setFilter }: Props & { facet: Facet }) {
  const { t, i18n } = useTranslation('documents')
  const values = useMemo(() => countFacet(documents, facet), [documents, facet])
  if (values.length < 2 && filter[facet].length === 0) return null
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{t(`facet.${facet}`)}</legend>
      <ScrollArea.Autosize mah={170} type="auto">
        <Checkbox.Group value={filter[facet]} onChange={(chosen) => setFilter({ ...filter, [facet]: chosen })}>
          {values.map(({ value, count }) => (
            <Checkbox
              key={value}
              value={value}
              className={classes.value}
              label={
                <>
                  {valueName(facet, value, t, i18n.language)} <span className={classes.count}>{count}</span>
                </>
              }
            />
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </fieldset>
  )
}

/** What is chosen, each with a way out; nothing when nothing is. */
export function ChosenFilters({ filter, setFilter }: Omit<Props, 'documents'>) {
  const { t, i18n } = useTranslation('documents')
  const chosen = FACETS.flatMap((facet) => filter[facet].map((value) => ({ facet, value })))
  if (chosen.length === 0) return null
  return (
    <Pill.Group className={classes.chosen}>
      {chosen.map(({ facet, value }) => {
        const name = valueName(facet, value, t, i18n.language)
        return (
          <Pill
            key={`${facet} ${value}`}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('dropFilter', { name }), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => setFilter({ ...filter, [facet]: filter[facet].filter((other) => other !== value) })}
          >
            {name}
          </Pill>
        )
      })}
    </Pill.Group>
  )
}
