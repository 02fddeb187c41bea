import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowMerge, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Person, PersonPatch } from '#shared/domain/person.ts'
import { notifyError } from '../../app/notify.ts'
import { telling } from '../../app/records.ts'
import card from '../../ui/card.module.css'
import { CommittedTextarea } from '../../ui/committed-text.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { BacklinksPanel } from '../notes/backlinks-panel.tsx'
import { changePerson, erasePerson } from './actions.ts'
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

type Props = { person: Person; dossierId: DossierId | null; merge(): void }

/** One human being: names, what they are where, what is recorded of them, and the notes that mention them. Saves itself. */
export function PersonCard({ person, dossierId, merge }: Props) {
  const { t } = useTranslation('persons')
  const { latest, change } = useLatest(person)
  /** A change that was refused is told, and what was typed stays in its field. */
  const save = (fields: PersonPatch) => telling(() => change(fields, () => changePerson(latest, fields)))
  const checkName = (name: string) => {
    const problem = nameProblem(name, t)
    return problem && `${problem} ${t('card.keptName')}`
  }
  return (
    <article className={`${card.root} ${classes.root}`} aria-label={person.name}>
      <header className={classes.head}>
        <PhotoButton person={person} />
        <div className={classes.headText}>
          <CommittedTextarea
            className={`${card.name} ${classes.name}`}
            variant="unstyled"
            aria-label={t('card.name')}
            placeholder={t('card.name')}
            dir="auto"
            oneLine
            autosize
            maxRows={5}
            value={person.name}
            check={checkName}
            onCommit={(name) => save({ name })}
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
      <Participations person={person} dossierId={dossierId} />
      <NamesSection names={latest.names} save={save} />
      <div className={classes.birth}>
        <BirthField person={person} />
      </div>
      <ContactsSection contacts={latest.contacts} save={save} />
      <CommittedTextarea
        label={t('card.note')}
        dir="auto"
        value={person.note}
        check={(note) => tooLong(note, 10_000, t)}
        autosize
        minRows={3}
        onCommit={(note) => save({ note })}
      />
      <Records person={person} />
      <BacklinksPanel target={{ personId: person.id }} />
      <MergesSection person={person} />
    </article>
  )
}
