import type { AnnotationId, CitationId, FactId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { WritableDB } from '../../db/types.ts'
import { indexed } from '../annotations/indexed.ts'
import { annotationById, removeAnnotation, restoreAnnotation } from '../annotations/queries.ts'
import { unindexAnnotation, unindexRecord } from '../search/index-writer.ts'
import { factById } from './queries.ts'
import { indexedFact } from './writes.ts'

/** What one gesture made. */
export type Parts = { facts: FactId[]; citations: CitationId[]; annotations: AnnotationId[] }

/** A fact's citations go out of sight with it and come back with it. Throws `not-found`. */
export function eraseParts(db: WritableDB, parts: Parts, now: number): void {
  mark(db, parts, now)
  for (const id of parts.facts) unindexRecord(db, { type: 'fact', id })
  for (const id of parts.annotations) {
    unindexAnnotation(db, id)
    removeAnnotation(db, id, now)
  }
}

/** Throws `not-found`. */
export function restoreParts(db: WritableDB, parts: Parts): void {
  mark(db, parts, null)
  for (const id of parts.facts) indexedFact(db, factById(db, id))
  for (const id of parts.annotations) {
    restoreAnnotation(db, id)
    indexed(db, annotationById(db, id))
  }
}

function mark(db: WritableDB, { facts, citations }: Parts, removedAt: number | null): void {
  for (const [table, ids] of [
    ['fact', facts],
    ['citation', citations],
  ] as const) {
    const update = db.prepare(`UPDATE ${table} SET removed_at = ? WHERE id = ?`)
    for (const id of ids) if (update.run(removedAt, id).changes === 0) throw new DeloError('not-found')
  }
}
