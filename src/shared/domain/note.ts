import { z } from 'zod'
import { DossierId, NoteId } from './ids.ts'
import { RichText } from './rich-text.ts'
import { instant, line } from './text.ts'

/** Rich text about anything in a dossier. `revision` counts saves from 1. */
export const Note = z.object({
  id: NoteId,
  dossierId: DossierId,
  title: line(500),
  body: RichText,
  revision: z.int().min(1),
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
})
export type Note = z.infer<typeof Note>

export const NoteRow = Note.omit({ body: true }).extend({ excerpt: z.string() })
export type NoteRow = z.infer<typeof NoteRow>

/** A kept earlier state of a note. */
export const NoteRevision = z.object({
  noteId: NoteId,
  revision: z.int().min(1),
  title: z.string(),
  savedAt: instant,
  /** Characters of plain text. */
  length: z.int().min(0),
})
export type NoteRevision = z.infer<typeof NoteRevision>
