import type { ValidInput } from '#shared/contract/index.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Citation, ListedFact } from '#shared/domain/fact.ts'
import { AnnotationId, CitationId, FactId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { WritableDB } from '../../db/types.ts'
import { indexed } from '../annotations/indexed.ts'
import { annotationById, insertAnnotation } from '../annotations/queries.ts'
import { documentById } from '../documents/queries.ts'
import { insertCitation } from './citations.ts'
import { factById } from './queries.ts'
import { insertFact } from './writes.ts'

type Input = ValidInput<'facts.cite'>

/** Fact, citation and mark in one transaction. Throws `not-found` when a part is not there or belongs elsewhere. */
export function cite(
  db: WritableDB,
  { documentId, fact, mark, stance, comment }: Input,
  now: number,
): { fact: ListedFact; citation: Citation; annotation: Annotation } {
  const { dossierId } = documentById(db, documentId)
  const { id: factId, dossierId: own } =
    'id' in fact ? factById(db, fact.id) : insertFact(db, { id: newId(FactId), dossierId, fields: fact, now })
  const annotation =
    'id' in mark
      ? annotationById(db, mark.id)
      : indexed(db, insertAnnotation(db, { id: newId(AnnotationId), documentId, fields: mark, now }))
  if (own !== dossierId || annotation.documentId !== documentId) throw new DeloError('not-found')
  const fields = { factId, documentId, passage: annotation.passage, stance, comment, annotationId: annotation.id }
  const citation = insertCitation(db, { id: newId(CitationId), fields, now })
  return { fact: factById(db, factId), citation, annotation }
}
