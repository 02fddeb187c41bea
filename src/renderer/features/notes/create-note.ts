import type { DossierId, NoteId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import { request } from '../../api/client.ts'

let justCreated: NoteId | null = null

/** An empty note, whose title waits for the cursor. Rejects with a DeloError. */
export async function createNote(dossierId: DossierId): Promise<Note> {
  const note = await request('notes.create', { dossierId, title: '', body: EMPTY_RICH_TEXT })
  justCreated = note.id
  return note
}

/** Whether the note was made a moment ago by `createNote`; true once. */
export function takeJustCreated(id: NoteId): boolean {
  if (justCreated !== id) return false
  justCreated = null
  return true
}

/** Ctrl+Alt+N by its physical key, so that it works under the Russian layout too. */
export const isNewNoteKey = (event: { ctrlKey: boolean; metaKey: boolean; altKey: boolean; code: string }): boolean =>
  (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyN'
