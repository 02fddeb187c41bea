import { z } from 'zod'
import { Note, NoteRow } from '#shared/domain/note.ts'

const columns = {
  id: z.string(),
  dossier_id: z.string(),
  title: z.string(),
  revision: z.number(),
  created_at: z.number(),
  updated_at: z.number(),
  trashed_at: z.number().nullable(),
}
const ListRow = z.object({ ...columns, excerpt: z.string() })
const WholeRow = z.object({ ...columns, body: z.string() })

const SHARED = 'n.id, n.dossier_id, n.title, n.revision, n.created_at, n.updated_at, n.trashed_at'
export const NOTE_ROW = `SELECT ${SHARED}, n.excerpt FROM note n`
export const NOTE = `SELECT ${SHARED}, n.body FROM note n`

const shared = (row: Omit<z.infer<typeof ListRow>, 'excerpt'>) => ({
  id: row.id,
  dossierId: row.dossier_id,
  title: row.title,
  revision: row.revision,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  trashedAt: row.trashed_at,
})

export function toNoteRow(raw: unknown): NoteRow {
  const row = ListRow.parse(raw)
  return NoteRow.parse({ ...shared(row), excerpt: row.excerpt })
}

export function toNote(raw: unknown): Note {
  const row = WholeRow.parse(raw)
  return Note.parse({ ...shared(row), body: JSON.parse(row.body) as unknown })
}
