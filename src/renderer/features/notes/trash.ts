import i18next from 'i18next'
import type { NoteId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { didAction } from '../../app/undo-toast.tsx'
import type { NoteContent } from './draft.ts'
import { presentDraft } from './drafts.ts'
import { noteName } from './note-name.ts'

const put = async (id: NoteId) => {
  await presentDraft(id)?.flush()
  const { trashedAt } = await request('notes.trash', { id })
  presentDraft(id)?.setTrashedAt(trashedAt)
}
export const restoreNote = async (id: NoteId): Promise<void> => {
  await request('notes.restore', { id })
  presentDraft(id)?.setTrashedAt(null)
}

/** Puts a note into the trash with all its words saved, and offers to take that back. Rejects with a DeloError. */
export async function trashNote(id: NoteId, content: NoteContent): Promise<void> {
  await put(id)
  didAction({
    label: i18next.t('trash.done', { ns: 'notes', name: noteName(content) }),
    undo: () => restoreNote(id),
    redo: () => put(id),
  })
}
