import i18next from 'i18next'
import type { Annotation, AnnotationFields } from '#shared/domain/annotation.ts'
import type { AnnotationId, DocumentId } from '#shared/domain/ids.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, settled, type Ways } from '../../app/records.ts'

const t = (key: string) => i18next.t(key, { ns: 'annotations' })
type Removable = Pick<Annotation, 'id' | 'type'>
const ways: Ways<Removable> = {
  erase: ({ id }) => request('annotations.remove', { id }),
  restore: ({ id }) => request('annotations.restore', { id }),
}

/** Makes an annotation; a mark on the page says enough, so nothing else announces it. Rejects after the user was told. */
export const createAnnotation = (documentId: DocumentId, fields: AnnotationFields): Promise<Annotation> =>
  createRecord(() => request('annotations.create', { documentId, ...fields }), ways, t(`made.${fields.type}`))

/** Removes one, and offers to take that back. */
export const removeAnnotation = (annotation: Removable): Promise<void> =>
  eraseRecord(annotation, ways, t(`removed.${annotation.type}`))

type Changeable = Partial<Pick<AnnotationFields, 'labelId' | 'type' | 'tags'>>

/** Changes label, type or tags, undoably. Comments save themselves and undo within their editor. */
export const changeAnnotation = (id: AnnotationId, fields: Changeable): Promise<unknown> =>
  settled(changeRecord(fields, (fields) => request('annotations.update', { id, fields }), t('changed')))
