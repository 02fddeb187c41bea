import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { TimeField } from '../../../ui/dates/time-field.tsx'
import { ownZone } from '../../../ui/dates/zones.ts'
import classes from './moment-field.module.css'

type Props = {
  value: Moment | null
  /** The date was taken from the passage by the program. */
  guessed: boolean
  disabled: boolean
  onChange(value: Moment | null): void
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** When a fact happened: a date, and on a single day a clock time. */
export function MomentField({ value, guessed, disabled, onChange }: Props) {
  const { t } = useTranslation('facts')
  const date = value?.date ?? null
  const setDate = (next: string | null) => {
    if (next === null) return onChange(null)
    const timed = value?.time && isDay(next) ? { time: value.time, zone: value.zone } : { time: null, zone: null }
    onChange({ date: next, wording: value?.wording ?? '', ...timed })
  }
  const setTime = (time: string | null) =>
    value && onChange({ ...value, time, zone: time === null ? null : (value.zone ?? ownZone()) })
  return (
    <div className={classes.root}>
      <DateField
        className={classes.date}
        label={guessed ? `${t('field.date')} · ${t('guessed')}` : t('field.date')}
        value={date}
        disabled={disabled}
        data-guessed={guessed || undefined}
        onChange={setDate}
      />
      <TimeField
        className={classes.time}
        label={t('field.time')}
        value={value?.time ?? null}
        disabled={disabled || date === null || !isDay(date)}
        onChange={setTime}
      />
    </div>
  )
}
