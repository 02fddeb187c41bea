import { Button } from '@mantine/core'
import { IconInfoCircle, IconListCheck } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedFact } from '#shared/domain/fact.ts'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { notifyError } from '../../../app/notify.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import panel from '../../../ui/with-panel.module.css'
import { keep, NOTHING_PICKED, pick } from '../../documents/table/selection.ts'
import { arrangeFacts, eraseFacts } from '../actions.ts'
import { filterFacts, isFiltering, NO_FILTER } from '../filter.ts'
import { ChosenFilters, Filters } from '../filters.tsx'
import { BulkPanel } from '../panel/bulk-panel.tsx'
import { FactPanel } from '../panel/fact-panel.tsx'
import { QuickAdd } from '../quick-add.tsx'
import { FactGrid } from './fact-grid.tsx'
import classes from './fact-table.module.css'
import { movedWithinDay, type Sorting, sortFacts } from './sort.ts'
import type { Names } from './use-names.ts'

/** Kept while the vault is open. */
let panelWasOpen = false

type Props = {
  dossierId: DossierId
  facts: readonly ListedFact[]
  names: Names
  readOnly: boolean
  /** The choice between the table and the issues. */
  views: ReactNode
  recordId?: string
}

/** All facts of a dossier in order of time, and a panel for what is picked. */
export function FactTable({ dossierId, facts, names, readOnly, views, recordId }: Props) {
  const { t } = useTranslation('facts')
  const [filter, setFilter] = useState(NO_FILTER)
  const [sorting, setSorting] = useState<Sorting>(null)
  const [kept, setSelection] = useState(() => (recordId ? pick(NOTHING_PICKED, [recordId], recordId) : NOTHING_PICKED))
  const [panelOpen, setPanelOpen] = useState(panelWasOpen || recordId !== undefined)
  const field = useRef<HTMLInputElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const applied = useDeferredValue(filter)
  const shown = useMemo(() => sortFacts(filterFacts(facts, applied), sorting, names), [facts, applied, sorting, names])
  const selection = useMemo(() => keep(kept, new Set(shown.map(({ id }) => id))), [kept, shown])
  const picked = useMemo(() => shown.filter(({ id }) => selection.picked.has(id)), [shown, selection.picked])
  const toGrid = () => root.current?.querySelector<HTMLElement>('[data-fact-grid]')?.focus()

  const showPanel = (open: boolean) => {
    panelWasOpen = open
    setPanelOpen(open)
    if (!open) toGrid()
  }
  const added = (id: FactId) => setSelection(pick(kept, [id], id))
  const arrange = (id: string, by: 1 | -1) => {
    const day = sorting === null ? movedWithinDay(facts, id, by) : null
    if (day && !readOnly) void arrangeFacts(day).catch(notifyError)
  }
  /** What is picked, or else the row the keyboard is on. */
  const targets = picked.length > 0 ? picked : shown.filter(({ id }) => id === selection.active)
  const [first] = picked
  return (
    <div ref={root} className={panel.root}>
      <div className={classes.content}>
        <PageHeader
          title={t('title')}
          meta={
            facts.length > 0 &&
            (isFiltering(applied)
              ? t('shownOf', { shown: shown.length, count: facts.length })
              : t('count', { count: facts.length }))
          }
          actions={
            <>
              {views}
              {facts.length > 0 && (
                <>
                  <Filters facts={facts} filter={filter} setFilter={setFilter} names={names} />
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
        {facts.length === 0 ? (
          <EmptyState icon={<IconListCheck size={40} stroke={1.25} />} title={t('empty.title')}>
            {t('empty.body')}
          </EmptyState>
        ) : shown.length === 0 ? (
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
            facts={shown}
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
            erase={() => !readOnly && void eraseFacts(targets).catch(notifyError)}
            add={() => field.current?.focus()}
            arrange={arrange}
          />
        )}
        {picked.length > 1 && (
          <div className={classes.status} role="status">
            {t('picked', { count: picked.length })}
            {!panelOpen && (
              <Button variant="subtle" size="compact-xs" onClick={() => showPanel(true)}>
                {t('editPicked')}
              </Button>
            )}
          </div>
        )}
      </div>
      {panelOpen && picked.length === 1 && first && (
        <FactPanel key={first.id} fact={first} readOnly={readOnly} close={() => showPanel(false)} />
      )}
      {panelOpen && picked.length > 1 && !readOnly && (
        <BulkPanel dossierId={dossierId} facts={picked} names={names} close={() => showPanel(false)} />
      )}
    </div>
  )
}
