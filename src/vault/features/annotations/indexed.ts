import type { Annotation } from '#shared/domain/annotation.ts'
import type { AnnotationId, PersonId } from '#shared/domain/ids.ts'
import { passagePage, passageText } from '#shared/domain/passage.ts'
import { richTextToPlain } from '#shared/domain/rich-text.ts'
import type { WritableDB } from '../../db/types.ts'
import { indexAnnotation } from '../search/index-writer.ts'
import { annotationById } from './queries.ts'

/**
 * Puts the annotation's words into the search index, in the transaction of the change, and hands it on. People are
 * found by the names they have now, as the comment itself is shown.
 */
export function indexed(db: WritableDB, annotation: Annotation): Annotation {
  const name = db.prepare<[string], string>('SELECT name FROM person WHERE id = ?').pluck()
  indexAnnotation(db, {
    annotationId: annotation.id,
    documentId: annotation.documentId,
    dossierId: annotation.dossierId,
    page: passagePage(annotation.passage),
    quote: passageText(annotation.passage),
    comment: richTextToPlain(annotation.comment, (id) => name.get(id)),
    tags: annotation.tags,
  })
  return annotation
}

/**
 * After a person got another name, or other mentions. An id stands in a comment only as a mention of its person, so
 * looking for it in the text is enough; one that is removed is indexed when it comes back.
 */
export function renameInAnnotations(db: WritableDB, personId: PersonId): void {
  const ids = db
    .prepare<[string], AnnotationId>('SELECT id FROM annotation WHERE removed_at IS NULL AND instr(comment, ?) > 0')
    .pluck()
    .all(personId)
  for (const id of ids) indexed(db, annotationById(db, id))
}
