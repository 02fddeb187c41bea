import { useTranslation } from 'react-i18next'
import type { WorkCalendar } from '#shared/domain/rule.ts'
import { localeOf } from '../../ui/locale.ts'
import { CheckedBy } from '../deadlines/working.tsx'
import classes from './rules.module.css'

/** A leap year, so that 29 February can be named; 2024-01-01 was a Monday. */
const YEAR = 2024
const DAY = 86_400_000

/** A calendar of non-working days: what is off every year, and what the decrees of single years moved. */
export function CalendarView({ calendar }: { calendar: WorkCalendar }) {
  const { t, i18n } = useTranslation('rules')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  // As everywhere in Delo, English writes the day first.
  const locale = localeOf(language)
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // A day stays on the line of its month.
  const date = (day: string) =>
    dates.format(Date.UTC(YEAR, Number(day.slice(0, 2)) - 1, Number(day.slice(3)))).replaceAll(' ', '\u00a0')
  const days = (list: readonly string[]) => list.map(date).join(', ') || t('calendar.none')
  const weekend = calendar.weekend.map((day) => weekdays.format(Date.UTC(YEAR, 0, 1) + (day - 1) * DAY)).join(', ')
  return (
    <article className={classes.rule} aria-label={calendar.title[language]}>
      <h2 className={classes.title}>{calendar.title[language]}</h2>
      <p className={classes.source}>{calendar.source[language]}</p>
      <section className={classes.version}>
        <h3 className={classes.heading}>{t('calendar.holidays')}</h3>
        <p className={classes.text}>{days(calendar.holidays)}</p>
        <p className={classes.text}>{t('calendar.weekend', { days: weekend || t('calendar.none') })}</p>
        <p className={classes.source}>{t('calendar.unknown', { days: days(calendar.carriedOver) })}</p>
      </section>
      {calendar.years
        .toSorted((a, b) => b.year - a.year)
        .map(({ year, off, working, source }) => (
          <section key={year} className={classes.version}>
            <h3 className={classes.heading}>
              {t('calendar.year', { year })}
              <span className={classes.force}>{source[language]}</span>
            </h3>
            <p className={classes.text}>{t('calendar.off', { days: days(off) })}</p>
            {working.length > 0 && <p className={classes.text}>{t('calendar.working', { days: days(working) })}</p>}
          </section>
        ))}
      <p className={classes.confirm}>
        {calendar.checkedBy === '' ? `${t('calendar.unchecked')}.` : <CheckedBy name={calendar.checkedBy} />}{' '}
        {t('calendar.confirm')}
      </p>
    </article>
  )
}
