import { useTranslation } from 'react-i18next'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { today } from '../../ui/dates/today.ts'
import { Section } from '../dossiers/overview/section.tsx'
import classes from './glance.module.css'
import { daysWords, toneOf } from './state-words.ts'

function Row({ clock }: { clock: CustodyGlance }) {
  const { t, i18n } = useTranslation('custody')
  const { dossierId, personId, name, measure, held, heldNow, whereaboutsUnknown, nextExpiry, gapDays } = clock
  const state = whereaboutsUnknown
    ? t('state.unknown')
    : measure && heldNow
      ? t('state.held', { measure: t(`measureShort.${measure}`), days: daysWords(held), count: held.max })
      : measure
        ? t(`measure.${measure}`)
        : t('state.free')
  const left = nextExpiry?.daysLeft ?? 0
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'custody', recordId: personId })}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.state} data-tone={whereaboutsUnknown ? 'danger' : undefined}>
          {state}
        </span>
        <span className={classes.expiry} data-tone={nextExpiry ? toneOf(left) : undefined}>
          {nextExpiry &&
            t(left < 0 ? 'state.expired' : 'state.until', {
              date: shortDate(nextExpiry.on, i18n.language),
              count: Math.abs(left),
            })}
          {gapDays > 0 && <span className={classes.gap}>{t('overview.gap', { count: gapDays })}</span>}
        </span>
      </button>
    </li>
  )
}

/** The custody clock of everybody in a dossier, most urgent first; each leads to their custody. */
export function OverviewCustody({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('custody')
  const clocks = useRequest('custody.clocks', { dossierId, today: today() }).data?.clocks ?? []
  if (clocks.length === 0) return null
  return (
    <Section title={t('overview.title')}>
      <ul className={classes.rows}>
        {clocks.map((clock) => (
          <Row key={clock.personId} clock={clock} />
        ))}
      </ul>
    </Section>
  )
}
