import { useTranslation } from 'react-i18next'
import type { DueSoon } from '#shared/contract/deadlines.ts'
import { lastSoonDay } from '#shared/terms/due.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { daysLeft } from './days-left.ts'
import classes from './next-due.module.css'

/** As much of a dossier's deadlines as a table's cell takes: when the next is, what it is, and how many are overdue. */
export function NextDueCell({ due, today }: { due: DueSoon | undefined; today: string }) {
  const { t, i18n } = useTranslation('deadlines')
  if (!due) return null
  const { next, overdue } = due
  const past = next.due < today
  const tone = past ? 'overdue' : next.due <= lastSoonDay(today) ? 'soon' : undefined
  const others = past ? overdue - 1 : overdue
  return (
    <span className={classes.root} title={next.title}>
      <span className={classes.when} data-tone={tone}>
        {shortDate(next.due, i18n.language)} <span className={classes.left}>{daysLeft(next.due, today, t)}</span>
      </span>
      <span className={classes.what}>{next.title}</span>
      {others > 0 && (
        <span className={classes.overdue}>{t(past ? 'strip.more' : 'strip.overdue', { count: others })}</span>
      )}
    </span>
  )
}
