import { ActionIcon, Menu, Textarea, TextInput } from '@mantine/core'
import { IconArrowMerge, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { notifyError } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { BacklinksPanel } from '../notes/backlinks-panel.tsx'
import { erasePerson } from './actions.ts'
import { BirthField } from './birth-field.tsx'
import { ContactsSection } from './contacts-section.tsx'
import { DossiersBadge } from './dossiers-badge.tsx'
import { MergesSection } from './merges-section.tsx'
import { NamesSection } from './names-section.tsx'
import { Participations } from './participations.tsx'
import classes from './person-card.module.css'
import { PhotoButton } from './photo-button.tsx'
import { nameProblem, tooLong } from './problems.ts'
import { Records } from './records.tsx'
import { usePersonFields } from './use-person-fields.ts'

type Props = { person: Person; dossierId: DossierId | null; merge(): void }

/** One human being: names, what they are where, what is recorded of them, and the notes that mention them. Saves itself. */
export function PersonCard({ person, dossierId, merge }: Props) {
  const { t } = useTranslation('persons')
  const { fields, change, flush, error } = usePersonFields(person)
  const problem = nameProblem(fields.name, t)
  return (
    <article className={classes.root} aria-label={fields.name || person.name}>
      <header className={classes.head}>
        <PhotoButton person={person} />
        <div className={classes.headText}>
          <TextInput
            className={classes.name}
            variant="unstyled"
            aria-label={t('card.name')}
            placeholder={t('card.name')}
            dir="auto"
            value={fields.name}
            error={problem === null ? null : `${problem} ${t('card.keptName')}`}
            onChange={(event) => change({ name: event.currentTarget.value })}
            onBlur={flush}
          />
          <DossiersBadge person={person} />
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('card.actions')}>
              <IconDots size={17} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowMerge size={15} aria-hidden />} onClick={merge}>
              {t('card.merge')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => void erasePerson(person.id).catch(notifyError)}
            >
              {t('card.erase')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {error && <ErrorMessage error={error} />}
      <Participations person={person} dossierId={dossierId} />
      <NamesSection person={person} />
      <div className={classes.birth}>
        <BirthField person={person} />
      </div>
      <ContactsSection person={person} />
      <Textarea
        label={t('card.note')}
        dir="auto"
        value={fields.note}
        error={tooLong(fields.note, 10_000, t)}
        autosize
        minRows={3}
        onChange={(event) => change({ note: event.currentTarget.value })}
        onBlur={flush}
      />
      <Records person={person} />
      <BacklinksPanel target={{ personId: person.id }} />
      <MergesSection person={person} />
    </article>
  )
}
