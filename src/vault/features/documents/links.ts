import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB } from '../../db/types.ts'

const isThere = (db: ReadableDB, dossierId: DossierId, id: DocumentId): boolean =>
  db.prepare('SELECT 1 FROM document WHERE id = ? AND dossier_id = ?').get(id, dossierId) !== undefined

/** Throws `not-found` unless each is a document of the dossier. */
export function requireDocuments(db: ReadableDB, dossierId: DossierId, ids: readonly (DocumentId | null)[]): void {
  for (const id of ids) if (id !== null && !isThere(db, dossierId, id)) throw new DeloError('not-found')
}

/** For undo: a link to a document that is gone by now is let go. */
export const linkIfThere = (db: ReadableDB, dossierId: DossierId, id: DocumentId | null): DocumentId | null =>
  id !== null && isThere(db, dossierId, id) ? id : null
