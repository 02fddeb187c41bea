import { Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockTime, type Moment } from '#shared/domain/moment.ts'
import { DateField } from './date-field.tsx'
import { ownZone } from './zones.ts'

type Props = {
  label: string
  /** Null: not given, or not yet. */
  value: Moment | null
  /** Called with every moment the fields understand; null when the date is emptied. */
  onChange(value: Moment | null): void
  error?: string | null
  description?: string
  required?: boolean
  autoFocus?: boolean
}

const isDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** A date as people type it and, for a certain day, the time with its zone. */
export function MomentField({ label, value, onChange, error, description, required, autoFocus }: Props) {
  const { t } = useTranslation()
  const date = value?.date ?? null
  const base: Moment = value ?? { date: '', time: null, zone: null, wording: '' }
  const setDate = (next: string | null) => {
    if (next === null) return onChange(null)
    onChange({ ...base, date: next, ...(isDay(next) ? {} : { time: null, zone: null }) })
  }
  return (
    <Stack gap={4}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <DateField
          flex={1}
          label={label}
          value={date}
          onChange={setDate}
          required={required ?? false}
          autoFocus={autoFocus ?? false}
          {...(description && date === null ? { description } : {})}
        />
        <TimeInput
          label={label}
          disabled={date === null || !isDay(date)}
          value={value?.time ?? null}
          onChange={(time) => onChange({ ...base, time, zone: time === null ? null : (base.zone ?? ownZone()) })}
        />
      </Group>
      {value?.time && (
        <Select
          aria-label={`${label}: ${t('moment.zone')}`}
          data={[...new Set([base.zone ?? ownZone(), ...Intl.supportedValuesOf('timeZone')])]}
          value={base.zone}
          searchable
          allowDeselect={false}
          limit={60}
          nothingFoundMessage={t('moment.noZone')}
          onChange={(zone) => zone && onChange({ ...base, zone })}
        />
      )}
      {error && <TextError>{error}</TextError>}
    </Stack>
  )
}

function TextError({ children }: { children: string }) {
  return (
    <div role="alert" className="delo-field-error">
      {children}
    </div>
  )
}

/** "14:30", "9.05", "0215": as `HH:MM`. Null: no time; undefined: not a time. */
function readTime(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.\s-]?(\d{2})$/.exec(typed.trim()) ?? []
  const time = `${hour.padStart(2, '0')}:${minute}`
  return ClockTime.safeParse(time).success ? time : undefined
}

type TimeProps = { label: string; disabled: boolean; value: string | null; onChange(value: string | null): void }

/** Twenty-four hours, whatever clock this computer is set to: so courts and protocols write it. */
function TimeInput({ label, disabled, value, onChange }: TimeProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const read = readTime(typed ?? value ?? '')
  return (
    <TextInput
      w={84}
      label={t('moment.time')}
      aria-label={`${label}: ${t('moment.time')}`}
      placeholder="14:30"
      inputMode="numeric"
      maxLength={5}
      disabled={disabled}
      value={typed ?? value ?? ''}
      error={read === undefined ? t('moment.notTime') : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const now = readTime(event.currentTarget.value)
        if (now !== undefined && now !== value) onChange(now)
      }}
      onBlur={() => read !== undefined && setTyped(null)}
    />
  )
}
