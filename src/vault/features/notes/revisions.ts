import { z } from 'zod'
import type { NoteId } from '#shared/domain/ids.ts'
import { NoteRevision } from '#shared/domain/note.ts'
import { RichText } from '#shared/domain/rich-text.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

/**
 * Autosave makes a revision of a note every few seconds; the history keeps those worth going back to.
 * Work falls into spells of ten minutes. Of a spell stay its last state and its fullest: text that was typed and
 * deleted within one spell is still in the history. The first state of a note stays for ever, a spell of its own.
 */
const SPELL = 10 * 60_000

const Head = z.object({ revision: z.number(), spell: z.number(), spell_began: z.number() })
export type RevisionContent = { revision: number; title: string; body: string; length: number; savedAt: number }

/**
 * Adds the state just saved and drops what it makes superfluous. `keep` begins a new spell.
 * A clock that went backwards begins a new spell too, so it can only keep more.
 */
export function writeRevision(db: WritableDB, id: NoteId, content: RevisionContent, keep: boolean): void {
  const raw = db
    .prepare('SELECT revision, spell, spell_began FROM note_revision WHERE note_id = ? ORDER BY revision DESC LIMIT 1')
    .get(id)
  const head = raw === undefined ? null : Head.parse(raw)
  const age = head ? content.savedAt - head.spell_began : 0
  const same = head !== null && head.revision !== 1 && !keep && age >= 0 && age < SPELL
  const spell = same ? head.spell : content.revision
  db.prepare(
    `INSERT INTO note_revision (note_id, revision, spell, spell_began, title, length, saved_at, body)
     VALUES (@id, @revision, @spell, @began, @title, @length, @savedAt, @body)`,
  ).run({ id, ...content, spell, began: same ? head.spell_began : content.savedAt })
  if (same)
    db.prepare(
      `DELETE FROM note_revision WHERE note_id = @id AND spell = @spell AND revision NOT IN (@revision, (
         SELECT revision FROM note_revision WHERE note_id = @id AND spell = @spell
         ORDER BY length DESC, revision DESC LIMIT 1))`,
    ).run({ id, spell, revision: content.revision })
}

const Listed = z
  .object({ note_id: z.string(), revision: z.number(), title: z.string(), saved_at: z.number(), length: z.number() })
  .transform((row) => ({
    noteId: row.note_id,
    revision: row.revision,
    title: row.title,
    savedAt: row.saved_at,
    length: row.length,
  }))
  .pipe(NoteRevision)

/** The kept states, the present one first. */
export function listRevisions(db: ReadableDB, id: NoteId): NoteRevision[] {
  const rows = db
    .prepare(
      'SELECT note_id, revision, title, saved_at, length FROM note_revision WHERE note_id = ? ORDER BY revision DESC',
    )
    .all(id)
  return rows.map((row) => Listed.parse(row))
}

/** Throws `not-found` for a revision that the history did not keep. */
export function revisionOf(db: ReadableDB, id: NoteId, revision: number): { title: string; body: RichText } {
  const raw = db.prepare('SELECT title, body FROM note_revision WHERE note_id = ? AND revision = ?').get(id, revision)
  if (raw === undefined) throw new DeloError('not-found')
  const row = z.object({ title: z.string(), body: z.string() }).parse(raw)
  return { title: row.title, body: RichText.parse(JSON.parse(row.body)) }
}
