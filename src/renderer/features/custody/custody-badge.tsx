import { useTranslation } from 'react-i18next'
import type { CustodyGlance } from '#shared/contract/custody.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import classes from './glance.module.css'
import { daysWords, toneOf } from './state-words.ts'

/** Whose clock runs, or of whom nobody knows where they are. */
const runs = ({ whereaboutsUnknown, nextExpiry, heldNow }: CustodyGlance) => whereaboutsUnknown || heldNow || nextExpiry

/** The custody clock of a dossier: who is held how long, and what runs out first; the rest is counted. */
export function CustodyBadge({ clocks }: { clocks: readonly CustodyGlance[] }) {
  const { t, i18n } = useTranslation('custody')
  const running = clocks.filter(runs)
  const [first] = running
  if (!first) return null
  const { name, nextExpiry, whereaboutsUnknown, heldNow, held } = first
  const surname = name.split(/\s+/)[0] ?? name
  const left = nextExpiry?.daysLeft ?? 0
  return (
    <span className={classes.badge} title={name}>
      {(whereaboutsUnknown || nextExpiry) && (
        <span className={classes.runsOut} data-tone={whereaboutsUnknown ? 'danger' : toneOf(left)}>
          {whereaboutsUnknown
            ? t('badge.unknown')
            : t(left < 0 ? 'badge.expired' : 'badge.until', {
                date: nextExpiry ? shortDate(nextExpiry.on, i18n.language) : '',
                count: left,
              })}
        </span>
      )}
      <span className={classes.who}>
        {heldNow ? t('badge.held', { name: surname, days: daysWords(held), count: held.max }) : surname}
        {running.length > 1 && ` ${t('badge.more', { count: running.length - 1 })}`}
      </span>
    </span>
  )
}
