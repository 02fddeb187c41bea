import { Button } from '@mantine/core'
import { IconPackage, IconUsers } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierId, type PersonId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import { totalsOf } from '#shared/domain/support-totals.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ACCUSED, usePeople } from '../hearings/use-people.ts'
import { eraseEntry } from './actions.ts'
import { EntryPanel } from './entry-panel.tsx'
import { Filters } from './filters.tsx'
import { QuickEntry } from './quick-entry.tsx'
import { filterSupport, NO_FILTER, type SupportFilter } from './rows.ts'
import { SaveCsv } from './save-csv.tsx'
import classes from './support-screen.module.css'
import { SupportTable } from './support-table.tsx'
import { Totals } from './totals.tsx'

type Props = { dossierId: DossierId; recordId?: string }
const EMPTY: SupportEntry[] = []

/** Money, parcels, letters and visits for those held, with exact sums. */
export function SupportScreen({ dossierId, recordId }: Props) {
  const { t } = useTranslation('support')
  const root = useRef<HTMLDivElement>(null)
  const list = useRequest('support.list', { dossierId })
  const people = usePeople(dossierId)
  const [filter, setFilter] = useState<SupportFilter>(NO_FILTER)
  const [active, setActive] = useState<SupportEntryId | null>(() => SupportEntryId.safeParse(recordId).data ?? null)
  const [opened, setOpened] = useState<SupportEntryId | null>(() => SupportEntryId.safeParse(recordId).data ?? null)
  const entries = list.data?.entries ?? EMPTY
  const shown = useMemo(() => filterSupport(entries, filter, people.nameOf), [entries, filter, people])
  const totals = useMemo(() => totalsOf(shown), [shown])
  const purposes = useMemo(() => [...new Set(entries.map(({ purpose }) => purpose).filter(Boolean))], [entries])
  const used = useMemo<PersonId[]>(() => [...new Set(entries.map(({ personId }) => personId))], [entries])
  if (list.error) return <ErrorMessage error={list.error} />
  if (!list.data) return null
  const persons = people.options(ACCUSED, used)
  const entry = entries.find(({ id }) => id === opened)
  const last = entries.toSorted((a, b) => b.createdAt - a.createdAt)[0]
  const close = () => {
    setOpened(null)
    root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }
  const all = shown.length === entries.length
  return (
    <div ref={root} className={classes.root}>
      <div className={classes.main}>
        <PageHeader
          title={t('title')}
          meta={all ? t('count', { count: entries.length }) : t('countOf', { count: shown.length, of: entries.length })}
          actions={
            entries.length > 0 && (
              <SaveCsv dossierId={dossierId} ids={all ? null : shown.map(({ id }) => id)} count={shown.length} />
            )
          }
        />
        {entries.length > 0 && <Filters entries={entries} filter={filter} setFilter={setFilter} persons={persons} />}
        {persons.length > 0 && (
          <QuickEntry
            dossierId={dossierId}
            last={last}
            persons={persons}
            purposes={purposes}
            added={(id) => setActive(id)}
          />
        )}
        {entries.length === 0 ? (
          <Nothing dossierId={dossierId} nobody={persons.length === 0} />
        ) : (
          <div className={classes.body}>
            <SupportTable
              entries={shown}
              active={active}
              nameOf={people.nameOf}
              choose={setActive}
              open={({ id }) => setOpened(id)}
              erase={(one) => void eraseEntry(one).catch(notifyError)}
            />
            {!entry && <Totals totals={totals} />}
          </div>
        )}
      </div>
      {entry && <EntryPanel key={entry.id} entry={entry} persons={persons} close={close} />}
    </div>
  )
}

/** What belongs here; where nobody is in the dossier yet, the way to put somebody there. */
function Nothing({ dossierId, nobody }: { dossierId: DossierId; nobody: boolean }) {
  const { t } = useTranslation('support')
  return (
    <EmptyState
      icon={<IconPackage size={40} stroke={1.25} />}
      title={t('empty.title')}
      actions={
        nobody && (
          <Button
            leftSection={<IconUsers size={16} aria-hidden />}
            onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'people' })}
          >
            {t('empty.people')}
          </Button>
        )
      }
    >
      {t(nobody ? 'empty.nobody' : 'empty.body')}
    </EmptyState>
  )
}
