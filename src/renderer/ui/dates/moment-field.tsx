import { Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { DateField } from './date-field.tsx'
import { TimeField } from './time-field.tsx'
import { ZoneSelect } from './zone-select.tsx'
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
  const zone = base.zone ?? ownZone()
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
          error={error && <span role="alert">{error}</span>}
          {...(description && date === null ? { description } : {})}
        />
        <TimeField
          w={84}
          label={t('moment.time')}
          aria-label={`${label}: ${t('moment.time')}`}
          disabled={date === null || !isDay(date)}
          value={base.time}
          onChange={(time) => onChange({ ...base, time, zone: time === null ? null : zone })}
        />
      </Group>
      {base.time !== null && (
        <ZoneSelect
          label={null}
          aria-label={`${label}: ${t('moment.zone')}`}
          value={zone}
          onChange={(chosen) => onChange({ ...base, zone: chosen })}
        />
      )}
    </Stack>
  )
}
