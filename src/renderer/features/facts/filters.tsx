import { Button, Checkbox, Pill, Popover, ScrollArea, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import type { IssueId, PersonId } from '#shared/domain/ids.ts'
import { FACETS, type Facet, type FactFilter, facetValues, NONE } from './filter.ts'
import classes from './filters.module.css'
import type { Names } from './table/use-names.ts'

type Props = { facts: readonly ListedFact[]; filter: FactFilter; setFilter(filter: FactFilter): void; names: Names }

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

/** The filter box and the facets. */
export function Filters({ facts, filter, setFilter, names }: Props) {
  const { t } = useTranslation('facts')
  const chosen = FACETS.reduce((sum, facet) => sum + filter[facet].length, 0)
  return (
    <>
      <TextInput
        type="search"
        className={classes.box}
        aria-label={t('filter')}
        placeholder={t('filter')}
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
              <FacetList key={facet} facet={facet} facts={facts} filter={filter} setFilter={setFilter} names={names} />
            ))}
          </div>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

function FacetList({ facet, facts, filter, setFilter, names }: Props & { facet: Facet }) {
  const { t } = useTranslation('facts')
  const nameOf = useValueNames(names)
  const values = useMemo(() => {
    const counts = new Map<string, number>()
    for (const fact of facts)
      for (const value of facetValues(fact, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].toSorted(([a, many], [b, more]) => (a === NONE ? 1 : b === NONE ? -1 : more - many))
  }, [facts, facet])
  if (values.length < 2 && filter[facet].length === 0) return null
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{t(`facet.${facet}`)}</legend>
      <ScrollArea.Autosize mah={170} type="auto">
        <Checkbox.Group
          value={filter[facet] as string[]}
          onChange={(chosen) => setFilter({ ...filter, [facet]: chosen } as FactFilter)}
        >
          {values.map(([value, count]) => (
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
export function ChosenFilters({ filter, setFilter, names }: Omit<Props, 'facts'>) {
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
