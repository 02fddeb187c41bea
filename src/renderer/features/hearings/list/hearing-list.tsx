import { SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconLink } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { type ReactNode, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Hearing, nextDayOf } from '#shared/domain/hearing.ts'
import type { HearingId } from '#shared/domain/ids.ts'
import { VirtualListbox } from '../../../ui/virtual-listbox.tsx'
import { eraseHearing } from '../actions.ts'
import { dayWords, isOver, timeWords } from '../when.ts'
import classes from './hearing-list.module.css'
import { type Arrangement, arrange, COMING, type ListedHearing, PAST, seriesOf } from './order.ts'

const ROW = 62

type Props = {
  hearings: Hearing[]
  /** What of them the filter leaves. */
  shown: Hearing[]
  clashing: ReadonlySet<HearingId>
  current: Hearing | null
  arrangement: Arrangement
  setArrangement(arrangement: Arrangement): void
  choose(id: HearingId): void
  enter(): void
  tools: ReactNode
  namesOf(hearing: Hearing): string
}

/** "Продление · 3 заседания": the head of a series, by its last hearing. */
function seriesHead(all: readonly Hearing[], t: TFunction<'hearings'>): string {
  const kind = t(`kind.${all.at(-1)?.kind ?? 'other'}`)
  return all.length < 2 ? kind : `${kind} · ${t('list.inSeries', { count: all.length })}`
}

const groupOf = ({ group }: ListedHearing) => group

/** Hearings by date, or series by series. Hearings of one series as the chosen one have a thread along their edge. */
export function HearingList(props: Props) {
  const { hearings, shown, clashing, current, arrangement, setArrangement, choose, enter, tools, namesOf } = props
  const { t, i18n } = useTranslation('hearings')
  const now = Date.now()
  const rows = useMemo(() => arrange(shown, hearings, arrangement, Date.now()), [shown, hearings, arrangement])
  const series = useMemo(() => seriesOf(hearings), [hearings])
  const headOf = useCallback(
    (group: string): ReactNode =>
      group === COMING || group === PAST
        ? t(`list.${group}`)
        : seriesHead(series.get(group as Hearing['seriesId']) ?? [], t),
    [t, series],
  )
  const overdue = (hearing: Hearing) => hearing.state === 'planned' && isOver(hearing, now)
  return (
    <div className={classes.root}>
      <div className={classes.tools}>{tools}</div>
      <div className={classes.arrangement}>
        <SegmentedControl
          fullWidth
          aria-label={t('list.arrangement')}
          value={arrangement}
          onChange={(value) => setArrangement(value === 'series' ? 'series' : 'dates')}
          data={(['dates', 'series'] as const).map((value) => ({ value, label: t(`list.by.${value}`) }))}
        />
      </div>
      <VirtualListbox
        label={t('title')}
        items={rows}
        keyOf={({ hearing }) => hearing.id}
        rowHeight={ROW}
        current={current?.id ?? null}
        choose={({ hearing }) => choose(hearing.id)}
        enter={enter}
        erase={({ hearing }) => void eraseHearing(hearing)}
        none={t(hearings.length === 0 ? 'list.empty' : 'list.none')}
        groupOf={groupOf}
        headOf={headOf}
      >
        {({ hearing, place }) => (
          <div
            className={classes.row}
            data-thread={(place && current?.seriesId === hearing.seriesId) || undefined}
            data-off={['postponed', 'cancelled'].includes(hearing.state) || undefined}
          >
            <span className={classes.line}>
              <span className={classes.day}>{dayWords(hearing.start.date, i18n.language, 'short')}</span>
              <span className={classes.time} title={timeWords(hearing, i18n.language)}>
                {[hearing.start.time, hearing.end].filter(Boolean).join('–')}
                {nextDayOf(hearing) && (
                  <>
                    <sup aria-hidden>+1</sup>
                    <span className="delo-hidden"> {t('list.nextDay')}</span>
                  </>
                )}
              </span>
            </span>
            <span className={classes.line}>
              <span className={classes.kind}>{t(`kind.${hearing.kind}`)}</span>
              {place && (
                <span className={classes.place} title={t('list.place', place)}>
                  <IconLink size={13} aria-hidden /> {place.number}/{place.of}
                </span>
              )}
              {clashing.has(hearing.id) && (
                <IconAlertTriangle size={14} className={classes.warning} aria-label={t('warning.clashShort')} />
              )}
              {(overdue(hearing) || ['postponed', 'cancelled'].includes(hearing.state)) && (
                <span className={classes.state} data-state={overdue(hearing) ? 'overdue' : hearing.state}>
                  {overdue(hearing) ? t('list.overdue') : t(`state.${hearing.state}`)}
                </span>
              )}
            </span>
            <span className={classes.names}>{namesOf(hearing) || hearing.court}</span>
          </div>
        )}
      </VirtualListbox>
    </div>
  )
}
