import { NoteId, newId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { notesLinkingTo } from './links.ts'
import {
  alreadySaved,
  eraseNote,
  insertNote,
  listNotes,
  noteById,
  restoreNote,
  saveNote,
  trashNote,
} from './queries.ts'
import { listRevisions, revisionOf } from './revisions.ts'

const TOPICS = ['notes'] as const

export const noteHandlers: Handlers<
  | 'notes.list'
  | 'notes.get'
  | 'notes.create'
  | 'notes.save'
  | 'notes.trash'
  | 'notes.restore'
  | 'notes.erase'
  | 'notes.revisions'
  | 'notes.revision'
  | 'notes.backlinks'
> = {
  'notes.list': ({ dossierId, trashed }, context) => ({ notes: listNotes(context.db, dossierId, trashed) }),
  'notes.get': ({ id }, context) => noteById(context.db, id),
  'notes.revisions': ({ id }, context) => ({ revisions: listRevisions(context.db, id) }),
  'notes.revision': ({ id, revision }, context) => revisionOf(context.db, id, revision),
  'notes.backlinks': (target, context) => ({ notes: notesLinkingTo(context.db, target) }),

  'notes.create'(fields, context) {
    const id = newId(NoteId)
    return context.write({ action: 'note.create', subject: id }, TOPICS, (db) =>
      insertNote(db, { ...fields, id, now: context.now() }),
    )
  },

  'notes.save': ({ keep = false, ...fields }, context) =>
    alreadySaved(context.db, fields.id, fields) ??
    context.write({ action: 'note.save', subject: fields.id }, TOPICS, (db) =>
      saveNote(db, { ...fields, keep, now: context.now() }),
    ),

  'notes.trash': ({ id }, context) =>
    context.write({ action: 'note.trash', subject: id }, TOPICS, (db) => trashNote(db, id, context.now())),

  'notes.restore': ({ id }, context) =>
    context.write({ action: 'note.restore', subject: id }, TOPICS, (db) => restoreNote(db, id)),

  'notes.erase': ({ id }, context) =>
    context.write({ action: 'note.erase', subject: id }, TOPICS, (db) => {
      eraseNote(db, id)
      return {}
    }),
}
