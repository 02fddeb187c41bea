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
import classes from './people-screen.module.css'
import { PersonCard } from './person-card.tsx'
import { PersonList } from './person-list.tsx'

type Props = {
  /** Null: everybody in the vault. */
  dossierId: DossierId | null
  personId?: PersonId
}

/** People: of one dossier with their parts in it, or of the whole vault. One card a human being. */
export function PeopleScreen({ dossierId, personId }: Props) {
  const { t } = useTranslation('persons')
  const { data, error } = useRequest('persons.list', { dossierId })
  const [chosen, setChosen] = useState<PersonId | null>(null)
  const card = useRef<HTMLDivElement>(null)
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { persons } = data
  const wanted = chosen ?? personId
  const shown = persons.find((person) => person.id === wanted) ?? persons[0] ?? null

  const choose = (id: PersonId) => {
    setChosen(id)
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
  return (
    <div className={classes.root}>
      <VisuallyHidden component="h1">{t('list.title')}</VisuallyHidden>
      <PersonList
        persons={persons}
        dossierId={dossierId}
        current={shown.id}
        choose={choose}
        enter={() => card.current?.querySelector<HTMLElement>('input, textarea')?.focus()}
        add={add}
      />
      <div ref={card} className={classes.card}>
        <PersonCard key={shown.id} person={shown} dossierId={dossierId} />
      </div>
    </div>
  )
}
