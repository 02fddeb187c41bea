import i18next from 'i18next'
import type { Annotation, AnnotationFields, AnnotationType } from '#shared/domain/annotation.ts'
import type { AnnotationId, DocumentId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string) => i18next.t(key, { ns: 'annotations' })
const remove = (id: AnnotationId) => request('annotations.remove', { id })
const restore = (id: AnnotationId) => request('annotations.restore', { id })

/** Makes an annotation; a mark on the page says enough, so nothing else announces it. */
export async function createAnnotation(documentId: DocumentId, fields: AnnotationFields): Promise<Annotation> {
  const made = await request('annotations.create', { documentId, ...fields })
  recordUndo({ label: t(`made.${fields.type}`), undo: () => remove(made.id), redo: () => restore(made.id) })
  return made
}

/** Removes one, and offers to take that back. */
export async function removeAnnotation({ id, type }: { id: AnnotationId; type: AnnotationType }): Promise<void> {
  await remove(id)
  didAction({ label: t(`removed.${type}`), undo: () => restore(id), redo: () => remove(id) })
}

/** Changes label, type or tags, undoably. Comments save themselves and undo within their editor. */
export async function changeAnnotation(
  id: AnnotationId,
  fields: Partial<Pick<AnnotationFields, 'labelId' | 'type' | 'tags'>>,
): Promise<void> {
  const { before } = await request('annotations.update', { id, fields })
  const was = Object.fromEntries(Object.keys(fields).map((key) => [key, before[key as keyof typeof fields]]))
  recordUndo({
    label: t('changed'),
    undo: () => request('annotations.update', { id, fields: was }),
    redo: () => request('annotations.update', { id, fields }),
  })
}
