import { NoteId, newId } from '#shared/domain/ids.ts'
import type { Note, NoteRow } from '#shared/domain/note.ts'
import { richTextToPlain } from '#shared/domain/rich-text.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { type FakeHandlers, type FakeState, found, put } from './state.ts'

const row = ({ body, ...note }: Note): NoteRow => ({ ...note, excerpt: richTextToPlain(body).slice(0, 200) })

export function noteFakes(state: FakeState): Pick<FakeHandlers, Extract<keyof FakeHandlers, `notes.${string}`>> {
  const change = (id: string, fields: Partial<Note>): Note => {
    state.changed('notes')
    return put(state.notes, { ...found(state.notes, id), ...fields, updatedAt: Date.now() })
  }
  return {
    'notes.list': ({ dossierId, trashed }) => ({
      notes: state.notes.filter((n) => n.dossierId === dossierId && (n.trashedAt !== null) === trashed).map(row),
    }),
    'notes.get': ({ id }) => found(state.notes, id),
    'notes.create': (fields) => {
      const now = Date.now()
      state.changed('notes')
      return put(state.notes, {
        ...fields,
        id: newId(NoteId),
        revision: 1,
        createdAt: now,
        updatedAt: now,
        trashedAt: null,
      })
    },
    'notes.save': ({ id, baseRevision, title, body }) => {
      if (found(state.notes, id).revision !== baseRevision) throw new DeloError('conflict')
      const { revision, updatedAt } = change(id, { title, body, revision: baseRevision + 1 })
      return { revision, updatedAt }
    },
    'notes.trash': ({ id }) => row(change(id, { trashedAt: Date.now() })),
    'notes.restore': ({ id }) => row(change(id, { trashedAt: null })),
    'notes.erase': ({ id }) => {
      state.notes = state.notes.filter((note) => note.id !== id)
      state.changed('notes')
      return {}
    },
    'notes.revisions': ({ id }) => {
      const { revision, title, updatedAt, body } = found(state.notes, id)
      return { revisions: [{ noteId: id, revision, title, savedAt: updatedAt, length: richTextToPlain(body).length }] }
    },
    'notes.revision': ({ id }) => found(state.notes, id),
    'notes.backlinks': () => ({ notes: [] }),
  }
}
