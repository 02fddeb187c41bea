import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownZone } from '../../../ui/dates/zones.ts'
import classes from './court.module.css'

/** The time at the court, to the minute. */
export function Clock({ zone }: { zone: string | null }) {
  const { t } = useTranslation('hearings')
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const time = clockTime(now, zone)
  return (
    <div className={classes.clock}>
      <span className="delo-hidden">{t('court.clock')} </span>
      <time>{time}</time>
    </div>
  )
}

/** "10:42" at the court. */
export const clockTime = (now: number, zone: string | null): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone ?? ownZone(), timeStyle: 'short' }).format(now)
