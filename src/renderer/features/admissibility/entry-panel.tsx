import { Button, Select, Stack } from '@mantine/core'
import { IconBook2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  type AdmissibilityEntry,
  type AdmissibilityFields,
  AppealOutcome,
  MotionRuling,
  VerdictTreatment,
} from '#shared/domain/admissibility.ts'
import { GROUNDS, groundWords } from '#shared/domain/grounds.ts'
import { DocumentId, IssueId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { CommittedText, CommittedTextarea } from '../../ui/committed-text.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { changeEntry, eraseEntry } from './actions.ts'
import { StepFields } from './step-fields.tsx'

type Props = { entry: AdmissibilityEntry; isNew: boolean; close(): void }

/** All of one challenge; each field saves itself. */
export function EntryPanel({ entry, isNew, close }: Props) {
  const { t, i18n } = useTranslation('admissibility')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { dossierId, documentId } = entry
  const documents = useRequest('documents.list', { dossierId, trashed: false }).data?.documents ?? []
  const issues = useRequest('issues.list', { dossierId }).data?.issues ?? []
  const change = (fields: Partial<AdmissibilityFields>) => changeEntry(entry, fields)
  const choose = (fields: Partial<AdmissibilityFields>) => void change(fields).catch(() => undefined)
  const outcomes = (name: string, options: readonly string[]) =>
    options.map((value) => ({ value, label: t(`${name}.${value}`) }))
  return (
    <SidePanel
      title={entry.evidence}
      close={close}
      footer={
        <>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => {
              close()
              void eraseEntry(entry)
            }}
          >
            {t('erase')}
          </Button>
          {documentId && (
            <Button
              leftSection={<IconBook2 size={15} aria-hidden />}
              onClick={() => navigate({ screen: 'reader', dossierId, left: { documentId } })}
            >
              {t('read')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="sm">
        <CommittedText
          label={t('field.evidence')}
          value={entry.evidence}
          onCommit={(evidence) => change({ evidence })}
          check={(evidence) => (evidence.trim() === '' ? t('needsEvidence') : null)}
          maxLength={500}
          autoFocus={isNew}
        />
        <Select
          label={t('field.document')}
          data={documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={documentId}
          onChange={(value) => choose({ documentId: value === null ? null : DocumentId.parse(value) })}
          searchable
          clearable
          limit={200}
        />
        <Select
          label={t('field.ground')}
          data={GROUNDS.map(({ id }) => ({ value: id, label: groundWords(id, language) }))}
          value={entry.groundId}
          onChange={(groundId) => groundId && choose({ groundId })}
          allowDeselect={false}
          searchable
        />
        <CommittedTextarea
          label={t('field.groundNote')}
          value={entry.groundNote}
          onCommit={(groundNote) => change({ groundNote })}
          maxLength={10_000}
          autosize
          minRows={2}
          maxRows={12}
        />
        {issues.length > 0 && (
          <Select
            label={t('field.issue')}
            data={issues.map(({ id, title }) => ({ value: id, label: title }))}
            value={entry.issueId}
            onChange={(value) => choose({ issueId: value === null ? null : IssueId.parse(value) })}
            searchable
            clearable
          />
        )}
        <StepFields
          title={t('column.motion')}
          step={entry.motion}
          documents={documents}
          onChange={(step) => change({ motion: { ...entry.motion, ...step } })}
        />
        <StepFields
          title={t('column.ruling')}
          step={entry.ruling}
          documents={documents}
          onChange={(step) => change({ ruling: { ...entry.ruling, ...step } })}
        >
          <Select
            label={t('field.outcome')}
            data={outcomes('outcome', MotionRuling.options)}
            value={entry.ruling.outcome}
            allowDeselect={false}
            onChange={(value) => choose({ ruling: { ...entry.ruling, outcome: MotionRuling.parse(value) } })}
          />
        </StepFields>
        <StepFields
          title={t('column.appeal')}
          step={entry.appeal}
          documents={documents}
          onChange={(step) => change({ appeal: { ...entry.appeal, ...step } })}
        >
          <Select
            label={t('field.outcome')}
            data={outcomes('appeal', AppealOutcome.options)}
            value={entry.appeal.outcome}
            allowDeselect={false}
            onChange={(value) => choose({ appeal: { ...entry.appeal, outcome: AppealOutcome.parse(value) } })}
          />
        </StepFields>
        <StepFields
          title={t('column.verdict')}
          step={entry.verdict}
          documents={documents}
          onChange={(step) => change({ verdict: { ...entry.verdict, ...step } })}
        >
          <Select
            label={t('field.treatment')}
            data={outcomes('treatment', VerdictTreatment.options)}
            value={entry.verdict.treatment}
            allowDeselect={false}
            onChange={(value) => choose({ verdict: { ...entry.verdict, treatment: VerdictTreatment.parse(value) } })}
          />
        </StepFields>
      </Stack>
    </SidePanel>
  )
}
