import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import type { Handlers, VaultContext } from '../../feature.ts'
import { describeBytes, readBytes, removeBytes } from './bytes.ts'
import { given } from './given.ts'
import { sweepLeftovers } from './leftovers.ts'
import { listPages, pageText } from './pages.ts'
import {
  documentById,
  eraseDocuments,
  listDocuments,
  passwordOf,
  setDocumentsTrashed,
  updateDocuments,
} from './queries.ts'
import { sheetMap } from './sheet-map.ts'

type Names =
  | 'documents.list'
  | 'documents.get'
  | 'documents.update'
  | 'documents.trash'
  | 'documents.restore'
  | 'documents.erase'
  | 'documents.pages'
  | 'documents.pageText'
  | 'documents.sheetMap'
  | 'documents.password'
  | 'files.describe'
  | 'files.read'

/** The audit names one document, or how many. */
const subjectOf = (ids: readonly DocumentId[]): string =>
  ids.length === 1 ? (ids[0] ?? '') : `${ids.length} documents`

const setTrashed = (context: VaultContext, ids: readonly DocumentId[], at: number | null): CaseDocument[] =>
  context.write(
    { action: at === null ? 'document.restore' : 'document.trash', subject: subjectOf(ids) },
    ['documents', 'dossiers'],
    (db) => setDocumentsTrashed(db, ids, at),
  )

export const documentHandlers: Handlers<Names> = {
  'documents.list': ({ dossierId, trashed }, context) => ({
    documents: listDocuments(context.db, dossierId, trashed),
  }),

  'documents.get': ({ id }, context) => documentById(context.db, id),

  'documents.update': ({ ids, fields }, context) =>
    context.write({ action: 'document.update', subject: subjectOf(ids) }, ['documents'], (db) =>
      updateDocuments(db, ids, given(fields), context.now()),
    ),

  'documents.trash': ({ ids }, context) => ({ documents: setTrashed(context, ids, context.now()) }),

  'documents.restore': ({ ids }, context) => ({ documents: setTrashed(context, ids, null) }),

  'documents.erase'({ ids }, context) {
    const topics = ['documents', 'dossiers', 'annotations', 'facts'] as const
    const unused = context.write({ action: 'document.erase', subject: subjectOf(ids) }, topics, (db) =>
      eraseDocuments(db, ids),
    )
    removeBytes(context, unused)
    sweepLeftovers(context)
    return {}
  },

  'documents.pages': ({ id }, context) => ({ pages: listPages(context.db, id) }),

  'documents.pageText': ({ id, page }, context) => ({ text: pageText(context.db, id, page) }),

  'documents.sheetMap': ({ dossierId }, context) => ({ volumes: sheetMap(context.db, dossierId) }),

  'documents.password': ({ id }, context) => ({ password: passwordOf(context.db, id) }),

  'files.describe'({ documentId }, context) {
    const { size, mediaType } = describeBytes(context.db, documentId)
    return { size, mediaType }
  },

  'files.read': ({ documentId, start, end }, context) => ({ bytes: readBytes(context, documentId, start, end) }),
}
