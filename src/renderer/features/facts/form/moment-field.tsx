import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockTime, type Moment } from '#shared/domain/moment.ts'
import { DateField } from '../../../ui/dates/date-field.tsx'
import classes from './moment-field.module.css'

type Props = {
  value: Moment | null
  /** The date was taken from the passage by the program. */
  guessed: boolean
  disabled: boolean
  onChange(value: Moment | null): void
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** "9:5" and "9.05" are times as people type them. */
function readTime(typed: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.\s]?(\d{2})$/.exec(typed.trim()) ?? []
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return ClockTime.safeParse(time).success ? time : null
}

/** Here, where the user is: a time of the case file is told by the clock of its place. */
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** When a fact happened: a date, and on a single day a clock time. */
export function MomentField({ value, guessed, disabled, onChange }: Props) {
  const { t } = useTranslation('facts')
  const [typed, setTyped] = useState<string | null>(null)
  const date = value?.date ?? null
  const shown = typed ?? value?.time ?? ''
  const wrong = typed !== null && typed.trim() !== '' && readTime(typed) === null
  const setDate = (next: string | null) => {
    if (next === null) return onChange(null)
    const timed = value?.time && isDay(next) ? { time: value.time, zone: value.zone } : { time: null, zone: null }
    onChange({ date: next, wording: value?.wording ?? '', ...timed })
  }
  const setTime = (text: string) => {
    setTyped(text)
    if (!value) return
    const time = readTime(text)
    if (text.trim() === '') onChange({ ...value, time: null, zone: null })
    else if (time !== null) onChange({ ...value, time, zone: value.zone ?? ownZone() })
  }
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
      <TextInput
        className={classes.time}
        label={t('field.time')}
        placeholder="19:30"
        value={shown}
        disabled={disabled || date === null || !isDay(date)}
        error={wrong ? t('field.timeProblem') : null}
        onChange={(event) => setTime(event.currentTarget.value)}
        onBlur={() => wrong || setTyped(null)}
      />
    </div>
  )
}
