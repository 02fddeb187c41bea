import { Button, Checkbox, Pill, Popover, ScrollArea, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FACETS, type Facet, type FacetCount, type FactFilter, NONE } from '#shared/domain/fact-view.ts'
import type { DossierId, IssueId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import classes from './filters.module.css'
import type { Names } from './table/use-names.ts'

type Props = { dossierId: DossierId; filter: FactFilter; setFilter(filter: FactFilter): void; names: Names }

/** How a facet's value reads. */
function useValueNames(names: Names): (facet: Facet, value: string) => string {
  const { t } = useTranslation('facts')
  return (facet, value) => {
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
  }
}

const NO_COUNTS: FacetCount[] = []

/** The filter box and the facets. */
export function Filters({ dossierId, filter, setFilter, names }: Props) {
  const { t } = useTranslation('facts')
  const [open, setOpen] = useState(false)
  // Counted when they are looked at, and not after each edit.
  const counts = useRequest('facts.facets', { dossierId }, { enabled: open }).data?.values ?? NO_COUNTS
  const chosen = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0)
  return (
    <>
      <TextInput
        type="search"
        className={classes.box}
        aria-label={t('filter')}
        placeholder={t('filter')}
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={300}
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Popover position="bottom-start" shadow="md" width={560} trapFocus opened={open} onChange={setOpen}>
        <Popover.Target>
          <Button
            variant={chosen > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={15} aria-hidden />}
            onClick={() => setOpen((was) => !was)}
          >
            {chosen > 0 ? t('filtersChosen', { count: chosen }) : t('filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={classes.facets}>
            {FACETS.map((facet) => (
              <FacetList
                key={facet}
                facet={facet}
                counts={counts}
                filter={filter}
                setFilter={setFilter}
                names={names}
              />
            ))}
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

type FacetProps = Omit<Props, 'dossierId'> & { facet: Facet; counts: readonly FacetCount[] }

function FacetList({ facet, counts, filter, setFilter, names }: FacetProps) {
  const { t } = useTranslation('facts')
  const nameOf = useValueNames(names)
  const values = counts
    .filter((one) => one.facet === facet)
    .toSorted((a, b) => Number(a.value === NONE) - Number(b.value === NONE) || b.count - a.count)
  if (values.length < 2 && filter[facet].length === 0) return null
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{t(`facet.${facet}`)}</legend>
      <ScrollArea.Autosize mah={170} type="auto">
        <Checkbox.Group
          value={filter[facet] as string[]}
          onChange={(chosen) => setFilter({ ...filter, [facet]: chosen } as FactFilter)}
        >
          {values.map(({ value, count }) => (
            <Checkbox
              key={value}
              value={value}
              className={classes.value}
              label={
                <>
                  {nameOf(facet, value)} <span className={classes.count}>{count}</span>
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
export function ChosenFilters({ filter, setFilter, names }: Omit<Props, 'dossierId'>) {
  const { t } = useTranslation('facts')
  const nameOf = useValueNames(names)
  const chosen = FACETS.flatMap((facet) => filter[facet].map((value) => ({ facet, value: value as string })))
  if (chosen.length === 0) return null
  return (
    <Pill.Group className={classes.chosen}>
      {chosen.map(({ facet, value }) => {
        const name = nameOf(facet, value)
        const rest = (filter[facet] as string[]).filter((other) => other !== value)
        return (
          <Pill
            key={`${facet} ${value}`}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('dropFilter', { name }), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => setFilter({ ...filter, [facet]: rest } as FactFilter)}
          >
            {name}
          </Pill>
        )
      })}
    </Pill.Group>
  )
}
