import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DossierId, NoteId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { createNote } from './create-note.ts'
import { NoteEditor } from './note-editor.tsx'
import { noteName } from './note-name.ts'
import classes from './note-panel.module.css'
import { lastNote } from './open-editors.ts'

/** A note beside the reader: choose one or begin one; quotes from the document go into it. */
export function NotePanel({ dossierId }: { dossierId: DossierId }) {
  const { t } = useTranslation('notes')
  const { data, error } = useRequest('notes.list', { dossierId, trashed: false })
  const [chosen, setChosen] = useState<NoteId | null>(() => lastNote(dossierId))
  if (error) return <ErrorMessage error={error} />
  if (!data) return null
  const { notes } = data
  const shown = notes.find((note) => note.id === chosen)?.id ?? notes[0]?.id ?? null
  const create = () =>
    void createNote(dossierId)
      .then((note) => setChosen(note.id))
      .catch(notifyError)
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Select
          className={classes.choice}
          aria-label={t('panel.choose')}
          placeholder={t('panel.none')}
          data={notes.map((note) => ({ value: note.id, label: noteName(note) }))}
          value={shown}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('list.none')}
          onChange={(value) => setChosen(value === null ? null : NoteId.parse(value))}
        />
        <Tooltip label={t('list.new')}>
          <ActionIcon variant="default" aria-label={t('list.new')} onClick={create} size={30}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {shown ? (
        <div className={classes.note}>
          <NoteEditor noteId={shown} dossierId={dossierId} />
        </div>
      ) : (
        <p className={classes.hint}>{t('panel.hint')}</p>
      )}
    </div>
  )
}
