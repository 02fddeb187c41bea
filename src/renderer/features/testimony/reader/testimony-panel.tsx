import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatementDraft } from '#shared/contract/statements.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { notify } from '../../../app/notify.ts'
import { NewStatementPanel } from '../statements/new-statement-panel.tsx'
import { AssertionPanel } from './assertion-panel.tsx'
import classes from './reader-panels.module.css'
import type { useTestimonyCapture } from './use-testimony-capture.ts'

type Props = { document: CaseDocument; capture: ReturnType<typeof useTestimonyCapture> }

/** Beside the document: the statement or the claim that is being made of it. */
export function TestimonyPanel({ document, capture: { capture, close, stateOf } }: Props) {
  const { t } = useTranslation('testimony')
  if (capture === null) return null
  if (capture.step === 'assertion')
    return (
      <AssertionPanel
        key={JSON.stringify(capture.passage).slice(0, 400)}
        document={document}
        passage={capture.passage}
        newStatement={() => stateOf(capture.passage)}
        close={close}
      />
    )
  return (
    <PagedStatement
      dossierId={document.dossierId}
      pageCount={document.pageCount}
      draft={capture.draft}
      close={close}
      made={() => {
        notify(t('statement.saved'))
        close()
      }}
    />
  )
}

type PagedProps = { dossierId: DossierId; pageCount: number; draft: StatementDraft; close(): void; made(): void }

/** A statement with its pages in this document. */
function PagedStatement({ dossierId, pageCount, draft, close, made }: PagedProps) {
  const { t } = useTranslation('testimony')
  const [pages, setPages] = useState<[number, number]>(draft.fields.pages ?? [0, 0])
  const set = (at: 0 | 1) => (value: string | number) => {
    if (typeof value !== 'number') return
    const page = Math.max(0, Math.min(pageCount - 1, value - 1))
    setPages(([first, last]) => (at === 0 ? [page, Math.max(page, last)] : [Math.min(first, page), page]))
  }
  return (
    <NewStatementPanel
      dossierId={dossierId}
      draft={draft}
      pages={pages}
      place={
        <div className={classes.pages}>
          <NumberInput label={t('form.firstPage')} min={1} max={pageCount} value={pages[0] + 1} onChange={set(0)} />
          <NumberInput label={t('form.lastPage')} min={1} max={pageCount} value={pages[1] + 1} onChange={set(1)} />
        </div>
      }
      close={close}
      made={made}
    />
  )
}
