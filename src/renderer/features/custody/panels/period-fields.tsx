import { Checkbox, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustodyPeriodFields, Measure, periodProblem, Regime } from '#shared/domain/custody.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { MomentField } from '../../../ui/dates/moment-field.tsx'
import { DocumentSelect } from '../../../ui/document-select.tsx'

/** A period before its first day is known. */
export type PeriodDraft = Omit<CustodyPeriodFields, 'from'> & { from: CustodyPeriodFields['from'] | null }

export const problemOf = ({ from, to }: Pick<PeriodDraft, 'from' | 'to'>) => (from ? periodProblem({ from, to }) : null)

type Ends = Pick<PeriodDraft, 'from' | 'to'>
type Props = {
  dossierId: DossierId
  value: PeriodDraft
  change(fields: Partial<PeriodDraft>): Promise<unknown> | unknown
  /** A draft keeps ends that cannot be until they are put right; a record is not saved with them. */
  draft: boolean
}

const CONFINING: readonly Measure[] = ['colony', 'prison']

/** Every field of a custody period, for making one and for editing one. */
export function PeriodFields({ dossierId, value, change, draft }: Props) {
  const { t } = useTranslation('custody')
  const [pending, setPending] = useState<Partial<Ends>>({})
  const ends: Ends = { from: value.from, to: value.to, ...pending }
  const problem = problemOf(ends)
  const choose = (fields: Partial<PeriodDraft>) => void Promise.resolve(change(fields)).catch(() => undefined)
  const setEnds = (changed: Partial<Ends>) => {
    const next = { ...pending, ...changed }
    const whole = { from: value.from, to: value.to, ...next }
    if (!draft && (whole.from === null || problemOf(whole))) return setPending(next)
    setPending({})
    choose(next)
  }
  const errorAt = (field: 'from' | 'to') =>
    problem?.field === field
      ? t(`problem.${problem.problem}`)
      : field === 'from' && 'from' in pending && pending.from === null
        ? t('problem.no-start')
        : null
  return (
    <Stack gap="sm">
      <Select
        label={t('field.measure')}
        data={Measure.options.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        value={value.measure}
        allowDeselect={false}
        autoFocus={draft}
        onChange={(chosen) => {
          const measure = Measure.parse(chosen)
          choose({ measure, ...(CONFINING.includes(measure) ? {} : { regime: null }) })
        }}
      />
      {CONFINING.includes(value.measure) && (
        <Select
          label={t('field.regime')}
          data={Regime.options.map((regime) => ({ value: regime, label: t(`regime.${regime}`) }))}
          value={value.regime}
          clearable
          clearButtonProps={{ 'aria-label': t('field.clearRegime') }}
          onChange={(regime) => choose({ regime: regime === null ? null : Regime.parse(regime) })}
        />
      )}
      <MomentField
        label={t('field.from')}
        value={ends.from}
        onChange={(from) => setEnds({ from })}
        error={errorAt('from')}
        required
      />
      <MomentField
        label={t('field.to')}
        description={t('field.toHint')}
        value={ends.to}
        onChange={(to) => setEnds({ to })}
        error={errorAt('to')}
      />
      <DateField
        label={t('field.allowedUntil')}
        value={value.allowedUntil}
        onChange={(allowedUntil) => choose({ allowedUntil })}
        {...(value.allowedUntil === null ? { description: t('field.allowedUntilHint') } : {})}
      />
      <DocumentSelect
        dossierId={dossierId}
        label={t('field.ruling')}
        value={value.rulingId}
        onChange={(rulingId) => choose({ rulingId })}
      />
      <Checkbox
        label={t('field.whereaboutsUnknown')}
        checked={value.whereaboutsUnknown}
        onChange={(event) => choose({ whereaboutsUnknown: event.currentTarget.checked })}
      />
      <CommittedText
        label={t('field.facility')}
        value={value.facility}
        onCommit={(facility) => change({ facility })}
        maxLength={300}
      />
      <CommittedTextarea
        label={t('field.lettersAddress')}
        value={value.lettersAddress}
        onCommit={(lettersAddress) => change({ lettersAddress })}
        maxLength={1_000}
        autosize
        minRows={2}
        maxRows={6}
      />
      <CommittedTextarea
        label={t('field.note')}
        value={value.note}
        onCommit={(note) => change({ note })}
        maxLength={10_000}
        autosize
        minRows={2}
        maxRows={10}
      />
    </Stack>
  )
}
