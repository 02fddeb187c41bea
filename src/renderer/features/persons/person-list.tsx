import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { type Person, Role } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import lines from '../../ui/two-lines.module.css'
import { VirtualListbox } from '../../ui/virtual-listbox.tsx'
import { Avatar } from './avatar.tsx'
import { DossiersBadge } from './dossiers-badge.tsx'
import { type ListOrder, ORDERS, ordered, rolesIn } from './order.ts'
import classes from './person-list.module.css'
import { rolesLine } from './roles.ts'

const ROW = 54
/** The best answers; nobody looks further down a list that can be narrowed. */
const MOST_FOUND = 500

type Props = {
  persons: Person[]
  dossierId: DossierId | null
  current: PersonId
  choose(id: PersonId): void
  enter(): void
  add: ReactNode
  notice: ReactNode
}

/** People by name, role or number of dossiers, filtered by any form of a name. */
export function PersonList({ persons, dossierId, current, choose, enter, add, notice }: Props) {
  const { t } = useTranslation('persons')
  const [filter, setFilter] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [order, setOrder] = useState<ListOrder>('name')
  const query = filter.trim()
  const answer = useRequest(
    'persons.find',
    { query: query.slice(0, 1_000), dossierId, limit: MOST_FOUND },
    { enabled: query !== '', placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  const hits = query === '' ? null : (answer.data?.hits ?? null)
  const shown = useMemo(() => {
    const found = hits?.map((hit) => hit.person)
    const all = found ?? (query === '' ? ordered(persons, order, dossierId) : [])
    return role === null ? all : all.filter((person) => rolesIn(person, dossierId).includes(role))
  }, [persons, hits, query, order, role, dossierId])
  const matched = new Map(hits?.map((hit) => [hit.person.id, hit.matched]))
  const used = useMemo(() => {
    const present = new Set(persons.flatMap((person) => rolesIn(person, dossierId)))
    return Role.options.filter((option) => present.has(option))
  }, [persons, dossierId])

  const detail = (person: Person) => {
    const roles = rolesIn(person, dossierId)
    const words = roles.length > 0 ? rolesLine(roles, t) : dossierId === null ? t('list.noDossier') : t('roles.none')
    const form = matched.get(person.id)
    return form ? `${form} · ${words}` : words
  }
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <TextInput
          className={classes.filter}
          aria-label={t('list.filter')}
          placeholder={t('list.filter')}
          leftSection={<IconSearch size={14} aria-hidden />}
          dir="auto"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        {add}
      </div>
      <div className={classes.options}>
        <Select
          aria-label={t('list.role')}
          placeholder={t('list.anyRole')}
          data={used.map((option) => ({ value: option, label: t(`role.${option}`) }))}
          value={role}
          clearable
          comboboxProps={{ width: 220, position: 'bottom-start' }}
          disabled={used.length === 0}
          onChange={(value) => setRole(value === null ? null : Role.parse(value))}
        />
        <Select
          aria-label={t('list.order')}
          data={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          value={order}
          allowDeselect={false}
          disabled={query !== ''}
          onChange={(value) => setOrder(ORDERS.find((option) => option === value) ?? 'name')}
        />
      </div>
      {notice}
      <VirtualListbox
        label={t('list.title')}
        items={shown}
        keyOf={(person) => person.id}
        rowHeight={ROW}
        current={current}
        choose={(person) => choose(person.id)}
        enter={enter}
        none={query !== '' && answer.isFetching ? '' : t('list.none')}
      >
        {(person) => (
          <span className={classes.row}>
            <Avatar person={person} size={36} />
            <span className={classes.words}>
              <span className={classes.first}>
                <span className={lines.name} dir="auto">
                  {person.name}
                </span>
                <DossiersBadge person={person} />
              </span>
              <span className={lines.detail}>{detail(person)}</span>
            </span>
          </span>
        )}
      </VirtualListbox>
    </div>
  )
}
