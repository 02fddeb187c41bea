import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { fullTitle } from '#shared/timeline/layout.ts'
import { whenWords } from '#shared/timeline/working.ts'
import { VirtualListbox } from '../../../ui/virtual-listbox.tsx'
import type { Place } from '../picture/walk.ts'
import { type TimelineData, useLanguage } from '../use-timeline.ts'
import classes from './event-list.module.css'

type Props = {
  data: TimelineData
  chosen: Place | null
  choose(place: Place): void
  open(event: TimelineEvent): void
}

const ROW = 46

/** The same events as a list, in the order of time: for reading on, for screen readers. */
export function EventList({ data, chosen, choose, open }: Props) {
  const { t } = useTranslation('timeline')
  const { events, names } = data
  const current = events.find(({ id }) => id === chosen?.id)
  return (
    <div className={classes.root}>
      <div className={classes.head} aria-hidden>
        <span>{t('list.date')}</span>
        <span>{t('list.event')}</span>
        <span>{t('list.persons')}</span>
        <span className={classes.place}>{t('list.place')}</span>
      </div>
      <VirtualListbox
        label={t('list.label')}
        items={events}
        keyOf={({ id }) => id}
        rowHeight={ROW}
        current={current?.id ?? null}
        choose={({ id }) => choose({ id, laneKey: null })}
        enter={() => current && open(current)}
        none={null}
      >
        {(event) => <Row event={event} people={event.personIds.flatMap((id) => names.get(id) ?? [])} />}
      </VirtualListbox>
    </div>
  )
}

function Row({ event, people }: { event: TimelineEvent; people: string[] }) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const { kind, state, title, lane, look } = event
  const about = [kind === title ? '' : kind || t(`one.${lane}`), state].filter((part) => part !== '').join(' · ')
  return (
    <div className={classes.row}>
      <span className={`${classes.cell} ${classes.date}`}>{whenWords(event, language)}</span>
      <span className={classes.event}>
        <span className={classes.swatch} style={{ '--swatch': `var(--timeline-${lane})` } as CSSProperties} />
        <span className={classes.cell}>
          <span className={classes.title} data-look={look}>
            {fullTitle(event)}
          </span>
          {about !== '' && <span className={classes.kind}> — {about}</span>}
        </span>
      </span>
      <span className={`${classes.cell} ${classes.soft}`}>{people.join(', ')}</span>
      <span className={`${classes.cell} ${classes.soft} ${classes.place}`}>{event.citation}</span>
    </div>
  )
}
