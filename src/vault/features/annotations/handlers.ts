import { AnnotationId, newId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import { unindexAnnotation } from '../search/index-writer.ts'
import { indexed } from './indexed.ts'
import { listLabels, saveLabel, setLabelRemoved } from './labels.ts'
import {
  annotationsOfDocument,
  annotationsOfDossier,
  insertAnnotation,
  removeAnnotation,
  restoreAnnotation,
  updateAnnotation,
} from './queries.ts'

type Names =
  | 'annotations.list'
  | 'annotations.create'
  | 'annotations.update'
  | 'annotations.remove'
  | 'annotations.restore'
  | 'labels.list'
  | 'labels.save'
  | 'labels.remove'
  | 'labels.restore'

export const annotationHandlers: Handlers<Names> = {
  'annotations.list': (input, context) => ({
    annotations:
      'documentId' in input
        ? annotationsOfDocument(context.db, input.documentId)
        : annotationsOfDossier(context.db, input.dossierId),
  }),

  'annotations.create'({ documentId, ...fields }, context) {
    const id = newId(AnnotationId)
    return context.write({ action: 'annotation.create', subject: id }, ['annotations'], (db) =>
      indexed(db, insertAnnotation(db, { id, documentId, fields, now: context.now() })),
    )
  },

  'annotations.update': ({ id, fields }, context) =>
    context.write({ action: 'annotation.update', subject: id }, ['annotations'], (db) => {
      const { before, after } = updateAnnotation(db, id, fields, context.now())
      return { before, after: indexed(db, after) }
    }),

  'annotations.remove': ({ id }, context) =>
    context.write({ action: 'annotation.remove', subject: id }, ['annotations'], (db) => {
      unindexAnnotation(db, id)
      return removeAnnotation(db, id, context.now())
    }),

  'annotations.restore': ({ id }, context) =>
    context.write({ action: 'annotation.restore', subject: id }, ['annotations'], (db) =>
      indexed(db, restoreAnnotation(db, id)),
    ),

  'labels.list': (_, context) => ({ labels: listLabels(context.db) }),

  'labels.save': (input, context) =>
    context.write({ action: 'label.save', subject: input.id ?? 'new' }, ['labels'], (db) => saveLabel(db, input)),

  'labels.remove': ({ id }, context) =>
    context.write({ action: 'label.remove', subject: id }, ['labels'], (db) => setLabelRemoved(db, id, context.now())),

  'labels.restore': ({ id }, context) =>
    context.write({ action: 'label.restore', subject: id }, ['labels'], (db) => setLabelRemoved(db, id, null)),
}
