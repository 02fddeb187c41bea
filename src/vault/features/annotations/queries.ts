import { z } from 'zod'
import { Annotation, type AnnotationFields } from '#shared/domain/annotation.ts'
import type { AnnotationId, DocumentId, DossierId } from '#shared/domain/ids.ts'
import { passagePage, passageText, readingPosition } from '#shared/domain/passage.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

const Row = z
  .object({
    id: z.string(),
    dossier_id: z.string(),
    document_id: z.string(),
    type: z.string(),
    label_id: z.string().nullable(),
    passage: z.string(),
    comment: z.string(),
    tags: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    documentId: row.document_id,
    type: row.type,
    labelId: row.label_id,
    passage: JSON.parse(row.passage) as unknown,
    comment: JSON.parse(row.comment) as unknown,
    tags: JSON.parse(row.tags) as unknown,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
  .pipe(Annotation)

const SELECT = `
  SELECT a.id, d.dossier_id, a.document_id, a.type, a.label_id, a.passage, a.comment, a.tags, a.created_at, a.updated_at
  FROM annotation a JOIN document d ON d.id = a.document_id`

const read = (rows: unknown[]): Annotation[] => rows.map((row) => Row.parse(row))

/** In page order, top to bottom as the page is displayed; those made first come first where places are equal. */
export function annotationsOfDocument(db: ReadableDB, documentId: DocumentId): Annotation[] {
  const order = 'ORDER BY a.page, a.place, a.sequence'
  return read(db.prepare(`${SELECT} WHERE a.document_id = ? AND a.removed_at IS NULL ${order}`).all(documentId))
}

/** Of all documents that are not in the trash, in the order the documents were received, then in page order. */
export function annotationsOfDossier(db: ReadableDB, dossierId: DossierId): Annotation[] {
  const where = 'WHERE d.dossier_id = ? AND d.trashed_at IS NULL AND a.removed_at IS NULL'
  return read(db.prepare(`${SELECT} ${where} ORDER BY d.seq, a.page, a.place, a.sequence`).all(dossierId))
}

/** Throws `not-found`; also for one that is removed, unless `removed` asks for those. */
export function annotationById(db: ReadableDB, id: AnnotationId, removed = false): Annotation {
  const row = db.prepare(`${SELECT} WHERE a.id = ? AND (a.removed_at IS NOT NULL) = ?`).get(id, removed ? 1 : 0)
  if (!row) throw new DeloError('not-found')
  return Row.parse(row)
}

const PageTurn = z.object({
  format: z.string(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).nullable(),
})

function placeOf(db: ReadableDB, documentId: DocumentId, fields: AnnotationFields): { page: number; place: number } {
  const page = passagePage(fields.passage)
  const row = db
    .prepare(
      `SELECT d.format, p.rotation FROM document d
       LEFT JOIN page p ON p.document_id = d.id AND p.page_index = ? WHERE d.id = ?`,
    )
    .get(page, documentId)
  if (!row) throw new DeloError('not-found')
  const { format, rotation } = PageTurn.parse(row)
  const first = fields.passage.parts[0]
  return {
    page,
    place: first ? readingPosition(first, { rotation: rotation ?? 0, yUp: format === 'pdf' }) : 0,
  }
}

function columns(db: ReadableDB, documentId: DocumentId, fields: AnnotationFields) {
  if (fields.labelId !== null && !db.prepare('SELECT 1 FROM label WHERE id = ?').get(fields.labelId))
    throw new DeloError('not-found')
  return {
    ...placeOf(db, documentId, fields),
    type: fields.type,
    labelId: fields.labelId,
    passage: JSON.stringify(fields.passage),
    quote: passageText(fields.passage),
    comment: JSON.stringify(fields.comment),
    tags: JSON.stringify(fields.tags),
  }
}

type New = { id: AnnotationId; documentId: DocumentId; fields: AnnotationFields; now: number }

/** Throws `not-found` when the document or the label is not there. */
export function insertAnnotation(db: WritableDB, { id, documentId, fields, now }: New): Annotation {
  db.prepare(
    `INSERT INTO annotation
       (id, document_id, type, label_id, page, place, passage, quote, comment, tags, created_at, updated_at)
     VALUES (@id, @documentId, @type, @labelId, @page, @place, @passage, @quote, @comment, @tags, @now, @now)`,
  ).run({ id, documentId, now, ...columns(db, documentId, fields) })
  return annotationById(db, id)
}

export function updateAnnotation(
  db: WritableDB,
  id: AnnotationId,
  patch: { [K in keyof AnnotationFields]?: AnnotationFields[K] | undefined },
  now: number,
): { before: Annotation; after: Annotation } {
  const before = annotationById(db, id)
  const fields: AnnotationFields = {
    type: patch.type ?? before.type,
    passage: patch.passage ?? before.passage,
    labelId: patch.labelId === undefined ? before.labelId : patch.labelId,
    comment: patch.comment ?? before.comment,
    tags: patch.tags ?? before.tags,
  }
  db.prepare(
    `UPDATE annotation SET type = @type, label_id = @labelId, page = @page, place = @place, passage = @passage,
       quote = @quote, comment = @comment, tags = @tags, updated_at = @now WHERE id = @id`,
  ).run({ id, now, ...columns(db, before.documentId, fields) })
  return { before, after: annotationById(db, id) }
}

/** Answers the annotation as it was. */
export function removeAnnotation(db: WritableDB, id: AnnotationId, now: number): Annotation {
  const annotation = annotationById(db, id)
  db.prepare('UPDATE annotation SET removed_at = ? WHERE id = ?').run(now, id)
  return annotation
}

/** Undo of `removeAnnotation`; one that is there already is answered as it is. */
export function restoreAnnotation(db: WritableDB, id: AnnotationId): Annotation {
  db.prepare('UPDATE annotation SET removed_at = NULL WHERE id = ?').run(id)
  return annotationById(db, id)
}

/** Erases for good what was removed before. */
export function purgeRemovedAnnotations(db: WritableDB): number {
  return db.prepare('DELETE FROM annotation WHERE removed_at IS NOT NULL').run().changes
}
