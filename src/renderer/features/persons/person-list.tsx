import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { fitness } from '../../editor/suggest/suggestions.ts'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import classes from './person-list.module.css'
import { rolesLine } from './roles.ts'

const ROW = 54

type Props = {
  persons: Person[]
  dossierId: DossierId | null
  current: PersonId
  choose(id: PersonId): void
  enter(): void
  add: ReactNode
}

/** People by name, with what they are in this dossier, or in how many dossiers they take part. */
export function PersonList({ persons, dossierId, current, choose, enter, add }: Props) {
  const { t } = useTranslation('persons')
  const [filter, setFilter] = useState('')
  const shown = useMemo(
    () =>
      filter.trim() === ''
        ? persons
        : persons.filter(({ name, aliases }) => [name, ...aliases].some((form) => fitness(filter, form) > 0)),
    [persons, filter],
  )
  const detail = (person: Person) =>
    dossierId === null
      ? t('list.dossiers', { count: person.participations.length })
      : rolesLine(person.participations.find((part) => part.dossierId === dossierId)?.roles ?? [], t)
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <TextInput
          className={classes.filter}
          aria-label={t('list.filter')}
          placeholder={t('list.filter')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        {add}
      </div>
      <VirtualListbox
        label={t('list.title')}
        items={shown}
        keyOf={(person) => person.id}
        rowHeight={ROW}
        current={current}
        choose={(person) => choose(person.id)}
        enter={enter}
        none={t('list.none')}
      >
        {(person) => (
          <>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.detail}>{detail(person)}</span>
          </>
        )}
      </VirtualListbox>
    </div>
  )
}
