import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonId } from '#shared/domain/ids.ts'
import type { Person, PersonHit } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import lines from '../../ui/two-lines.module.css'
import { nameProblem } from './problems.ts'

const MOST = 7
const NEW = 'new'

type Props = {
  label: string
  /** Persons who cannot be chosen. */
  without: ReadonlySet<PersonId>
  choose(person: Person): unknown
  /** Offers to make somebody new of the typed name. */
  create?(name: string): unknown
}

/** A name in any of its forms: somebody of the vault, or somebody new. */
export function PersonPicker({ label, without, choose, create }: Props) {
  const { t } = useTranslation('persons')
  const [name, setName] = useState('')
  const combobox = useCombobox()
  const typed = name.replace(/\s+/g, ' ').trim()
  const problem = typed === '' ? null : nameProblem(typed, t)
  const answer = useRequest(
    'persons.find',
    { query: typed.slice(0, 300), dossierId: null, limit: MOST + without.size },
    { enabled: typed !== '', placeholderData: keepPreviousData },
  )
  const found =
    typed === '' ? [] : (answer.data?.hits ?? []).filter(({ person }) => !without.has(person.id)).slice(0, MOST)
  const listed = found.map(({ person }) => person.id).join(' ')

  // After the options are there: Enter takes the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at every render and always the same list
  useEffect(() => {
    combobox.selectFirstOption()
  }, [typed, listed])

  const submit = (value: string) => {
    const hit = found.find(({ person }) => person.id === value)
    if (hit) choose(hit.person)
    else if (value === NEW) create?.(typed)
  }
  const detail = ({ person, matched }: PersonHit) =>
    [matched ?? '', person.participations.length > 0 ? t('list.dossiers', { count: person.participations.length }) : '']
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          data-autofocus
          label={label}
          dir="auto"
          value={name}
          error={problem}
          onChange={(event) => {
            setName(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === '' || problem !== null}>
        <Combobox.Options>
          {found.map((hit) => (
            <Combobox.Option key={hit.person.id} value={hit.person.id}>
              <span className={lines.name} dir="auto">
                {hit.person.name}
              </span>
              <span className={lines.detail}>{detail(hit)}</span>
            </Combobox.Option>
          ))}
          {create && typed !== '' && problem === null && (
            <Combobox.Option value={NEW}>{t('add.new', { name: typed })}</Combobox.Option>
          )}
          {!create && found.length === 0 && <Combobox.Empty>{t('list.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
