import { MultiSelect, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ComplaintOutcome, type IncidentFields, IncidentKind } from '#shared/domain/custody.ts'
import { type DossierId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { CommittedText, CommittedTextarea } from '../../../ui/committed-text.tsx'
import { DateField } from '../../../ui/dates/date-field.tsx'
import { MomentField } from '../../../ui/dates/moment-field.tsx'
import { DocumentsSelect } from '../../../ui/document-select.tsx'

/** An incident before anybody said when. */
export type IncidentDraft = Omit<IncidentFields, 'when'> & { when: IncidentFields['when'] | null }

type Props = {
  dossierId: DossierId
  value: IncidentDraft
  change(fields: Partial<IncidentDraft>): Promise<unknown> | unknown
  autoFocus: boolean
}

/** Every field of an incident: what was done, by whom, what it left, and what came of complaining. */
export function IncidentFieldset({ dossierId, value, change, autoFocus }: Props) {
  const { t } = useTranslation('custody')
  const persons = useRequest('persons.list', { dossierId }).data?.persons ?? []
  const [emptied, setEmptied] = useState(false)
  const choose = (fields: Partial<IncidentDraft>) => void Promise.resolve(change(fields)).catch(() => undefined)
  const long = { autosize: true, minRows: 2, maxRows: 10 } as const
  return (
    <Stack gap="sm">
      <Select
        label={t('field.kind')}
        data={IncidentKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={value.kind}
        allowDeselect={false}
        autoFocus={autoFocus}
        onChange={(kind) => choose({ kind: IncidentKind.parse(kind) })}
      />
      <MomentField
        label={t('field.when')}
        value={emptied ? null : value.when}
        onChange={(when) => {
          setEmptied(when === null)
          if (when) choose({ when })
        }}
        error={emptied ? t('problem.no-when') : null}
        required
      />
      <CommittedText
        label={t('field.place')}
        value={value.place}
        onCommit={(place) => change({ place })}
        maxLength={300}
      />
      <CommittedTextarea
        label={t('field.account')}
        value={value.account}
        onCommit={(account) => change({ account })}
        maxLength={50_000}
        {...long}
      />
      <MultiSelect
        label={t('field.byPersons')}
        data={persons.filter(({ id }) => id !== value.personId).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.byPersonIds}
        {...(persons.length < 2 ? { disabled: true, placeholder: t('field.nobodyElse') } : {})}
        searchable
        nothingFoundMessage={t('field.noPerson')}
        onChange={(ids) => choose({ byPersonIds: ids.map((id) => PersonId.parse(id)) })}
      />
      <CommittedText
        label={t('field.by')}
        placeholder={t('field.byHint')}
        value={value.by}
        onCommit={(by) => change({ by })}
        maxLength={500}
      />
      <CommittedTextarea
        label={t('field.injuries')}
        value={value.injuries}
        onCommit={(injuries) => change({ injuries })}
        maxLength={10_000}
        {...long}
      />
      <DocumentsSelect
        dossierId={dossierId}
        label={t('field.medicalRecords')}
        value={value.medicalRecordIds}
        onChange={(medicalRecordIds) => choose({ medicalRecordIds })}
      />
      <Select
        label={t('field.outcome')}
        data={ComplaintOutcome.options.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        value={value.outcome}
        allowDeselect={false}
        onChange={(outcome) => choose({ outcome: ComplaintOutcome.parse(outcome) })}
      />
      <DateField
        label={t('field.complaintOn')}
        value={value.complaintOn}
        onChange={(complaintOn) => choose({ complaintOn })}
      />
      <CommittedTextarea
        label={t('field.complaint')}
        value={value.complaint}
        onCommit={(complaint) => change({ complaint })}
        maxLength={10_000}
        {...long}
      />
      <DocumentsSelect
        dossierId={dossierId}
        label={t('field.complaints')}
        value={value.complaintIds}
        onChange={(complaintIds) => choose({ complaintIds })}
      />
      <CommittedTextarea
        label={t('field.outcomeNote')}
        value={value.outcomeNote}
        onCommit={(outcomeNote) => change({ outcomeNote })}
        maxLength={10_000}
        {...long}
      />
    </Stack>
  )
}
