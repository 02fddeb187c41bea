import { IconCalendarDue } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { navigate } from '../../app/routes.ts'
import { shortDate } from '../../ui/dates/short-date.ts'
import { daysLeft } from './days-left.ts'
import classes from './due-strip.module.css'
import { useDue } from './use-due.ts'

/** What is overdue, what is due within a week, and what comes next: of one dossier, or of all. Nothing when nothing is due. */
export function DueStrip({ dossierId }: { dossierId: DossierId | null }) {
  const { t, i18n } = useTranslation('deadlines')
  const { today, dossiers } = useDue()
  const own = dossiers.filter((one) => dossierId === null || one.dossierId === dossierId)
  const [first] = own
  if (!first) return null
  const sum = (which: 'overdue' | 'soon') => own.reduce((count, one) => count + one[which], 0)
  const [overdue, soon] = [sum('overdue'), sum('soon')]
  const { next } = first
  const past = next.due < today
  return (
    <section className={classes.root} aria-label={t('strip.label')} data-overdue={overdue > 0 || undefined}>
      <IconCalendarDue size={18} stroke={1.6} aria-hidden />
      {overdue > 0 && <b className={classes.overdue}>{t('strip.overdue', { count: overdue })}</b>}
      {soon > 0 && <b className={classes.soon}>{t('strip.soon', { count: soon })}</b>}
      <button
        type="button"
        className={classes.next}
        onClick={() => navigate({ screen: 'dossier', dossierId: first.dossierId, tab: 'deadlines', recordId: next.id })}
      >
        <span className={classes.label}>{t(past ? 'strip.last' : 'strip.next')}: </span>
        {shortDate(next.due, i18n.language)}, {daysLeft(next.due, today, t)} — {next.title}
        {dossierId === null && <span className={classes.label}> · {first.dossierTitle}</span>}
      </button>
    </section>
  )
}
