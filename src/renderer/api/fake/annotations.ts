import { AnnotationId, LabelId, newId } from '#shared/domain/ids.ts'
import { type Label, STANDARD_LABELS } from '#shared/domain/label.ts'
import { type FakeHandlers, type FakeState, found, put } from './state.ts'

type Names = Extract<keyof FakeHandlers, `annotations.${string}` | `labels.${string}`>

export function annotationFakes(state: FakeState): Pick<FakeHandlers, Names> {
  const removed = new Map(state.annotations.map((annotation) => [annotation.id, annotation]))
  const removedLabels = new Map<string, Label>()
  state.labels = STANDARD_LABELS.map(({ key, colour, en }, position) => ({
    id: newId(LabelId),
    key,
    colour,
    name: en,
    position,
  }))
  return {
    'annotations.list': (of) => ({
      annotations: state.annotations.filter((annotation) =>
        'documentId' in of ? annotation.documentId === of.documentId : annotation.dossierId === of.dossierId,
      ),
    }),
    'annotations.create': (fields) => {
      const document = found(state.documents.values(), fields.documentId)
      const now = Date.now()
      const annotation = {
        ...fields,
        id: newId(AnnotationId),
        dossierId: document.dossierId,
        createdAt: now,
        updatedAt: now,
      }
      state.changed('annotations')
      return put(state.annotations, annotation)
    },
    'annotations.update': ({ id, fields }) => {
      const before = found(state.annotations, id)
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
      const after = put(state.annotations, { ...before, ...given, updatedAt: Date.now() })
      state.changed('annotations')
      return { before, after }
    },
    'annotations.remove': ({ id }) => {
      const annotation = found(state.annotations, id)
      removed.set(id, annotation)
      state.annotations = state.annotations.filter((other) => other !== annotation)
      state.changed('annotations')
      return annotation
    },
    'annotations.restore': ({ id }) => {
      state.changed('annotations')
      return put(state.annotations, found(removed.values(), id))
    },
    'labels.list': () => ({ labels: state.labels }),
    'labels.save': (label) => {
      state.changed('labels')
      return put(state.labels, { ...label, key: null, id: label.id ?? newId(LabelId) })
    },
    'labels.remove': ({ id }) => {
      const label = found(state.labels, id)
      removedLabels.set(id, label)
      state.labels = state.labels.filter((other) => other !== label)
      state.changed('labels')
      return label
    },
    'labels.restore': ({ id }) => {
      state.changed('labels')
      return put(state.labels, found(removedLabels.values(), id))
    },
  }
}
