import { z } from 'zod'
import { AnnotationId, DocumentId, DossierId, LabelId } from './ids.ts'
import { Passage } from './passage.ts'
import { RichText } from './rich-text.ts'
import { instant, title } from './text.ts'

export const AnnotationType = z.enum(['highlight', 'underline', 'note', 'area'])
export type AnnotationType = z.infer<typeof AnnotationType>

export const AnnotationFields = z.object({
  type: AnnotationType,
  passage: Passage,
  labelId: LabelId.nullable(),
  comment: RichText,
  tags: z.array(title(80)).max(100),
})
export type AnnotationFields = z.infer<typeof AnnotationFields>

/** A passage with a mark and a comment. */
export const Annotation = AnnotationFields.extend({
  id: AnnotationId,
  dossierId: DossierId,
  documentId: DocumentId,
  createdAt: instant,
  updatedAt: instant,
})
export type Annotation = z.infer<typeof Annotation>
