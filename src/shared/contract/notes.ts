import { z } from 'zod'
import { AnnotationId, DocumentId, DossierId, NoteId, PersonId } from '../domain/ids.ts'
import { Note, NoteRevision, NoteRow } from '../domain/note.ts'
import { RichText } from '../domain/rich-text.ts'
import { line } from '../domain/text.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: NoteId })

export const noteRequests = {
  'notes.list': query(z.object({ dossierId: DossierId, trashed: z.boolean() }), z.object({ notes: z.array(NoteRow) })),
  'notes.get': query(ref, Note),
  'notes.create': command(z.object({ dossierId: DossierId, title: line(500), body: RichText }), Note),
  /**
   * Saves over `baseRevision`; `conflict` when the note has moved on since, unless it already says exactly this
   * (an answer that was lost, asked again). Answers the present revision.
   * `keep` closes the stretch of work before, so that the history keeps what was there (restoring, quoting over).
   */
  'notes.save': command(
    ref.extend({ baseRevision: z.int().min(1), title: line(500), body: RichText, keep: z.boolean().optional() }),
    z.object({ revision: z.int(), updatedAt: z.int() }),
  ),
  'notes.trash': command(ref, NoteRow),
  'notes.restore': command(ref, NoteRow),
  /** Removes a note that is in the trash, with its history, for good. */
  'notes.erase': command(ref, z.object({})),
  /** The kept states, the present one first. */
  'notes.revisions': query(ref, z.object({ revisions: z.array(NoteRevision) })),
  'notes.revision': query(ref.extend({ revision: z.int().min(1) }), z.object({ title: z.string(), body: RichText })),
  /** Notes that mention a person, mention, quote or cite by sheet a document, or quote an annotation; last edited first. */
  'notes.backlinks': query(
    z.union([
      z.object({ personId: PersonId }),
      z.object({ documentId: DocumentId }),
      z.object({ annotationId: AnnotationId }),
    ]),
    z.object({ notes: z.array(NoteRow) }),
  ),
}
