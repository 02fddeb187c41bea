import type { DossierId, NoteId, PersonId } from '#shared/domain/ids.ts'
import type { Note, NoteRow } from '#shared/domain/note.ts'
import { type RichText, richTextToPlain } from '#shared/domain/rich-text.ts'
import { richTextExcerpt } from '#shared/domain/rich-text-links.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexNote, unindexNote } from '../search/index-writer.ts'
import { writeLinks } from './links.ts'
import { writeRevision } from './revisions.ts'
import { NOTE, NOTE_ROW, toNote, toNoteRow } from './rows.ts'

/** Last edited first. */
export function listNotes(db: ReadableDB, dossierId: DossierId, trashed: boolean): NoteRow[] {
  const where = `WHERE n.dossier_id = ? AND n.trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'} ORDER BY n.edited DESC`
  return db.prepare(`${NOTE_ROW} ${where}`).all(dossierId).map(toNoteRow)
}

/** Throws `not-found`. A note in the trash can still be read. */
export function noteById(db: ReadableDB, id: NoteId): Note {
  const row = db.prepare(`${NOTE} WHERE n.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toNote(row)
}

function noteRowById(db: ReadableDB, id: NoteId): NoteRow {
  const row = db.prepare(`${NOTE_ROW} WHERE n.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toNoteRow(row)
}

const NEXT_EDIT = '(SELECT coalesce(max(edited), 0) + 1 FROM note)'

type Content = { title: string; body: RichText }
const EXCERPT = 240
/** Lists and search call people by the names they have now, as the text itself is shown. */
const wordsOf = (db: ReadableDB, body: RichText) => {
  const name = db.prepare<[string], string>('SELECT name FROM person WHERE id = ?').pluck()
  const called = (id: PersonId) => name.get(id)
  return { text: richTextToPlain(body, called), excerpt: richTextExcerpt(body, EXCERPT, called) }
}
const stored = (db: ReadableDB, { title, body }: Content) => {
  const words = wordsOf(db, body)
  return { title, body: JSON.stringify(body), length: words.text.length, ...words }
}
type Stored = ReturnType<typeof stored>

/** What follows from a note's words, in the transaction that writes them. */
function writeConsequences(
  db: WritableDB,
  note: { id: NoteId; dossierId: DossierId; revision: number; savedAt: number; body: RichText; trashed?: boolean },
  content: Stored,
  keep: boolean,
): void {
  const { title, body, length, text } = content
  writeRevision(db, note.id, { revision: note.revision, title, body, length, savedAt: note.savedAt }, keep)
  writeLinks(db, note.id, note.body)
  if (note.trashed) return
  indexNote(db, { noteId: note.id, dossierId: note.dossierId, title, body: text })
}

/** Throws `not-found` when the dossier is not there. */
export function insertNote(
  db: WritableDB,
  { id, dossierId, now, ...content }: Content & { id: NoteId; dossierId: DossierId; now: number },
): Note {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  const values = stored(db, content)
  db.prepare(
    `INSERT INTO note (id, dossier_id, title, excerpt, revision, edited, created_at, updated_at, body)
     VALUES (@id, @dossierId, @title, @excerpt, 1, ${NEXT_EDIT}, @now, @now, @body)`,
  ).run({ id, dossierId, now, title: values.title, excerpt: values.excerpt, body: values.body })
  writeConsequences(db, { id, dossierId, revision: 1, savedAt: now, body: content.body }, values, true)
  return noteById(db, id)
}

type Save = Content & { id: NoteId; baseRevision: number; keep: boolean; now: number }
export type Saved = { revision: number; updatedAt: number }

/** The present revision when the note says exactly this already, else null. Throws `not-found`. */
export function alreadySaved(db: ReadableDB, id: NoteId, { title, body }: Content): Saved | null {
  const present = noteById(db, id)
  const same = present.title === title && JSON.stringify(present.body) === JSON.stringify(body)
  return same ? { revision: present.revision, updatedAt: present.updatedAt } : null
}

/** Saves over `baseRevision`. Throws `conflict` when the note has moved on since, `not-found` when it is gone. */
export function saveNote(db: WritableDB, { id, baseRevision, keep, now, ...content }: Save): Saved {
  const { revision, dossierId, trashedAt } = noteRowById(db, id)
  if (revision !== baseRevision) throw new DeloError('conflict', { revision })
  const values = stored(db, content)
  const next = revision + 1
  db.prepare(
    `UPDATE note SET title = @title, excerpt = @excerpt, revision = @next, edited = ${NEXT_EDIT},
       updated_at = @now, body = @body WHERE id = @id`,
  ).run({ id, next, now, title: values.title, excerpt: values.excerpt, body: values.body })
  const trashed = trashedAt !== null
  writeConsequences(db, { id, dossierId, revision: next, savedAt: now, body: content.body, trashed }, values, keep)
  return { revision: next, updatedAt: now }
}

/** To the trash, where search does not look. Throws `not-found`. */
export function trashNote(db: WritableDB, id: NoteId, trashedAt: number): NoteRow {
  db.prepare('UPDATE note SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL').run(trashedAt, id)
  unindexNote(db, id)
  return noteRowById(db, id)
}

/** Throws `not-found`. */
export function restoreNote(db: WritableDB, id: NoteId): NoteRow {
  db.prepare('UPDATE note SET trashed_at = NULL WHERE id = ?').run(id)
  const { dossierId, title, body } = noteById(db, id)
  indexNote(db, { noteId: id, dossierId, title, body: wordsOf(db, body).text })
  return noteRowById(db, id)
}

/** After a person got another name, or other mentions. */
export function renameInNotes(db: WritableDB, personId: PersonId): void {
  const ids = db
    .prepare<[string], NoteId>("SELECT note_id FROM note_link WHERE kind = 'person' AND target_id = ?")
    .pluck()
    .all(personId)
  for (const id of ids) {
    const { dossierId, title, body, trashedAt } = noteById(db, id)
    const { text, excerpt } = wordsOf(db, body)
    db.prepare('UPDATE note SET excerpt = ? WHERE id = ?').run(excerpt, id)
    if (trashedAt === null) indexNote(db, { noteId: id, dossierId, title, body: text })
  }
}

/** Throws `not-found` when there is no such note in the trash. */
export function eraseNote(db: WritableDB, id: NoteId): void {
  const { changes } = db.prepare('DELETE FROM note WHERE id = ? AND trashed_at IS NOT NULL').run(id)
  if (changes === 0) throw new DeloError('not-found')
  unindexNote(db, id)
}
