import { Button } from '@mantine/core'
import { IconArrowUpRight, IconFileText } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { fullTitle } from '#shared/timeline/layout.ts'
import { type WorkingWords, whenWords, workingOf } from '#shared/timeline/working.ts'
import { routeOfSource } from '../../app/record-route.ts'
import { navigate } from '../../app/routes.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import classes from './card.module.css'
import { useLanguage } from './use-timeline.ts'

type Props = { dossierId: DossierId; event: TimelineEvent; names: ReadonlyMap<PersonId, string>; close(): void }

/** What is chosen, in words: the date and how it was read, whom it concerns, where it is in the file. */
export function Card({ dossierId, event, names, close }: Props) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const people = event.personIds.flatMap((id) => names.get(id) ?? [])
  const [document] = event.documentIds
  const working = t('working', { returnObjects: true }) as WorkingWords
  const kind = event.kind === '' || event.kind === event.title ? t(`one.${event.lane}`) : event.kind
  const paper = event.source.type === 'document' ? undefined : document
  const buttons = (
    <>
      {paper && (
        <Button
          variant="default"
          leftSection={<IconFileText size={15} aria-hidden />}
          onClick={() => navigate({ screen: 'reader', dossierId, left: { documentId: paper } })}
        >
          {t('card.openDocument')}
        </Button>
      )}
      <Button
        leftSection={<IconArrowUpRight size={15} aria-hidden />}
        onClick={() => navigate(routeOfSource(dossierId, event.source, event.personIds[0] ?? null))}
      >
        {t('card.open')}
      </Button>
    </>
  )
  return (
    <SidePanel title={t('card.title')} close={close} footer={buttons}>
      <p className={classes.kind}>
        <span className={classes.swatch} style={{ '--swatch': `var(--timeline-${event.lane})` } as CSSProperties} />
        {kind}
        {event.state !== '' && (
          <span className={classes.state} data-look={event.look}>
            · {event.state}
          </span>
        )}
      </p>
      <h3 className={classes.title}>{fullTitle(event)}</h3>
      <dl className={classes.facts}>
        <dt>{t('card.date')}</dt>
        <dd>
          {whenWords(event, language)}
          {event.zone !== null && <div className={classes.working}>{t('card.zone', { zone: event.zone })}</div>}
        </dd>
        <dt>{t('card.working')}</dt>
        <dd className={classes.working}>{workingOf(event, working, language)}</dd>
        {event.wording !== '' && (
          <>
            <dt>{t('card.wording')}</dt>
            <dd>{event.wording}</dd>
          </>
        )}
        {people.length > 0 && (
          <>
            <dt>{t('card.persons')}</dt>
            <dd>{people.join(', ')}</dd>
          </>
        )}
        {event.citation !== '' && (
          <>
            <dt>{t('card.place')}</dt>
            <dd>{event.citation}</dd>
          </>
        )}
      </dl>
    </SidePanel>
  )
}
