import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconHistory, IconTrash } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, NoteId } from '#shared/domain/ids.ts'
import { notifyError } from '../../app/notify.ts'
import { RichTextEditor } from '../../editor/rich-text-editor.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { MinutesOf } from '../hearings/minutes-of.tsx'
import { takeJustCreated } from './create-note.ts'
import type { NoteDraft } from './draft.ts'
import { useDraft, useDraftContent, useDraftTrashedAt } from './drafts.ts'
import { NoteHistory } from './history/note-history.tsx'
import classes from './note-editor.module.css'
import { NoteLinks } from './note-links.tsx'
import { registerEditor, setLastNote } from './open-editors.ts'
import { SaveProblem, SaveState } from './save-state.tsx'
import { restoreNote, trashNote } from './trash.ts'

const ICON = { size: 17, stroke: 1.75, 'aria-hidden': true } as const
const LONGEST_TITLE = 500

function TitleField({ draft, toText }: { draft: NoteDraft; toText(): void }) {
  const { t } = useTranslation('notes')
  const { title } = useDraftContent(draft)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takeJustCreated(draft.id)) field.current?.focus()
  }, [draft.id])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionEnd, value } = event.currentTarget
    const leaves = event.key === 'Enter' || (event.key === 'ArrowDown' && selectionEnd === value.length)
    if (!leaves || event.nativeEvent.isComposing) return
    event.preventDefault()
    toText()
  }
  return (
    <textarea
      ref={field}
      className={classes.title}
      rows={1}
      aria-label={t('title')}
      placeholder={t('untitled')}
      value={title}
      maxLength={LONGEST_TITLE}
      onChange={(event) => draft.change({ title: event.currentTarget.value.replace(/\p{Cc}+/gu, ' ') })}
      onKeyDown={onKeyDown}
      onBlur={() => void draft.flush()}
    />
  )
}

type WritingProps = { draft: NoteDraft; dossierId: DossierId; bare: boolean; showHistory(): void }

function Writing({ draft, dossierId, bare, showHistory }: WritingProps) {
  const { t } = useTranslation('notes')
  const { body } = useDraftContent(draft)
  const [editor, setEditor] = useState<Editor | null>(null)
  useEffect(() => (editor ? registerEditor(dossierId, editor) : undefined), [editor, dossierId])
  return (
    <>
      <SaveProblem draft={draft} />
      {!bare && <MinutesOf noteId={draft.id} />}
      <div className={classes.text}>
        <RichTextEditor
          value={body}
          onChange={(changed) => draft.change({ body: changed })}
          onBlur={() => void draft.flush()}
          onEditor={setEditor}
          dossierId={dossierId}
          ariaLabel={t('text')}
          placeholder={t('placeholder')}
          header={<TitleField draft={draft} toText={() => editor?.commands.focus('start')} />}
          aside={
            <>
              <SaveState draft={draft} />
              <Tooltip label={t('history.show')}>
                <ActionIcon aria-label={t('history.show')} onClick={showHistory}>
                  <IconHistory {...ICON} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('trash.put')}>
                <ActionIcon
                  aria-label={t('trash.put')}
                  onClick={() => void trashNote(draft.id, draft.getContent()).catch(notifyError)}
                >
                  <IconTrash {...ICON} />
                </ActionIcon>
              </Tooltip>
            </>
          }
        />
      </div>
      {!bare && <NoteLinks body={body} dossierId={dossierId} />}
    </>
  )
}

type OpenedProps = { draft: NoteDraft; dossierId: DossierId; bare: boolean }

function OpenedNote({ draft, dossierId, bare }: OpenedProps) {
  const { t } = useTranslation('notes')
  const [history, setHistory] = useState(false)
  const trashed = useDraftTrashedAt(draft) !== null
  if (trashed)
    return (
      <div className={classes.message}>
        <p>{t('trash.isThere')}</p>
        <Button variant="default" onClick={() => void restoreNote(draft.id).catch(notifyError)}>
          {t('trash.restore')}
        </Button>
      </div>
    )
  if (history) return <NoteHistory draft={draft} dossierId={dossierId} close={() => setHistory(false)} />
  return <Writing draft={draft} dossierId={dossierId} bare={bare} showHistory={() => setHistory(true)} />
}

type Props = {
  noteId: NoteId
  dossierId: DossierId
  /** The text alone, without what it links to. */
  bare?: boolean
}

/** One note being written, with its history behind a button. Everything typed saves itself. */
export function NoteEditor({ noteId, dossierId, bare = false }: Props) {
  const { t } = useTranslation('notes')
  const opened = useDraft(noteId)
  useEffect(() => setLastNote(dossierId, noteId), [dossierId, noteId])
  return (
    <section className={classes.root} aria-label={t('note')} aria-busy={opened === null}>
      {opened && 'error' in opened && (
        <div className={classes.message}>
          <ErrorMessage error={opened.error} />
        </div>
      )}
      {opened && 'draft' in opened && (
        <OpenedNote key={noteId} draft={opened.draft} dossierId={dossierId} bare={bare} />
      )}
    </section>
  )
}
