import { ActionIcon, TagsInput, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { notifyError } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { BacklinksPanel } from '../notes/backlinks-panel.tsx'
import { erasePerson } from './actions.ts'
import { Participations } from './participations.tsx'
import classes from './person-card.module.css'
import { usePersonFields } from './use-person-fields.ts'

type Props = { person: Person; dossierId: DossierId | null }

/** One human being: names, what they are where, remarks, and the notes that mention them. Saves itself. */
export function PersonCard({ person, dossierId }: Props) {
  const { t } = useTranslation('persons')
  const { fields, change, flush, error } = usePersonFields(person)
  return (
    <article className={classes.root} aria-label={fields.name || person.name}>
      <header className={classes.head}>
        <TextInput
          className={classes.name}
          variant="unstyled"
          aria-label={t('card.name')}
          placeholder={t('card.name')}
          value={fields.name}
          maxLength={300}
          error={fields.name.trim() === '' ? t('card.needsName') : null}
          onChange={(event) => change({ name: event.currentTarget.value })}
          onBlur={flush}
        />
        <Tooltip label={t('card.erase')}>
          <ActionIcon aria-label={t('card.erase')} onClick={() => void erasePerson(person.id).catch(notifyError)}>
            <IconTrash size={17} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      {error && <ErrorMessage error={error} />}
      <TagsInput
        label={t('card.aliases')}
        description={t('card.aliasesHint')}
        value={fields.aliases}
        maxTags={50}
        splitChars={[';', '\n']}
        acceptValueOnBlur
        onChange={(aliases) => change({ aliases: aliases.map((alias) => alias.slice(0, 300)) })}
        onBlur={flush}
      />
      <Participations person={person} dossierId={dossierId} />
      <Textarea
        label={t('card.note')}
        value={fields.note}
        maxLength={10_000}
        autosize
        minRows={3}
        onChange={(event) => change({ note: event.currentTarget.value })}
        onBlur={flush}
      />
      <BacklinksPanel target={{ personId: person.id }} />
    </article>
  )
}
