import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { citedNumbering, formatSheets } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { navigate } from '../../app/routes.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import panel from '../../ui/with-panel.module.css'
import { useOpen, useSealed } from '../hooks.ts'
import { LostMarks } from './lost-marks.tsx'
import classes from './marks-screen.module.css'

const ROW = 48
/** Where the document itself is: in the case, in its trash, or nowhere any more. */
type Whereabouts = 'here' | 'trashed' | 'gone'
type Row = { document: CaseDocument; marks: number; is: Whereabouts }

type Props = {
  dossierId: DossierId
  /** The one that is looked for. */
  documentId?: DocumentId
}

/** The open case file as it can be read and marked from here: the document stays where it is, the marks stay here. */
export function MarksScreen({ dossierId, documentId }: Props) {
  const { t, i18n } = useTranslation('sealed')
  const open = useOpen('documents.list', { dossierId, trashed: false })
  const trashed = useOpen('documents.list', { dossierId, trashed: true })
  const marked = useSealed('compartment.markedDocuments', { dossierId })
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<string | null>(documentId ?? null)
  const rows = useMemo(
    () => rowsOf(open.data?.documents ?? [], trashed.data?.documents ?? [], marked.data?.documents ?? []),
    [open.data, trashed.data, marked.data],
  )
  const error = open.error ?? trashed.error ?? marked.error
  if (error) return <ErrorMessage error={error} />
  if (!open.data || !trashed.data || !marked.data) return null
  const wanted = filter.trim().toLocaleLowerCase(i18n.language)
  const shown = rows.filter(({ document }) => document.title.toLocaleLowerCase(i18n.language).includes(wanted))
  const read = ({ document, is }: Row) => {
    if (is !== 'gone') navigate({ screen: 'reader', dossierId, left: { documentId: document.id } })
  }
  const current = shown.find(({ document }) => document.id === chosen) ?? shown[0]
  const place = (document: CaseDocument) =>
    formatSheets(citedNumbering(document.sheets), i18n.language === 'en' ? 'en' : 'ru')
  const lost = chosen !== null && current?.is === 'gone' ? current.document : null
  return (
    <div className={panel.root}>
      <div className={`${panel.content} ${classes.root}`}>
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
            none={<span className={classes.none}>{t(rows.length === 0 ? 'marks.noneYet' : 'marks.none')}</span>}
          >
            {(row) => (
              <span className={classes.row}>
                <span className={classes.title}>{row.document.title}</span>
                <span className={classes.place}>{row.is === 'here' ? place(row.document) : t(`marks.${row.is}`)}</span>
                <span className={classes.marks}>{row.marks > 0 ? t('marks.count', { count: row.marks }) : ''}</span>
              </span>
            )}
          </VirtualListbox>
        </div>
      </div>
      {lost && <LostMarks key={lost.id} document={lost} close={() => setChosen(null)} />}
    </div>
  )
}

/** Marked ones first; then all the others in file order. A marked document that is gone keeps its row: its marks are here. */
function rowsOf(
  here: readonly CaseDocument[],
  trashed: readonly CaseDocument[],
  marked: readonly { document: CaseDocument; marks: number }[],
): Row[] {
  const there = new Map<CaseDocument['id'], { document: CaseDocument; is: Whereabouts }>([
    ...trashed.map((document) => [document.id, { document, is: 'trashed' }] as const),
    ...here.map((document) => [document.id, { document, is: 'here' }] as const),
  ])
  const known = new Set(marked.map(({ document }) => document.id))
  return [
    ...marked.map(({ document, marks }) => ({
      marks,
      ...(there.get(document.id) ?? { document, is: 'gone' as const }),
    })),
    ...here.filter(({ id }) => !known.has(id)).map((document) => ({ document, marks: 0, is: 'here' as const })),
  ]
}
