import { useTranslation } from 'react-i18next'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import classes from './glance.module.css'
import { toneOf } from './state-words.ts'

/** What runs out first in a dossier, or whose whereabouts nobody knows; the rest is counted. */
export function CustodyBadge({ clocks }: { clocks: readonly CustodyGlance[] }) {
  const { t, i18n } = useTranslation('custody')
  const pressing = clocks.filter(({ whereaboutsUnknown, nextExpiry }) => whereaboutsUnknown || nextExpiry)
  const [first] = pressing
  if (!first) return null
  const surname = first.name.split(/\s+/)[0] ?? first.name
  const { nextExpiry, whereaboutsUnknown } = first
  const text = whereaboutsUnknown
    ? t('badge.unknown', { name: surname })
    : t('badge.expiry', { name: surname, date: nextExpiry ? shortDate(nextExpiry.on, i18n.language) : '' })
  return (
    <span className={classes.badge} data-tone={whereaboutsUnknown ? 'danger' : toneOf(nextExpiry?.daysLeft ?? 0)}>
      {text}
      {pressing.length > 1 && <span className={classes.more}> {t('badge.more', { count: pressing.length - 1 })}</span>}
    </span>
  )
}
