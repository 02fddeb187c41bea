import { Button, Select } from '@mantine/core'
import { IconLinkPlus, IconUnlink } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import type { SeriesChanges } from '#shared/domain/hearing-series.ts'
import { type HearingId, HearingSeriesId, type PersonId } from '#shared/domain/ids.ts'
import { shortDate } from '../../../ui/dates/short-date.ts'
import { hearingName } from '../actions.ts'
import { seriesOf } from '../list/order.ts'
import type { People } from '../use-people.ts'
import { Section } from './section.tsx'
import classes from './series-section.module.css'
import { type Change, quietly } from './use-change.ts'
import { useHearings } from './use-hearings.ts'

type Props = {
  hearing: Hearing
  series: Hearing[]
  changes: SeriesChanges | null
  people: People
  change: Change
  choose(id: HearingId): void
  addNext(): void
}

/** What differs from the hearing before, but for the items, which say it themselves. */
function differences(changes: SeriesChanges, people: People, t: TFunction<'hearings'>): string[] {
  const names = (ids: PersonId[]) => ids.map((id) => people.nameOf(id)).join(', ')
  const told = (['defendants', 'judges', 'attendance'] as const).flatMap((part) => {
    const { added, dropped } = changes[part]
    return [
      added.length > 0 ? t(`series.${part}Added`, { names: names(added) }) : '',
      dropped.length > 0 ? t(`series.${part}Dropped`, { names: names(dropped) }) : '',
    ]
  })
  const counted = (['kept', 'changed', 'added', 'dropped'] as const).map((state) => {
    const count = changes.items.filter((item) => item.state === state).length
    return count > 0 ? t(`series.count.${state}`, { count }) : ''
  })
  return [
    counted.filter(Boolean).join(', '),
    ...changes.fields.map((field) => t(`series.other.${field}`)),
    ...told,
  ].filter(Boolean)
}

/** The hearings this one belongs with, and what changed since the one before. */
export function SeriesSection({ hearing, series, changes, people, change, choose, addNext }: Props) {
  const { t, i18n } = useTranslation('hearings')
  const hearings = useHearings(hearing.dossierId)
  const others = [...seriesOf(hearings)].filter(([id]) => id !== hearing.seriesId)
  const facts = changes ? differences(changes, people, t) : []
  return (
    <Section
      title={t('series.title')}
      aside={
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconLinkPlus size={14} aria-hidden />}
          onClick={addNext}
        >
          {t('next.title')}
        </Button>
      }
    >
      {series.length > 1 && (
        <ol className={classes.chain}>
          {series.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                className={classes.link}
                aria-current={other.id === hearing.id || undefined}
                title={hearingName(other)}
                onClick={() => choose(other.id)}
              >
                {shortDate(other.start.date, i18n.language)}
              </button>
            </li>
          ))}
        </ol>
      )}
      {facts.length > 0 && (
        <ul className={classes.facts} aria-label={t('series.changes')}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <div className={classes.tools}>
        {series.length > 1 ? (
          <Button
            variant="subtle"
            size="compact-xs"
            color="gray"
            leftSection={<IconUnlink size={14} aria-hidden />}
            onClick={() => quietly(change.set({ seriesId: null }))}
          >
            {t('series.leave')}
          </Button>
        ) : (
          others.length > 0 && (
            <Select
              className={classes.join}
              aria-label={t('series.join')}
              placeholder={t('series.join')}
              value={null}
              searchable
              data={others.map(([value, all]) => ({
                value,
                label: all.at(-1) ? hearingName(all.at(-1) as Hearing) : '',
              }))}
              nothingFoundMessage={t('list.none')}
              onChange={(id) => id !== null && quietly(change.set({ seriesId: HearingSeriesId.parse(id) }))}
            />
          )
        )}
      </div>
    </Section>
  )
}
