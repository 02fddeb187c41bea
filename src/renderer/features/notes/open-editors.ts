import type { Editor } from '@tiptap/core'
import type { DossierId, NoteId } from '#shared/domain/ids.ts'

/** Editors of notes on the screen, the one opened last at the end. */
let open: { dossierId: DossierId; editor: Editor }[] = []
const last = new Map<DossierId, NoteId>()

/** Tells where a quote can go. Answers the function that takes it back. */
export function registerEditor(dossierId: DossierId, editor: Editor): () => void {
  const entry = { dossierId, editor }
  open = [...open, entry]
  return () => {
    open = open.filter((other) => other !== entry)
  }
}

/** The editor of a note of this dossier that is on the screen, if any. */
export const openEditor = (dossierId: DossierId): Editor | null =>
  open.findLast((entry) => entry.dossierId === dossierId && !entry.editor.isDestroyed)?.editor ?? null

/** The note that was last open in a dossier, in this window's memory only. */
export const lastNote = (dossierId: DossierId): NoteId | null => last.get(dossierId) ?? null
export function setLastNote(dossierId: DossierId, noteId: NoteId): void {
  last.set(dossierId, noteId)
}
