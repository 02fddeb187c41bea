import type { AnnotationId, DocumentId, NoteId, PersonId } from '#shared/domain/ids.ts'
import type { NoteRow } from '#shared/domain/note.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { richTextLinks } from '#shared/domain/rich-text-links.ts'
import { sideOf } from '#shared/domain/sheets.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { NOTE_ROW, toNoteRow } from './rows.ts'

/** Replaces what is known of a note's links; in the transaction that saves its body. */
export function writeLinks(db: WritableDB, id: NoteId, body: RichText): void {
  const links = richTextLinks(body)
  db.prepare('DELETE FROM note_link WHERE note_id = ?').run(id)
  db.prepare('DELETE FROM note_sheet WHERE note_id = ?').run(id)
  const link = db.prepare('INSERT INTO note_link (note_id, kind, target_id) VALUES (?, ?, ?)')
  for (const target of links.persons) link.run(id, 'person', target)
  for (const target of links.documents) link.run(id, 'document', target)
  for (const target of links.annotations) link.run(id, 'annotation', target)
  const sheet = db.prepare('INSERT INTO note_sheet (note_id, series, volume, side) VALUES (?, ?, ?, ?)')
  for (const { series, volume, sheet: number, verso } of links.sheets)
    sheet.run(id, series, volume, sideOf({ number, verso }))
}

export type LinkTarget = { personId: PersonId } | { documentId: DocumentId } | { annotationId: AnnotationId }

const LINKED = `n.id IN (SELECT note_id FROM note_link WHERE kind = ? AND target_id = ?)`
/** A document is also cited by its sheets: as they are numbered now, within its own dossier. */
const CITED = `n.id IN (
  SELECT c.note_id FROM document d
  JOIN document_sheet s ON s.document_id = d.id
  JOIN note_sheet c ON c.series = s.series AND c.volume = s.volume AND c.side BETWEEN s.first_side AND s.last_side
  JOIN note m ON m.id = c.note_id AND m.dossier_id = d.dossier_id
  WHERE d.id = ?)`

/** Notes outside the trash that point at the target; last edited first. */
export function notesLinkingTo(db: ReadableDB, target: LinkTarget): NoteRow[] {
  const tail = 'AND n.trashed_at IS NULL ORDER BY n.edited DESC'
  const rows = (where: string, ...values: string[]) =>
    db
      .prepare(`${NOTE_ROW} WHERE ${where} ${tail}`)
      .all(...values)
      .map(toNoteRow)
  if ('personId' in target) return rows(LINKED, 'person', target.personId)
  if ('annotationId' in target) return rows(LINKED, 'annotation', target.annotationId)
  return rows(`(${LINKED} OR ${CITED})`, 'document', target.documentId, target.documentId)
}
