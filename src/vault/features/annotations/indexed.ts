import type { Annotation } from '#shared/domain/annotation.ts'
import { passagePage, passageText } from '#shared/domain/passage.ts'
import { richTextToPlain } from '#shared/domain/rich-text.ts'
import type { WritableDB } from '../../db/types.ts'
import { indexAnnotation } from '../search/index-writer.ts'

/** Puts the annotation's words into the search index, in the transaction of the change, and hands it on. */
export function indexed(db: WritableDB, annotation: Annotation): Annotation {
  indexAnnotation(db, {
    annotationId: annotation.id,
    documentId: annotation.documentId,
    dossierId: annotation.dossierId,
    page: passagePage(annotation.passage),
    quote: passageText(annotation.passage),
    comment: richTextToPlain(annotation.comment),
    tags: annotation.tags,
  })
  return annotation
}
