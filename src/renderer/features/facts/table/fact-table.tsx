import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconInfoCircle, IconListCheck } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_FILTER } from '#shared/domain/fact-view.ts'
import { type DossierId, FactId } from '#shared/domain/ids.ts'
import { useOrder } from '../../../api/order.ts'
import { useRows } from '../../../api/rows.ts'
import { notifyError } from '../../../app/notify.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorMessage } from '../../../ui/error-message.tsx'
import type { Sorting } from '../../../ui/grid/columns.ts'
import { PickedBar } from '../../../ui/grid/picked-bar.tsx'
import { keep, NOTHING_PICKED, pick } from '../../../ui/grid/selection.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import panel from '../../../ui/with-panel.module.css'
import { arrangeFact, eraseFacts } from '../actions.ts'
import { isFiltering } from '../filter.ts'
import { ChosenFilters, Filters } from '../filters.tsx'
import { BulkPanel } from '../panel/bulk-panel.tsx'
import { FactPanel } from '../panel/fact-panel.tsx'
import { QuickAdd } from '../quick-add.tsx'
import { readFacts } from '../read-facts.ts'
import type { ColumnId } from './columns.ts'
import { FactGrid } from './fact-grid.tsx'
import type { Names } from './use-names.ts'

/** Kept while the vault is open. */
let panelWasOpen = false

const NOTHING: readonly string[] = []
/** Typing goes on for as long without asking the vault at each letter. */
const TYPING_MS = 120

type Props = {
  dossierId: DossierId
  names: Names
  readOnly: boolean
  /** The choice between the table and the issues. */
  views: ReactNode
  recordId?: string
}

/** All facts of a dossier in order of time, and a panel for what is picked. */
export function FactTable({ dossierId, names, readOnly, views, recordId }: Props) {
  const { t } = useTranslation('facts')
  const [filter, setFilter] = useState(NO_FILTER)
  const [sorting, setSorting] = useState<Sorting<ColumnId>>(null)
  const [kept, setSelection] = useState(() => (recordId ? pick(NOTHING_PICKED, [recordId], recordId) : NOTHING_PICKED))
  const [panelOpen, setPanelOpen] = useState(panelWasOpen || recordId !== undefined)
  const field = useRef<HTMLInputElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [applied] = useDebouncedValue(filter, TYPING_MS)
  const list = useOrder('facts.order', { dossierId, view: { filter: applied, sorting } })
  const rows = useRows('facts.rows', readFacts)
  const order = list.data?.ids ?? NOTHING
  const selection = useMemo(() => keep(kept, new Set(order)), [kept, order])
  const picked = useMemo(
    () => (selection.picked.size === 0 ? [] : order.filter((id) => selection.picked.has(id))) as FactId[],
    [order, selection.picked],
  )
  const toGrid = () => root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()

  const showPanel = (open: boolean) => {
    panelWasOpen = open
    setPanelOpen(open)
    if (!open) toGrid()
  }
  const added = (id: FactId) => setSelection(pick(kept, [id], id))
  const arrange = (id: string, by: 1 | -1) => {
    if (sorting === null && !readOnly) void arrangeFact(FactId.parse(id), by).catch(notifyError)
  }
  /** What is picked, or else the row the keyboard is on. */
  const targets = picked.length > 0 || selection.active === null ? picked : [FactId.parse(selection.active)]
  if (list.error) return <ErrorMessage error={list.error} />
  if (!list.data) return null
  const { all } = list.data
  const [first] = picked
  return (
    <div ref={root} className={panel.root}>
      <div className={panel.list}>
        <PageHeader
          title={t('title')}
          meta={
            all > 0 &&
            (isFiltering(applied) ? t('shownOf', { shown: order.length, count: all }) : t('count', { count: all }))
          }
          actions={
            <>
              {views}
              {all > 0 && (
                <>
                  <Filters dossierId={dossierId} filter={filter} setFilter={setFilter} names={names} />
                  <Button
                    variant={panelOpen ? 'light' : 'default'}
                    leftSection={<IconInfoCircle size={15} aria-hidden />}
                    aria-expanded={panelOpen}
                    onClick={() => showPanel(!panelOpen)}
                  >
                    {t('details')}
                  </Button>
                </>
              )}
            </>
          }
        />
        <ChosenFilters filter={filter} setFilter={setFilter} names={names} />
        {!readOnly && <QuickAdd dossierId={dossierId} field={field} added={added} leave={toGrid} />}
        {all === 0 ? (
          <EmptyState icon={<IconListCheck size={40} stroke={1.25} />} title={t('empty.title')}>
            {t('empty.body')}
          </EmptyState>
        ) : order.length === 0 ? (
          <EmptyState
            title={t('noMatch')}
            actions={
              <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                {t('clearFilter')}
              </Button>
            }
          />
        ) : (
          <FactGrid
            order={order}
            rows={rows}
            names={names}
            sorting={sorting}
            setSorting={setSorting}
            selection={selection}
            setSelection={setSelection}
            readOnly={readOnly}
            open={() => {
              if (picked.length === 0 && selection.active !== null) setSelection(pick(kept, [], selection.active))
              showPanel(true)
            }}
            erase={() => !readOnly && void eraseFacts(targets)}
            add={() => field.current?.focus()}
            arrange={arrange}
          />
        )}
        {picked.length > 1 && (
          <PickedBar
            words={t('picked', { count: picked.length })}
            edit={panelOpen ? null : () => showPanel(true)}
            editWords={t('editPicked')}
          />
        )}
      </div>
      {panelOpen && picked.length === 1 && first && (
        <FactPanel key={first} id={first} known={rows.get(first)} readOnly={readOnly} close={() => showPanel(false)} />
      )}
      {panelOpen && picked.length > 1 && !readOnly && (
        <BulkPanel dossierId={dossierId} ids={picked} names={names} close={() => showPanel(false)} />
      )}
    </div>
  )
}
