import { IconBuildingBank } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HearingBrief } from '#shared/domain/hearing.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import classes from './next-hearing.module.css'
import { daysUntil, dayWords, timeWords, zoneWords } from './when.ts'

/** The next hearing of each dossier that has one. */
export function useNextHearings(): ReadonlyMap<DossierId, HearingBrief> {
  const hearings = useRequest('hearings.next', {}).data?.hearings ?? []
  return new Map(hearings.map((hearing) => [hearing.dossierId, hearing]))
}

/** "сегодня", "завтра", "через 3 дня"; empty where the day is not known. */
export function useCountdown(): (hearing: HearingBrief) => string {
  const { t } = useTranslation('hearings')
  return (hearing) => {
    const days = daysUntil(hearing, Date.now())
    if (days === null) return ''
    return days <= 0
      ? t('countdown.today')
      : days === 1
        ? t('countdown.tomorrow')
        : t('countdown.days', { count: days })
  }
}

/** What comes next in a dossier, a way to it. Nothing where nothing is planned. */
export function NextHearing({ dossierId }: { dossierId: DossierId }) {
  const { t, i18n } = useTranslation('hearings')
  const countdown = useCountdown()
  const hearing = useNextHearings().get(dossierId)
  if (!hearing) return null
  const zone = zoneWords(hearing)
  return (
    <button
      type="button"
      className={classes.root}
      onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'hearings', recordId: hearing.id })}
    >
      <IconBuildingBank size={26} stroke={1.4} aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.head}>
          {t('nextHearing')} <b>{countdown(hearing)}</b>
        </span>
        <span className={classes.when}>
          {[dayWords(hearing.start.date, i18n.language), timeWords(hearing, i18n.language)].filter(Boolean).join(', ')}
          {zone !== '' && (
            <>
              {' '}
              <span className={classes.zone}>({zone})</span>
            </>
          )}
        </span>
        <span className={classes.where}>
          {[t(`kind.${hearing.kind}`), hearing.court, hearing.room && t('roomOf', { room: hearing.room })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </button>
  )
}

/** As much of it as a table's cell takes: the day, the time, and how soon. */
export function NextHearingCell({ hearing }: { hearing: HearingBrief | undefined }) {
  const { i18n } = useTranslation('hearings')
  const countdown = useCountdown()
  if (!hearing) return null
  const soon = countdown(hearing)
  return (
    <span title={dayWords(hearing.start.date, i18n.language)}>
      {[shortDate(hearing.start.date, i18n.language), hearing.start.time].filter(Boolean).join(', ')}
      {soon !== '' && <span className={classes.soon}> {soon}</span>}
    </span>
  )
}
