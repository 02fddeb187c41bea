import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementDraft } from '#shared/contract/statements.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { EMPTY_STATEMENT_FIELDS, type Statement } from '#shared/domain/statement.ts'
import { settled } from '../../../app/records.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { createStatement } from '../actions.ts'
import { type FormFields, StatementForm } from './statement-form.tsx'

const NOTHING_KNOWN: FormFields = { personId: null, ...EMPTY_STATEMENT_FIELDS }

type Props = {
  dossierId: DossierId
  /** What is filled in from the pages; null: nothing. */
  draft: StatementDraft | null
  /** Where it stands, chosen outside of the form. */
  pages?: [number, number]
  place?: ReactNode
  close(): void
  made(statement: Statement): void
}

/** A statement that is being entered. Nothing is stored until it is saved: who spoke must be known. */
export function NewStatementPanel({ dossierId, draft, pages, place, close, made }: Props) {
  const { t } = useTranslation('testimony')
  const [fields, setFields] = useState<FormFields>(draft?.fields ?? NOTHING_KNOWN)
  const [missing, setMissing] = useState(false)
  const save = async () => {
    const { personId } = fields
    if (personId === null) return setMissing(true)
    const statement = await settled(createStatement(dossierId, { ...fields, personId, ...(pages ? { pages } : {}) }))
    if (statement) made(statement)
  }
  return (
    <SidePanel
      title={t('statement.new')}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('statement.save')}</Button>
        </>
      }
    >
      {place}
      <StatementForm
        dossierId={dossierId}
        fields={fields}
        change={(change) => setFields((before) => ({ ...before, ...change }))}
        guessed={new Map(draft?.guessed.map(({ field, words }) => [field, words]))}
        missing={missing}
      />
    </SidePanel>
  )
}
