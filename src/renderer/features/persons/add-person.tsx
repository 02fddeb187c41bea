import { ActionIcon, Button, Combobox, Popover, TextInput, Tooltip, useCombobox } from '@mantine/core'
import { IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { fitness } from '../../editor/suggest/suggestions.ts'
import { addToDossier, createPerson } from './actions.ts'

const MOST = 7
const NEW = 'new'

type FieldProps = { dossierId: DossierId | null; present: Person[]; done(person: Person): void }

/** A name: somebody of the vault who is not in the dossier yet, or somebody new. */
function NameField({ dossierId, present, done }: FieldProps) {
  const { t } = useTranslation('persons')
  const [name, setName] = useState('')
  const everybody = useRequest('persons.list', { dossierId: null }).data?.persons ?? []
  const combobox = useCombobox()
  const typed = name.replace(/\s+/g, ' ').trim()
  const here = new Set(present.map((person) => person.id))
  const found =
    typed === ''
      ? []
      : everybody
          .filter((person) => (dossierId === null ? true : !here.has(person.id)))
          .filter((person) => [person.name, ...person.aliases].some((form) => fitness(typed, form) > 0))
          .slice(0, MOST)

  // After the options are there: Enter takes the first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at every render and always the same list
  useEffect(() => {
    combobox.selectFirstOption()
  }, [typed, found.length])

  const submit = async (value: string) => {
    const person = everybody.find(({ id }) => id === value)
    try {
      if (!person) done(await createPerson(typed, dossierId))
      else done(dossierId === null ? person : await addToDossier(person, dossierId))
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(value) => void submit(value)} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          data-autofocus
          label={t('add.name')}
          value={name}
          maxLength={300}
          onChange={(event) => {
            setName(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === ''}>
        <Combobox.Options>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {person.name}
            </Combobox.Option>
          ))}
          {typed !== '' && <Combobox.Option value={NEW}>{t('add.new', { name: typed })}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

type Props = { dossierId: DossierId | null; present: Person[]; added(person: Person): void }

/** The button that adds a person, with its one field. */
export function AddPerson({ dossierId, present, added }: Props) {
  const { t } = useTranslation('persons')
  const [opened, setOpened] = useState(false)
  const label = t(dossierId ? 'add.toDossier' : 'add.toVault')
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" width={300}>
      <Popover.Target>
        {present.length === 0 ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
            {label}
          </Button>
        ) : (
          <Tooltip label={label} disabled={opened}>
            <ActionIcon variant="filled" color="pine" size={30} aria-label={label} onClick={() => setOpened(!opened)}>
              <IconPlus size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <NameField
          dossierId={dossierId}
          present={present}
          done={(person) => {
            setOpened(false)
            added(person)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
