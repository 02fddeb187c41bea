import { useTranslation } from 'react-i18next'
import { nextDayOf } from '#shared/domain/hearing.ts'
import { DateField } from '../../ui/dates/date-field.tsx'
import { TimeField } from '../../ui/dates/time-field.tsx'
import { ZoneSelect } from '../../ui/dates/zone-select.tsx'
import { dayWords } from './when.ts'
import { problemsOf, timesOf, type WhenDraft, type WhenField } from './when-draft.ts'
import classes from './when-fields.module.css'

type Props = {
  draft: WhenDraft
  change(draft: WhenDraft): void
  /** Asks for a date that is missing; not while the form is still empty. */
  strict?: boolean
  autoFocus?: boolean
}

/** Day, start, end and zone; what cannot be is said at the field. */
export function WhenFields({ draft, change, strict = true, autoFocus = false }: Props) {
  const { t, i18n } = useTranslation('hearings')
  const problems = problemsOf(draft)
  const times = timesOf(draft)
  const next = times && nextDayOf(times)
  const unread = draft.unread ?? []
  const read = (field: WhenField, patch: Partial<WhenDraft>) =>
    change({ ...draft, ...patch, unread: unread.filter((other) => other !== field) })
  const notRead = (field: WhenField) => change({ ...draft, unread: [...new Set([...unread, field])] })
  const said = (problem: string | null) => (problem === null ? null : t(`problem.${problem}`))
  const dateProblem = strict ? said(problems.date) : null
  return (
    <div className={classes.root}>
      <DateField
        className={classes.date}
        label={t('field.date')}
        value={draft.date}
        onChange={(date) => read('date', { date })}
        onUnreadable={() => notRead('date')}
        {...(dateProblem === null
          ? { description: draft.date === null ? t('field.dateHint') : dayWords(draft.date, i18n.language) }
          : { error: dateProblem, description: null })}
        {...(autoFocus ? { 'data-autofocus': true, autoFocus } : {})}
        data-first
      />
      <TimeField
        label={t('field.start')}
        value={draft.time}
        error={said(problems.time)}
        onChange={(time) => read('time', { time })}
        onUnreadable={() => notRead('time')}
      />
      <TimeField
        label={t('field.end')}
        value={draft.end}
        error={said(problems.end)}
        {...(next ? { description: t('field.endsNextDay', { day: dayWords(next, i18n.language, 'short') }) } : {})}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={(end) => read('end', { end })}
        onUnreadable={() => notRead('end')}
      />
      <ZoneSelect className={classes.zone} value={draft.zone} onChange={(zone) => change({ ...draft, zone })} />
    </div>
  )
}
