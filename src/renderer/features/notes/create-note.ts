import type { DossierId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import { EMPTY_RICH_TEXT } from '#shared/domain/rich-text.ts'
import { request } from '../../api/client.ts'

/** An empty note. Rejects with a DeloError. */
export const createNote = (dossierId: DossierId): Promise<Note> =>
  request('notes.create', { dossierId, title: '', body: EMPTY_RICH_TEXT })

/** Ctrl+Alt+N by its physical key, so that it works under the Russian layout too. */
export const isNewNoteKey = (event: { ctrlKey: boolean; metaKey: boolean; altKey: boolean; code: string }): boolean =>
  (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyN'
