import { VisuallyHidden } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { AddPerson } from './add-person.tsx'
import { DoublesNotice, DoublesPanel } from './doubles-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import classes from './people-screen.module.css'
import { PersonCard } from './person-card.tsx'
import { PersonList } from './person-list.tsx'

type Props = {
  /** Null: everybody in the vault. */
  dossierId: DossierId | null
  personId?: PersonId
}

type Panel = { type: 'merge'; other: Person | null } | { type: 'doubles' } | null

/** People: of one dossier with their parts in it, or of the whole vault. One card a human being. */
export function PeopleScreen({ dossierId, personId }: Props) {
  const { t } = useTranslation('persons')
  const { data, error } = useRequest('persons.list', { dossierId })
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const [panel, setPanel] = useState<Panel>(null)
  const card = useRef<HTMLDivElement>(null)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { persons } = data
  const wanted = chosen ?? personId
  const shown = persons.find((person) => person.id === wanted) ?? persons[0] ?? null

  const choose = (id: PersonId) => {
    setChosen(id)
    setPanel(null)
    if (dossierId === null) navigate({ screen: 'people', personId: id }, { replace: true })
  }
  const add = <AddPerson dossierId={dossierId} present={persons} added={(person: Person) => choose(person.id)} />
  if (!shown)
    return (
      <>
        <VisuallyHidden component="h1">{t('list.title')}</VisuallyHidden>
        <EmptyState icon={<IconUsers size={40} stroke={1.25} />} title={t('empty.title')} actions={add}>
          {t(dossierId ? 'empty.dossier' : 'empty.vault')}
        </EmptyState>
      </>
    )
  const showing = panel?.type === 'merge' ? shown : null
  return (
    <div className={classes.root} data-panel={panel !== null || undefined}>
      <VisuallyHidden component="h1">{t('list.title')}</VisuallyHidden>
      <PersonList
        persons={persons}
        dossierId={dossierId}
        current={shown.id}
        choose={choose}
        enter={() => card.current?.querySelector<HTMLElement>('input:not([type=file]), textarea')?.focus()}
        add={add}
        notice={<DoublesNotice dossierId={dossierId} open={() => setPanel({ type: 'doubles' })} />}
      />
      <div ref={card} className={classes.card}>
        <PersonCard
          key={shown.id}
          person={shown}
          dossierId={dossierId}
          merge={() => setPanel({ type: 'merge', other: null })}
        />
      </div>
      {showing && panel?.type === 'merge' && (
        <MergePanel
          key={showing.id}
          person={showing}
          other={panel.other}
          setOther={(other) => setPanel({ type: 'merge', other })}
          close={() => setPanel(null)}
          done={() => setPanel(null)}
        />
      )}
      {panel?.type === 'doubles' && (
        <DoublesPanel
          dossierId={dossierId}
          close={() => setPanel(null)}
          compare={(one, other) => {
            const [stays, goes] = persons.some(({ id }) => id === one.id) ? [one, other] : [other, one]
            choose(stays.id)
            setPanel({ type: 'merge', other: goes })
          }}
        />
      )}
    </div>
  )
}
