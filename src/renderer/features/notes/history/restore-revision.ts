import i18next from 'i18next'
import type { NoteRevision } from '#shared/domain/note.ts'
import { request } from '../../../api/client.ts'
import { notifyError } from '../../../app/notify.ts'
import { didAction } from '../../../app/undo-toast.tsx'
import { dateAndTime } from '../../../ui/when.ts'
import type { NoteContent, NoteDraft } from '../draft.ts'
import { openDraft, releaseDraft } from '../drafts.ts'

/** Writes a state over the note as a new revision, kept apart from the one before it. */
async function write(draft: NoteDraft, content: NoteContent): Promise<void> {
  const held = await openDraft(draft.id)
  try {
    held.change(content, { keep: true })
    await held.flush()
    const status = held.getStatus()
    if (status.state === 'failed') throw status.error
  } finally {
    void releaseDraft(draft.id)
  }
}

/** Brings an earlier state back; what the note says now stays in its history. Errors are shown; never rejects. */
export async function restoreRevision(draft: NoteDraft, { revision, savedAt }: NoteRevision): Promise<void> {
  try {
    await draft.flush()
    const now = draft.getContent()
    const { title, body } = await request('notes.revision', { id: draft.id, revision })
    const then = { title, body }
    await write(draft, then)
    const date = dateAndTime(savedAt, i18next.language)
    didAction({
      label: i18next.t('history.restored', { ns: 'notes', date }),
      undo: () => write(draft, now),
      redo: () => write(draft, then),
    })
  } catch (error) {
    notifyError(error)
  }
}
