import { AdmissibilityEntryId, newId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { insertEntry, listAdmissibility, removeEntry, restoreEntry, updateEntry } from './queries.ts'

const TOPICS = ['admissibility'] as const

type Names =
  | 'admissibility.list'
  | 'admissibility.create'
  | 'admissibility.update'
  | 'admissibility.erase'
  | 'admissibility.restore'

export const admissibilityHandlers: Handlers<Names> = {
  'admissibility.list': ({ dossierId }, context) => ({ entries: listAdmissibility(context.db, dossierId) }),

  'admissibility.create'({ dossierId, ...fields }, context) {
    const id = newId(AdmissibilityEntryId)
    return context.write({ action: 'admissibility.create', subject: id }, TOPICS, (db) =>
      insertEntry(db, { id, dossierId, fields, now: context.now() }),
    )
  },

  'admissibility.update': ({ id, fields }, context) =>
    context.write({ action: 'admissibility.update', subject: id }, TOPICS, (db) =>
      updateEntry(db, id, fields, context.now()),
    ),

  'admissibility.erase': ({ id }, context) =>
    context.write({ action: 'admissibility.erase', subject: id }, TOPICS, (db) => removeEntry(db, id, context.now())),

  'admissibility.restore': ({ id }, context) =>
    context.write({ action: 'admissibility.restore', subject: id }, TOPICS, (db) => restoreEntry(db, id)),
}
