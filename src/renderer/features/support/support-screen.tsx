import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPackage, IconUsers } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierId, SupportEntryId } from '#shared/domain/ids.ts'
import type { SupportEntry } from '#shared/domain/support.ts'
import type { SupportFilter } from '#shared/domain/support-view.ts'
import { request } from '../../api/client.ts'
import { useRequest } from '../../api/hooks.ts'
import { useOrder } from '../../api/order.ts'
import { useRows } from '../../api/rows.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ACCUSED, usePeople } from '../hearings/use-people.ts'
import { eraseEntry } from './actions.ts'
import { EntryPanel } from './entry-panel.tsx'
import { Filters } from './filters.tsx'
import { QuickEntry } from './quick-entry.tsx'
import { NO_FILTER } from './rows.ts'
import { SaveCsv } from './save-csv.tsx'
import classes from './support-screen.module.css'
import { SupportTable } from './support-table.tsx'
import { Totals } from './totals.tsx'

type Props = { dossierId: DossierId; recordId?: string }

/** Typing goes on for as long without asking the vault at each letter. */
const TYPING_MS = 120

const readEntries = async (ids: string[]): Promise<readonly SupportEntry[]> =>
  (await request('support.rows', { ids: ids as SupportEntryId[] })).entries

/** Money, parcels, letters and visits for those held, with exact sums. */
export function SupportScreen({ dossierId, recordId }: Props) {
  const { t } = useTranslation('support')
  const root = useRef<HTMLDivElement>(null)
  const people = usePeople(dossierId)
  const [filter, setFilter] = useState<SupportFilter>(NO_FILTER)
  const [active, setActive] = useState<SupportEntryId | null>(() => SupportEntryId.safeParse(recordId).data ?? null)
  const [opened, setOpened] = useState<SupportEntryId | null>(() => SupportEntryId.safeParse(recordId).data ?? null)
  const [applied] = useDebouncedValue(filter, TYPING_MS)
  const list = useOrder('support.order', { dossierId, filter: applied })
  const choices = useRequest('support.choices', { dossierId })
  const rows = useRows('support.rows', readEntries)
  const error = list.error ?? choices.error
  if (error) return <ErrorMessage error={error} />
  if (!list.data || !choices.data) return null
  const { ids, all, months, totals } = list.data
  const persons = people.options(ACCUSED, choices.data.persons)
  const close = () => {
    setOpened(null)
    root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }
  const whole = ids.length === all
  return (
    <div ref={root} className={classes.root}>
      <div className={classes.main}>
        <PageHeader
          title={t('title')}
          meta={whole ? t('count', { count: all }) : t('countOf', { count: ids.length, of: all })}
          actions={
            all > 0 && (
              <SaveCsv dossierId={dossierId} ids={whole ? null : (ids as SupportEntryId[])} count={ids.length} />
            )
          }
        />
        {all > 0 && <Filters choices={choices.data} filter={filter} setFilter={setFilter} persons={persons} />}
        {persons.length > 0 && (
          <QuickEntry
            dossierId={dossierId}
            last={choices.data.last ?? undefined}
            persons={persons}
            purposes={choices.data.purposes}
            added={(id) => setActive(id)}
          />
        )}
        {all === 0 ? (
          <Nothing dossierId={dossierId} nobody={persons.length === 0} />
        ) : ids.length === 0 ? (
          <EmptyState
            title={t('filter.none')}
            actions={
              <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                {t('filter.clear')}
              </Button>
            }
          />
        ) : (
          <div className={classes.body}>
            <SupportTable
              order={ids}
              months={months}
              rows={rows}
              active={active}
              nameOf={people.nameOf}
              choose={setActive}
              open={setOpened}
              erase={(one) => void eraseEntry(one)}
            />
            {opened === null && <Totals totals={totals} />}
          </div>
        )}
      </div>
      {opened !== null && (
        <OpenEntry key={opened} id={opened} known={rows.get(opened)} persons={persons} close={close} />
      )}
    </div>
  )
}

type OpenProps = Pick<Parameters<typeof EntryPanel>[0], 'persons' | 'close'> & {
  id: SupportEntryId
  /** As the list has it, until it is read. */
  known: SupportEntry | undefined
}

function OpenEntry({ id, known, persons, close }: OpenProps) {
  const { data, error } = useRequest('support.get', { id })
  const entry = data ?? known
  const gone = error?.code === 'not-found'
  useEffect(() => {
    // Taken back, or never of this log.
    if (gone) close()
  })
  if (gone || !entry) return null
  return <EntryPanel entry={entry} persons={persons} close={close} />
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
