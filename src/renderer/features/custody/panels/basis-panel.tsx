import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustodyBasis } from '#shared/domain/custody.ts'
import { CalendarDay } from '#shared/domain/day.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeBasis } from '../actions.ts'

type DayProps = { label: string; hint: string; value: CalendarDay | null; onChange(value: CalendarDay | null): void }

/** A date that must be a certain day: others are said to be of no use here, and not saved. */
function DayField({ label, hint, value, onChange }: DayProps) {
  const { t } = useTranslation('custody')
  const [vague, setVague] = useState<string | null>(null)
  return (
    <DateField
      label={label}
      value={vague ?? value}
      error={vague && <span role="alert">{t('problem.not-a-day')}</span>}
      {...(value === null && vague === null ? { description: hint } : {})}
      onChange={(typed) => {
        const day = typed === null ? null : CalendarDay.safeParse(typed)
        if (day && !day.success) return setVague(typed)
        setVague(null)
        onChange(day === null ? null : day.data)
      }}
    />
  )
}

type Props = { dossierId: DossierId; basis: CustodyBasis; close(): void }

/** What the terms rest on besides: the day the case came to the court, and the day of the act. */
export function BasisPanel({ dossierId, basis, close }: Props) {
  const { t } = useTranslation('custody')
  const change = (fields: Partial<Omit<CustodyBasis, 'personId'>>) =>
    void changeBasis(dossierId, basis, fields).catch(() => undefined)
  return (
    <SidePanel title={t('basis.title')} close={close}>
      <Stack gap="sm">
        <Text c="dimmed">{t('basis.about')}</Text>
        <DayField
          label={t('basis.courtReceivedOn')}
          hint={t('basis.courtHint')}
          value={basis.courtReceivedOn}
          onChange={(courtReceivedOn) => change({ courtReceivedOn })}
        />
        <DayField
          label={t('basis.actOn')}
          hint={t('basis.actHint')}
          value={basis.actOn}
          onChange={(actOn) => change({ actOn })}
        />
      </Stack>
    </SidePanel>
  )
}
