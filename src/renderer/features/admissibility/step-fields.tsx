import { Select, Stack } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdmissibilityStep } from '#shared/domain/admissibility.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { DocumentId } from '#shared/domain/ids.ts'
import { CommittedTextarea } from '../../ui/committed-text.tsx'
import { DateField } from '../../ui/dates/date-field.tsx'
import classes from './admissibility.module.css'

type Props = {
  title: string
  step: AdmissibilityStep
  documents: readonly CaseDocument[]
  onChange(step: Partial<AdmissibilityStep>): Promise<void>
  /** What the step came to. */
  children?: ReactNode
}

/** One step of the argument: when, in which paper, in which words. */
export function StepFields({ title, step, documents, onChange, children }: Props) {
  const { t } = useTranslation('admissibility')
  const id = useId()
  const choose = (change: Partial<AdmissibilityStep>) => void onChange(change).catch(() => undefined)
  return (
    <section className={classes.step} aria-labelledby={id}>
      <h3 id={id} className={classes.stepTitle}>
        {title}
      </h3>
      <Stack gap="xs">
        {children}
        <DateField
          label={t('field.on')}
          value={step.on}
          onChange={(on) => choose({ on })}
          {...(step.on === null ? { description: null } : {})}
        />
        <Select
          label={t('field.document')}
          data={documents.map((document) => ({ value: document.id, label: document.title }))}
          value={step.documentId}
          onChange={(value) => choose({ documentId: value === null ? null : DocumentId.parse(value) })}
          searchable
          clearable
          limit={200}
        />
        <CommittedTextarea
          label={t('field.text')}
          value={step.text}
          onCommit={(text) => onChange({ text })}
          maxLength={20_000}
          autosize
          minRows={2}
          maxRows={12}
        />
      </Stack>
    </section>
  )
}
