import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core'
import { IconPlus, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { notifyError } from '../../app/notify.ts'
import { addToDossier, createPerson } from './actions.ts'
import { PersonPicker } from './person-picker.tsx'

type Props = {
  dossierId: DossierId | null
  /** They are there already: whoever looks for one finds them, and does not make a second card. */
  present: readonly Pick<Person, 'id'>[]
  added(person: Person): void
  /**
   * What the button is called, and a button that does not stand out, where it is one of several on a form; those who
   * are there already are not offered to it.
   */
  quiet?: string
}

const takesPart = ({ participations }: Person, dossierId: DossierId): boolean =>
  participations.some((part) => part.dossierId === dossierId)

/** The button that adds a person, with its one field. */
export function AddPerson({ dossierId, present, added, quiet }: Props) {
  const { t } = useTranslation('persons')
  const [opened, setOpened] = useState(false)
  const label = quiet ?? t(dossierId ? 'add.toDossier' : 'add.toVault')
  const prominent = quiet === undefined
  const done = async (adding: Promise<Person>) => {
    try {
      const person = await adding
      setOpened(false)
      added(person)
    } catch (error) {
      notifyError(error)
    }
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" width={300}>
      <Popover.Target>
        {prominent && present.length === 0 ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
            {label}
          </Button>
        ) : (
          <Tooltip label={label} disabled={opened}>
            <ActionIcon
              {...(prominent ? { variant: 'filled', color: 'pine' } : { variant: 'default' })}
              size={30}
              aria-label={label}
              onClick={() => setOpened(!opened)}
            >
              <IconPlus size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <PersonPicker
          label={t('add.name')}
          without={new Set(prominent ? [] : present.map(({ id }) => id))}
          choose={(person) =>
            done(
              dossierId === null || takesPart(person, dossierId)
                ? Promise.resolve(person)
                : addToDossier(person, dossierId),
            )
          }
          create={(name) => done(createPerson(name, dossierId))}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
