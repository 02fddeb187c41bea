import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core'
import { IconMoon, IconSun, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import type { DossierId, HearingId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { navigate } from '../../../app/routes.ts'
import { useChangeSettings, useColourScheme } from '../../../app/settings.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import { quietly, useChange } from '../card/use-change.ts'
import { useHearings } from '../card/use-hearings.ts'
import { usePeople } from '../use-people.ts'
import { dayWords, timeWords } from '../when.ts'
import { Arguments } from './arguments.tsx'
import { Checklist } from './checklist.tsx'
import { Clock } from './clock.tsx'
import classes from './court.module.css'
import { atHand, CourtDocuments } from './court-documents.tsx'
import { Minutes } from './minutes.tsx'
import { Present } from './present.tsx'
import { useCourtKeys } from './use-court-keys.ts'

type Props = { dossierId: DossierId; hearingId: HearingId }

/** A hearing in the court room: large, quiet, by keyboard alone, and nothing typed is lost. Escape leaves. */
export function CourtScreen({ dossierId, hearingId }: Props) {
  const { error } = useRequest('hearings.get', { id: hearingId })
  const hearings = useHearings(dossierId)
  const hearing = hearings.find(({ id }) => id === hearingId)
  if (error) return <ErrorMessage error={error} />
  if (!hearing) return null
  return <Court hearing={hearing} series={hearings.filter(({ seriesId }) => seriesId === hearing.seriesId)} />
}

function Court({ hearing, series }: { hearing: Hearing; series: Hearing[] }) {
  const { t, i18n } = useTranslation('hearings')
  const { dossierId } = hearing
  const root = useRef<HTMLDivElement>(null)
  const people = usePeople(dossierId)
  const change = useChange(hearing)
  const scheme = useColourScheme()
  const changeSettings = useChangeSettings()
  const documents = atHand(hearing)
  const leave = () => navigate({ screen: 'dossier', dossierId, tab: 'hearings', recordId: hearing.id })
  useCourtKeys({ root, dossierId, documents, leave })
  useEffect(() => root.current?.focus(), [])
  const place = [t(`kind.${hearing.kind}`), hearing.court, hearing.room && t('roomOf', { room: hearing.room })]
  const judges = hearing.judgeIds.map((id) => people.nameOf(id)).join(', ')
  return (
    <div ref={root} className={classes.root} tabIndex={-1}>
      <header className={classes.head}>
        <Clock zone={hearing.start.zone} />
        <div className={classes.words}>
          <h1 className={classes.title}>{place.filter(Boolean).join(' · ')}</h1>
          <div className={classes.meta}>
            {[
              dayWords(hearing.start.date, i18n.language),
              timeWords(hearing, i18n.language),
              judges && t('court.judges', { names: judges }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
        {hearing.state === 'planned' && (
          <Button size="sm" variant="default" onClick={() => quietly(change.set({ state: 'held' }))}>
            {t('court.markHeld')}
          </Button>
        )}
        <Tooltip label={t(scheme === 'dark' ? 'court.light' : 'court.dark')}>
          <ActionIcon
            size="lg"
            aria-label={t(scheme === 'dark' ? 'court.light' : 'court.dark')}
            onClick={() => changeSettings({ colourScheme: scheme === 'dark' ? 'light' : 'dark' })}
          >
            {scheme === 'dark' ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconX size={16} aria-hidden />}
          rightSection={<Kbd>Esc</Kbd>}
          onClick={leave}
        >
          {t('court.leave')}
        </Button>
      </header>
      <div className={classes.body}>
        <div className={classes.side}>
          <div className={classes.column}>
            <Checklist hearing={hearing} change={change} />
            <Present hearing={hearing} people={people} change={change} />
          </div>
          <div className={classes.column}>
            <CourtDocuments dossierId={dossierId} ids={documents} />
            <Arguments hearing={hearing} series={series} change={change} />
            <CommittedTextarea
              classNames={{ label: classes.heading, input: classes.outcome }}
              label={t('field.outcome')}
              value={hearing.outcome}
              autosize
              minRows={2}
              maxRows={10}
              onCommit={(outcome) => change.set({ outcome })}
              check={(text) =>
                text.length > 20_000 ? t('problem.tooLong', { length: text.length, most: 20_000 }) : null
              }
            />
          </div>
        </div>
        <Minutes hearing={hearing} />
      </div>
    </div>
  )
}
