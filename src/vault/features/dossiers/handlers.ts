import { EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { DossierId, newId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { removeBytes } from '../documents/bytes.ts'
import { given } from '../documents/given.ts'
import { sweepLeftovers } from '../documents/leftovers.ts'
import { cancelImportsInto } from '../imports/queues.ts'
import { dossierRow, eraseDossier, insertDossier, listDossiers, setDossierTrashed, updateDossier } from './queries.ts'

type Names =
  | 'dossiers.list'
  | 'dossiers.get'
  | 'dossiers.create'
  | 'dossiers.update'
  | 'dossiers.trash'
  | 'dossiers.restore'
  | 'dossiers.erase'

export const dossierHandlers: Handlers<Names> = {
  'dossiers.list': ({ trashed }, context) => ({ dossiers: listDossiers(context.db, trashed) }),

  'dossiers.get': ({ id }, context) => dossierRow(context.db, id),

  'dossiers.create'(fields, context) {
    const id = newId(DossierId)
    return context.write({ action: 'dossier.create', subject: id }, ['dossiers'], (db) =>
      insertDossier(db, id, { ...EMPTY_DOSSIER_FIELDS, ...given(fields) }, context.now()),
    )
  },

  'dossiers.update': ({ id, fields }, context) =>
    context.write({ action: 'dossier.update', subject: id }, ['dossiers'], (db) =>
      updateDossier(db, id, given(fields), context.now()),
    ),

  'dossiers.trash': ({ id }, context) =>
    context.write({ action: 'dossier.trash', subject: id }, ['dossiers'], (db) =>
      setDossierTrashed(db, id, context.now()),
    ),

  'dossiers.restore': ({ id }, context) =>
    context.write({ action: 'dossier.restore', subject: id }, ['dossiers'], (db) => setDossierTrashed(db, id, null)),

  'dossiers.erase'({ id }, context) {
    cancelImportsInto(context, id)
    const topics = ['dossiers', 'documents', 'annotations', 'notes', 'persons', 'charges', 'custody'] as const
    const unused = context.write({ action: 'dossier.erase', subject: id }, topics, (db) => eraseDossier(db, id))
    removeBytes(context, unused)
    sweepLeftovers(context)
    return {}
  },
}
