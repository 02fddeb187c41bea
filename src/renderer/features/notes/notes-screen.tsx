import { Button, VisuallyHidden } from '@mantine/core'
import { IconNotes, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, NoteId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { notifyError } from '../../app/notify.ts'
import { navigate } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { createNote, isNewNoteKey } from './create-note.ts'
import { NoteEditor } from './note-editor.tsx'
import { NoteList } from './note-list.tsx'
import classes from './notes-screen.module.css'
import { lastNote } from './open-editors.ts'

type Props = { dossierId: DossierId; noteId?: NoteId }

/** The notes of a dossier: the list, and the one that is open. */
export function NotesScreen({ dossierId, noteId }: Props) {
  const { t } = useTranslation('notes')
  const { data, error } = useRequest('notes.list', { dossierId, trashed: false })
  const notes = data?.notes
  const editorPane = useRef<HTMLDivElement>(null)
  const open = (id: NoteId, options: { replace: boolean }) =>
    navigate({ screen: 'dossier', dossierId, tab: 'notes', noteId: id }, options)

  /** Which note to show where the route names none: the one last open, else the one last edited. */
  const last = lastNote(dossierId)
  const shown = noteId ?? notes?.find((note) => note.id === last)?.id ?? notes?.[0]?.id ?? null

  const create = () =>
    void createNote(dossierId)
      .then((note) => open(note.id, { replace: false }))
      .catch(notifyError)

  // The newest closure serves a listener that is set once.
  const onNew = useRef(create)
  onNew.current = create
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isNewNoteKey(event)) return
      event.preventDefault()
      onNew.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  if (error) return <ErrorMessage error={error} />
  if (!notes) return null
  if (notes.length === 0 && shown === null)
    return (
      <>
        <VisuallyHidden component="h1">{t('list.title')}</VisuallyHidden>
        <EmptyState
          icon={<IconNotes size={40} stroke={1.25} />}
          title={t('empty.title')}
          actions={
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
              {t('list.new')}
            </Button>
          }
        >
          {t('empty.body')}
        </EmptyState>
      </>
    )
  return (
    <div className={classes.root}>
      <VisuallyHidden component="h1">{t('list.title')}</VisuallyHidden>
      <NoteList
        notes={notes}
        current={shown}
        choose={(id) => open(id, { replace: true })}
        create={create}
        enter={() => editorPane.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus()}
      />
      <div ref={editorPane} className={classes.note}>
        {shown && <NoteEditor noteId={shown} dossierId={dossierId} />}
      </div>
    </div>
  )
}
