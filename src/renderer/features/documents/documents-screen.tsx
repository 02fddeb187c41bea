import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PickedBar } from '../../ui/grid/picked-bar.tsx'
import { keep, NOTHING_PICKED } from '../../ui/grid/selection.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import panel from '../../ui/with-panel.module.css'
import { ImportButtons } from '../imports/import-buttons.tsx'
import { ImportInvitation } from '../imports/import-invitation.tsx'
import { trashDocuments } from './document-changes.ts'
import { openInReader } from './open-in-reader.ts'
import { BulkPanel } from './panel/bulk-panel.tsx'
import { DocumentPanel } from './panel/document-panel.tsx'
import { DocumentGrid } from './table/document-grid.tsx'
import type { GridActions } from './table/document-keys.ts'
import { filterDocuments, isFiltering, NO_FILTER } from './table/filter-documents.ts'
import { ChosenFilters, Filters } from './table/filters.tsx'
import type { SheetVolume } from './table/gaps.ts'

const NO_DOCUMENTS: CaseDocument[] = []
const NO_VOLUMES: SheetVolume[] = []
/** Kept while the vault is open. */
let panelWasOpen = false
let gapsWereShown = true

/** The documents of a dossier: a table in the order of the bound file, and a panel for what is picked in it. */
export function DocumentsScreen({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('documents')
  const list = useRequest('documents.list', { dossierId, trashed: false })
  const map = useRequest('documents.sheetMap', { dossierId })
  const [filter, setFilter] = useState(NO_FILTER)
  const [kept, setSelection] = useState(NOTHING_PICKED)
  const [panelOpen, setPanelOpen] = useState(panelWasOpen)
  const [showGaps, setShowGaps] = useState(gapsWereShown)
  const [focusTitle, setFocusTitle] = useState(false)
  const all = list.data?.documents ?? NO_DOCUMENTS
  const applied = useDeferredValue(filter)
  const documents = useMemo(() => filterDocuments(all, applied), [all, applied])
  const selection = useMemo(() => keep(kept, new Set(documents.map(({ id }) => id))), [kept, documents])
  const picked = useMemo(() => documents.filter(({ id }) => selection.picked.has(id)), [documents, selection.picked])

  const showPanel = (open: boolean, focus = false) => {
    panelWasOpen = open
    setPanelOpen(open)
    setFocusTitle(focus)
  }
  const actions: GridActions = {
    open: (chosen) => openInReader(dossierId, chosen),
    openBeside: (chosen) => openInReader(dossierId, chosen, { beside: true }),
    edit: () => showPanel(true, true),
    trash: (chosen) => void trashDocuments(chosen),
  }

  if (list.error) return <ErrorMessage error={list.error} />
  if (!list.data) return null
  const [first] = picked
  return (
    <div className={panel.root}>
      <div className={panel.list}>
        <PageHeader
          title={t('title')}
          meta={
            all.length > 0 &&
            (isFiltering(applied)
              ? t('shownOf', { shown: documents.length, count: all.length })
              : t('count', { count: all.length }))
          }
          actions={
            all.length > 0 && (
              <>
                <Filters
                  documents={all}
                  filter={filter}
                  setFilter={setFilter}
                  showGaps={showGaps}
                  setShowGaps={(show) => {
                    gapsWereShown = show
                    setShowGaps(show)
                  }}
                />
                <Button
                  variant={panelOpen ? 'light' : 'default'}
                  leftSection={<IconInfoCircle size={15} aria-hidden />}
                  aria-expanded={panelOpen}
                  onClick={() => showPanel(!panelOpen)}
                >
                  {t('details')}
                </Button>
                <ImportButtons dossierId={dossierId} />
              </>
            )
          }
        />
        <ChosenFilters filter={filter} setFilter={setFilter} />
        {all.length === 0 ? (
          <ImportInvitation dossierId={dossierId} />
        ) : documents.length === 0 ? (
          <EmptyState
            title={t('noMatch')}
            actions={
              <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                {t('clearFilter')}
              </Button>
            }
          />
        ) : (
          <DocumentGrid
            documents={documents}
            volumes={showGaps && !isFiltering(applied) ? (map.data?.volumes ?? NO_VOLUMES) : NO_VOLUMES}
            selection={selection}
            setSelection={setSelection}
            actions={actions}
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
        <DocumentPanel
          key={first.id}
          document={first}
          focusTitle={focusTitle}
          close={() => showPanel(false)}
          open={() => actions.open([first])}
        />
      )}
      {panelOpen && picked.length > 1 && (
        <BulkPanel
          documents={picked}
          close={() => showPanel(false)}
          openBeside={picked.length === 2 ? () => actions.openBeside(picked) : null}
        />
      )}
    </div>
  )
}
