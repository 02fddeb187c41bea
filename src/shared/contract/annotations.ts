import { z } from 'zod'
import { Annotation, AnnotationFields } from '../domain/annotation.ts'
import { AnnotationId, DocumentId, DossierId, LabelId } from '../domain/ids.ts'
import { Label } from '../domain/label.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: AnnotationId })
const labelRef = z.object({ id: LabelId })

export const annotationRequests = {
  /** Of one document in page order, or of a whole dossier by document and page. */
  'annotations.list': query(
    z.union([z.object({ documentId: DocumentId }), z.object({ dossierId: DossierId })]),
    z.object({ annotations: z.array(Annotation) }),
  ),
  'annotations.create': command(AnnotationFields.extend({ documentId: DocumentId }), Annotation),
  'annotations.update': command(
    ref.extend({ fields: AnnotationFields.partial() }),
    z.object({ before: Annotation, after: Annotation }),
  ),
  'annotations.remove': command(ref, Annotation),
  /** Undo of `remove`. */
  'annotations.restore': command(ref, Annotation),
  'labels.list': query(z.object({}), z.object({ labels: z.array(Label) })),
  /** `id` null: a new label. A standard label that gets another name loses its key. */
  'labels.save': command(Label.omit({ id: true, key: true }).extend({ id: LabelId.nullable() }), Label),
  /** Takes a label off the list; annotations keep it, so that `labels.restore` gives it back to them. */
  'labels.remove': command(labelRef, Label),
  'labels.restore': command(labelRef, Label),
}
