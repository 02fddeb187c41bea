import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconFolderPlus, IconFolders, IconLayoutGrid, IconList, IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierRow } from '#shared/domain/dossier.ts'
import { useRequest } from '../../api/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import panel from '../../ui/with-panel.module.css'
import { DueStrip } from '../deadlines/due-strip.tsx'
import { CreatePanel } from './create-panel.tsx'
import { DossierCards } from './dossier-cards.tsx'
import { DossierTable } from './dossier-table.tsx'
import classes from './dossiers-screen.module.css'
import { EditPanel } from './edit-panel.tsx'
import { filterDossiers, type SortOrder, sortDossiers } from './sort-dossiers.ts'
import { useGlances } from './use-glances.ts'

type View = 'table' | 'cards'
const NONE: DossierRow[] = []
/** Kept while the vault is open. */
let lastView: View = 'table'
let lastSort: SortOrder = { by: 'updated', descending: true }

/** All dossiers of the vault. */
export function DossiersScreen() {
  const { t } = useTranslation('dossiers')
  const list = useRequest('dossiers.list', { trashed: false })
  const glances = useGlances()
  const [view, setView] = useState<View>(lastView)
  const [sort, setSort] = useState(lastSort)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<DossierRow['id'] | 'new' | null>(null)
  const all = list.data?.dossiers ?? NONE
  const rows = useMemo(() => sortDossiers(filterDossiers(all, typed), sort, glances), [all, typed, sort, glances])
  const edited = all.find(({ id }) => id === open)
  const choose = (next: SortOrder) => {
    lastSort = next
    setSort(next)
  }
  const create = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen('new')}>
      {t('new')}
    </Button>
  )
  const body = () => {
    if (list.error) return <ErrorMessage error={list.error} />
    if (!list.data) return null
    if (all.length === 0)
      return (
        <EmptyState icon={<IconFolderPlus size={36} stroke={1.3} />} title={t('empty.title')} actions={create}>
          {t('empty.body')}
        </EmptyState>
      )
    if (rows.length === 0)
      return <EmptyState icon={<IconFolders size={36} stroke={1.3} />} title={t('noMatch', { typed })} />
    const shared = { rows, glances, edit: (row: DossierRow) => setOpen(row.id) }
    return view === 'table' ? <DossierTable {...shared} sort={sort} setSort={choose} /> : <DossierCards {...shared} />
  }
  return (
    <div className={panel.root}>
      <div className={panel.content} data-scroll>
        <PageHeader
          title={t('title')}
          meta={all.length > 0 && t('count', { count: all.length })}
          actions={
            all.length > 0 && (
              <>
                <TextInput
                  type="search"
                  aria-label={t('filter')}
                  placeholder={t('filter')}
                  leftSection={<IconSearch size={15} aria-hidden />}
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
                <SegmentedControl
                  aria-label={t('view.title')}
                  value={view}
                  onChange={(next) => {
                    lastView = next === 'cards' ? 'cards' : 'table'
                    setView(lastView)
                  }}
                  data={[
                    {
                      value: 'table',
                      label: <IconList size={16} aria-label={t('view.table')} className={classes.icon} />,
                    },
                    {
                      value: 'cards',
                      label: <IconLayoutGrid size={16} aria-label={t('view.cards')} className={classes.icon} />,
                    },
                  ]}
                />
                {create}
              </>
            )
          }
        />
        <DueStrip dossierId={null} />
        {body()}
      </div>
      {open === 'new' && <CreatePanel close={() => setOpen(null)} />}
      {edited && <EditPanel key={edited.id} dossier={edited} close={() => setOpen(null)} />}
    </div>
  )
}
