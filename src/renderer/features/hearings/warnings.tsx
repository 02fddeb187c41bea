import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '#shared/contract/index.ts'
import type { Hearing } from '#shared/domain/hearing.ts'
import { navigate } from '../../app/routes.ts'
import { hearingName } from './actions.ts'
import classes from './warnings.module.css'
import { clockOddity, isOver } from './when.ts'

type Clash = RequestOutput<'hearings.clashes'>['clashes'][number]

export function Warning({ children }: { children: ReactNode }) {
  return (
    <Alert
      role="note"
      variant="light"
      color="yellow"
      icon={<IconAlertTriangle size={16} aria-hidden />}
      p="xs"
      className={classes.warning}
    >
      {children}
    </Alert>
  )
}

/** A time that no clock there shows, or shows twice. */
export function ClockWarning({ times }: { times: Pick<Hearing, 'start' | 'end'> }) {
  const { t } = useTranslation('hearings')
  const oddity = clockOddity(times)
  return oddity && <Warning>{t(`warning.${oddity}`, { time: times.start.time })}</Warning>
}

/** What is odd about a hearing: nothing is put right by itself, and nothing odd goes unsaid. */
export function Warnings({ hearing, clashes }: { hearing: Hearing; clashes: Clash[] }) {
  const { t } = useTranslation('hearings')
  return (
    <>
      <ClockWarning times={hearing} />
      {hearing.state === 'planned' && isOver(hearing, Date.now()) && <Warning>{t('warning.overdue')}</Warning>}
      {clashes.map(({ other, dossierTitle }) => (
        <Warning key={other.id}>
          {other.dossierId === hearing.dossierId
            ? t('warning.clash', { name: hearingName(other) })
            : t('warning.clashElsewhere', { name: hearingName(other), title: dossierTitle })}{' '}
          {(other.end === null || hearing.end === null) && t('warning.clashHour')}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() =>
              navigate({ screen: 'dossier', dossierId: other.dossierId, tab: 'hearings', recordId: other.id })
            }
          >
            {t('warning.clashOpen')}
          </Button>
        </Warning>
      ))}
    </>
  )
}
