import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { citedNumbering, formatSheets } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import { useOpen, useSealed } from '../hooks.ts'
import classes from './marks-screen.module.css'

const ROW = 48
type Row = { document: CaseDocument; marks: number; gone: boolean }

/** The open case file as it can be read and marked from here: the document stays where it is, the marks stay here. */
export function MarksScreen({ dossierId }: { dossierId: DossierId }) {
  const { t, i18n } = useTranslation('sealed')
  const open = useOpen('documents.list', { dossierId, trashed: false })
  const marked = useSealed('compartment.markedDocuments', { dossierId })
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = useMemo(() => rowsOf(open.data?.documents ?? [], marked.data?.documents ?? []), [open.data, marked.data])
  const error = open.error ?? marked.error
  if (error) return <ErrorMessage error={error} />
  if (!open.data || !marked.data) return null
  const wanted = filter.trim().toLocaleLowerCase(i18n.language)
  const shown = rows.filter(({ document }) => document.title.toLocaleLowerCase(i18n.language).includes(wanted))
  const read = ({ document, gone }: Row) => {
    if (!gone) navigate({ screen: 'reader', dossierId, left: { documentId: document.id } })
  }
  const current = shown.find(({ document }) => document.id === chosen) ?? shown[0]
  const place = (document: CaseDocument) =>
    formatSheets(citedNumbering(document.sheets), i18n.language === 'en' ? 'en' : 'ru')
  return (
    <div className={classes.root}>
      <PageHeader title={t('part.marks')} meta={t('marks.hint')} />
      <div className={classes.filter}>
        <TextInput
          aria-label={t('marks.filter')}
          placeholder={t('marks.filter')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <div className={classes.list}>
        <VirtualListbox
          label={t('part.marks')}
          items={shown}
          keyOf={({ document }) => document.id}
          rowHeight={ROW}
          current={current?.document.id ?? null}
          choose={(row) => {
            if (row.document.id === current?.document.id && chosen !== null) read(row)
            setChosen(row.document.id)
          }}
          enter={() => current && read(current)}
          none={t('marks.none')}
        >
          {(row) => (
            <span className={classes.row}>
              <span className={classes.title}>{row.document.title}</span>
              <span className={classes.place}>{row.gone ? t('marks.gone') : place(row.document)}</span>
              <span className={classes.marks}>{row.marks > 0 ? t('marks.count', { count: row.marks }) : ''}</span>
            </span>
          )}
        </VirtualListbox>
      </div>
    </div>
  )
}

/** Marked ones first; then all the others in file order. A marked document that is gone keeps its row: its marks are here. */
function rowsOf(
  documents: readonly CaseDocument[],
  marked: readonly { document: CaseDocument; marks: number }[],
): Row[] {
  const there = new Map(documents.map((document) => [document.id, document]))
  const known = new Set(marked.map(({ document }) => document.id))
  return [
    ...marked.map(({ document, marks }) => ({
      document: there.get(document.id) ?? document,
      marks,
      gone: !there.has(document.id),
    })),
    ...documents.filter(({ id }) => !known.has(id)).map((document) => ({ document, marks: 0, gone: false })),
  ]
}
