import { Button, Checkbox, Popover, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import type { CSSProperties, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#shared/domain/ids.ts'
import {
  type TimelineAnswer,
  type TimelineFilter,
  type TimelineGrouping,
  TimelineLane,
} from '#shared/domain/timeline.ts'
import classes from './timeline.module.css'

type Props = {
  answer: TimelineAnswer
  filter: TimelineFilter
  setFilter(filter: TimelineFilter): void
  grouping: TimelineGrouping
  setGrouping(grouping: TimelineGrouping): void
  search: RefObject<HTMLInputElement | null>
  /** Leaves the search box for what it searches. */
  leaveSearch(): void
  /** What belongs to one view alone. */
  children: ReactNode
}

/** Text, kinds, person; how the lanes are made. */
export function FilterBar({ answer, filter, setFilter, grouping, setGrouping, search, leaveSearch, children }: Props) {
  const { t } = useTranslation('timeline')
  return (
    <div className={classes.bar}>
      <TextInput
        ref={search}
        type="search"
        className={classes.search}
        aria-label={t('filter.text')}
        placeholder={t('filter.textPlaceholder')}
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={200}
        value={filter.text}
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          if (event.key === 'Escape') setFilter({ ...filter, text: '' })
          leaveSearch()
        }}
      />
      <Lanes answer={answer} filter={filter} setFilter={setFilter} />
      {answer.persons.length > 0 && (
        <>
          <Select
            className={classes.person}
            aria-label={t('filter.person')}
            data={[
              { value: '', label: t('filter.everyone') },
              ...answer.persons.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            value={filter.personId ?? ''}
            allowDeselect={false}
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            onChange={(value) => setFilter({ ...filter, personId: value ? (value as PersonId) : null })}
          />
          <SegmentedControl
            aria-label={t('grouping.title')}
            value={grouping}
            onChange={(value) => setGrouping(value as TimelineGrouping)}
            data={(['kind', 'person'] as const).map((value) => ({ value, label: t(`grouping.${value}`) }))}
          />
        </>
      )}
      <div className={classes.space} />
      {children}
    </div>
  )
}

function Lanes({ answer, filter, setFilter }: Pick<Props, 'answer' | 'filter' | 'setFilter'>) {
  const { t } = useTranslation('timeline')
  const counts = Map.groupBy(answer.events, ({ lane }) => lane)
  const all = filter.lanes.length === TimelineLane.options.length
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={all ? 'default' : 'light'} leftSection={<IconFilter size={15} aria-hidden />}>
          {all
            ? t('filter.lanes')
            : t('filter.lanesChosen', { count: filter.lanes.length, of: TimelineLane.options.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.floating}>
        <Checkbox.Group
          aria-label={t('filter.lanes')}
          value={filter.lanes}
          onChange={(lanes) =>
            setFilter({ ...filter, lanes: TimelineLane.options.filter((lane) => lanes.includes(lane)) })
          }
        >
          <div className={classes.lanes}>
            {TimelineLane.options.map((lane) => (
              <Checkbox
                key={lane}
                value={lane}
                label={
                  <span className={classes.lane}>
                    <span
                      className={classes.swatch}
                      style={{ '--swatch': `var(--timeline-${lane})` } as CSSProperties}
                    />
                    {t(`lane.${lane}`)}
                    <span className={classes.count}>{counts.get(lane)?.length ?? 0}</span>
                  </span>
                }
              />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  )
}
