import { Button, TextInput, Tooltip } from '@mantine/core'
import { IconBuildingBank, IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import type { DossierId, HearingId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { HearingCard } from './card/hearing-card.tsx'
import { CreatePanel } from './create-panel.tsx'
import classes from './hearings-screen.module.css'
import { filterHearings, type HearingFilter, NO_FILTER } from './list/filter.ts'
import { FilterMenu } from './list/filter-menu.tsx'
import { HearingList } from './list/hearing-list.tsx'
import { type Arrangement, arrange } from './list/order.ts'
import { HearingSheet } from './sheet-panel.tsx'
import { useNewKey } from './use-new-key.ts'
import { usePeople } from './use-people.ts'
import { whenWords } from './when.ts'

type Props = { dossierId: DossierId; recordId?: string }
type Adding = { after: Hearing | null } | null

/** Kept while the vault is open. */
let lastArrangement: Arrangement = 'dates'

/** The hearings of a dossier: the list, and the card of one. */
export function HearingsScreen({ dossierId, recordId }: Props) {
  const { t, i18n } = useTranslation('hearings')
  const { data, error } = useRequest('hearings.list', { dossierId })
  const clashes = useRequest('hearings.clashes', { dossierId }).data?.clashes ?? []
  const people = usePeople(dossierId)
  const [arrangement, setArrangement] = useState(lastArrangement)
  const [filter, setFilter] = useState<HearingFilter>(NO_FILTER)
  const [adding, setAdding] = useState<Adding>(null)
  const [printing, setPrinting] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const toList = useRef(false)
  // Back from the panel to the list, which may have come only with its first hearing.
  useEffect(() => {
    const listbox = root.current?.querySelector<HTMLElement>('[role="listbox"]')
    if (!toList.current || adding !== null || printing || !listbox) return
    toList.current = false
    listbox.focus()
  })
  // Another hearing begins at its head, however far down the one before was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hearing shown is what counts
  useLayoutEffect(() => void card.current?.scrollTo({ top: 0 }), [recordId])
  useNewKey(() => setAdding({ after: null }))
  const hearings = data?.hearings
  const namesOf = useMemo(
    () => (hearing: Hearing) => hearing.defendantIds.map((id) => people.nameOf(id)).join(', '),
    [people],
  )
  const shown = useMemo(
    () =>
      filterHearings(hearings ?? [], filter, (hearing) =>
        [t(`kind.${hearing.kind}`), whenWords(hearing, i18n.language), namesOf(hearing)].join(' '),
      ),
    [hearings, filter, t, i18n.language, namesOf],
  )
  if (error) return <ErrorMessage error={error} />
  if (!hearings) return null

  const choose = (id: HearingId) =>
    navigate({ screen: 'dossier', dossierId, tab: 'hearings', recordId: id }, { replace: true })
  const close = () => {
    toList.current = true
    setAdding(null)
    setPrinting(false)
  }
  const first = arrange(shown, hearings, 'dates', Date.now())[0]?.hearing ?? null
  const current = hearings.find(({ id }) => id === recordId) ?? first
  const concerned = [...new Set(hearings.flatMap((hearing) => hearing.defendantIds))]

  if (hearings.length === 0 && adding === null)
    return (
      <>
        <h1 className="delo-hidden">{t('title')}</h1>
        <EmptyState
          icon={<IconBuildingBank size={40} stroke={1.25} />}
          title={t('empty.title')}
          actions={
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding({ after: null })}>
              {t('add')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      </>
    )
  return (
    <div ref={root} className={classes.root}>
      <h1 className="delo-hidden">{t('title')}</h1>
      <HearingList
        hearings={hearings}
        shown={shown}
        clashing={new Set(clashes.map(({ id }) => id))}
        current={current}
        arrangement={arrangement}
        setArrangement={(next) => {
          lastArrangement = next
          setArrangement(next)
        }}
        choose={choose}
        enter={() => card.current?.querySelector<HTMLElement>('[data-first]')?.focus()}
        namesOf={namesOf}
        tools={
          <>
            <TextInput
              type="search"
              className={classes.filter}
              aria-label={t('filter.text')}
              placeholder={t('filter.text')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={filter.text}
              onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
            />
            <FilterMenu
              filter={filter}
              setFilter={setFilter}
              defendants={concerned.map((id) => ({ value: id, label: people.nameOf(id) }))}
            />
            <Tooltip label={t('addHint')}>
              <Button
                className={classes.add}
                aria-label={t('add')}
                aria-expanded={adding?.after === null}
                onClick={() => setAdding({ after: null })}
              >
                <IconPlus size={17} aria-hidden />
              </Button>
            </Tooltip>
          </>
        }
      />
      <div ref={card} className={classes.card}>
        {current && (
          <HearingCard
            key={current.id}
            hearing={current}
            series={hearings.filter(({ seriesId }) => seriesId === current.seriesId)}
            clashes={clashes.filter(({ id }) => id === current.id)}
            people={people}
            choose={choose}
            addNext={() => setAdding({ after: current })}
            print={() => setPrinting(true)}
          />
        )}
      </div>
      {printing && !adding && current && <HearingSheet key={current.id} hearing={current} close={close} />}
      {adding && (
        <CreatePanel
          key={adding.after?.id ?? 'new'}
          dossierId={dossierId}
          hearings={hearings}
          after={adding.after}
          people={people}
          close={close}
          created={(id) => {
            choose(id)
            close()
          }}
        />
      )}
    </div>
  )
}
