import i18next from 'i18next'
import type { DossierId, NoteId } from '#shared/domain/ids.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { request } from '../../api/client.ts'
import { notify, notifyError } from '../../app/notify.ts'
import { didAction } from '../../app/undo-toast.tsx'
import { type DraggedPassage, insertQuote, quoteBlock } from '../../editor/quote.ts'
import { openDraft, releaseDraft } from './drafts.ts'
import { noteName } from './note-name.ts'
import { lastNote, openEditor, setLastNote } from './open-editors.ts'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'notes', ...values })

/** The note that takes a quote when none is open: the one last open, else the one last edited, else a new one. */
async function targetNote(dossierId: DossierId): Promise<NoteId> {
  const { notes } = await request('notes.list', { dossierId, trashed: false })
  const last = lastNote(dossierId)
  const found = notes.find((note) => note.id === last) ?? notes[0]
  if (found) return found.id
  const made = await request('notes.create', { dossierId, title: '', body: { type: 'doc', content: [] } })
  return made.id
}

const sameText = (a: RichText, b: RichText) => JSON.stringify(a) === JSON.stringify(b)

async function appendTo(noteId: NoteId, quote: DraggedPassage): Promise<void> {
  const draft = await openDraft(noteId)
  try {
    const before = draft.getContent().body
    const after: RichText = { type: 'doc', content: [...before.content, quoteBlock(quote)] }
    draft.change({ body: after })
    await draft.flush()
    const status = draft.getStatus()
    if (status.state === 'failed') throw status.error
    const name = noteName(draft.getContent())
    /** Only while the note still says what it said then; later work is not undone with it. */
    const put = (from: RichText, to: RichText) => async () => {
      const again = await openDraft(noteId)
      try {
        if (!sameText(again.getContent().body, from)) return notify(t('quote.changedSince'))
        again.change({ body: to })
        await again.flush()
      } finally {
        void releaseDraft(noteId)
      }
    }
    didAction({ label: t('quote.added', { name }), undo: put(after, before), redo: put(before, after) })
  } finally {
    void releaseDraft(noteId)
  }
}

/**
 * Puts a passage of a document into a note with its citation: into the open note at the cursor, else at the end of the
 * last one, else into a new one. Errors are shown; never rejects.
 */
export async function quoteIntoNote(quote: DraggedPassage): Promise<void> {
  const open = openEditor(quote.dossierId)
  if (open) return insertQuote(open, quote)
  try {
    const noteId = await targetNote(quote.dossierId)
    setLastNote(quote.dossierId, noteId)
    await appendTo(noteId, quote)
  } catch (error) {
    notifyError(error)
  }
}
