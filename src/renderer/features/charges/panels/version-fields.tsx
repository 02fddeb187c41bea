import { Select, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChargeState, type ChargeVersion, Gravity } from '#shared/domain/charge.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { partOf, type StatuteCode } from '#shared/domain/statute.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { DocumentSelect } from '../../../ui/document-select.tsx'
import { penaltyWords } from '../penalty.ts'
import { StatuteField } from '../statute-field.tsx'

/** A version before its statute is known. */
export type VersionDraft = Omit<ChargeVersion, 'statute'> & { statute: ChargeVersion['statute'] | null }

type Props = {
  dossierId: DossierId
  codes: readonly StatuteCode[]
  value: VersionDraft
  change(fields: Partial<VersionDraft>): Promise<unknown> | unknown
  autoFocus: boolean
}

/** Every field of one version of a charge, for making one and for editing one. */
export function VersionFields({ dossierId, codes, value, change, autoFocus }: Props) {
  const { t } = useTranslation('charges')
  const choose = (fields: Partial<VersionDraft>) => void Promise.resolve(change(fields)).catch(() => undefined)
  /** What the data knew of the former article goes with it; what was typed stays. */
  const setStatute = (statute: ChargeVersion['statute']) => {
    const [before, now] = [value.statute && partOf(codes, value.statute), partOf(codes, statute)]
    const untouched = (field: string, known: string | undefined) => field === '' || field === known
    choose({
      statute,
      ...(untouched(value.gravity ?? '', before?.gravity) ? { gravity: now?.gravity ?? null } : {}),
      ...(untouched(value.penaltyRange, penaltyWords(before, t)) ? { penaltyRange: penaltyWords(now, t) } : {}),
    })
  }
  const known = value.statute && partOf(codes, value.statute)
  return (
    <Stack gap="sm">
      <StatuteField codes={codes} value={value.statute} onChange={setStatute} autoFocus={autoFocus} />
      <Select
        label={t('field.state')}
        data={ChargeState.options.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={value.state}
        allowDeselect={false}
        onChange={(state) => choose({ state: ChargeState.parse(state) })}
      />
      <DateField label={t('field.on')} value={value.on} onChange={(on) => choose({ on })} />
      <CommittedTextarea
        label={t('field.wording')}
        value={value.wording}
        onCommit={(wording) => change({ wording })}
        maxLength={50_000}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Select
        label={t('field.gravity')}
        description={known?.gravity && known.gravity === value.gravity ? t(`confidence.${known.confidence}`) : null}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={Gravity.options.map((gravity) => ({ value: gravity, label: t(`gravity.${gravity}`) }))}
        value={value.gravity}
        clearable
        clearButtonProps={{ 'aria-label': t('field.clearGravity') }}
        onChange={(gravity) => choose({ gravity: gravity === null ? null : Gravity.parse(gravity) })}
      />
      <CommittedText
        label={t('field.penaltyRange')}
        value={value.penaltyRange}
        onCommit={(penaltyRange) => change({ penaltyRange })}
        maxLength={1_000}
      />
      <DocumentSelect
        dossierId={dossierId}
        label={t('field.document')}
        value={value.documentId}
        onChange={(documentId) => choose({ documentId })}
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
