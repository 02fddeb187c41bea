import { FileId } from '#shared/domain/ids.ts'
import type { WritableDB } from '../../db/types.ts'

/**
 * Strikes stored files that no document and no photo uses off the books and answers their ids.
 * The bytes are removed after the transaction: a file without a row is swept when the vault opens, a row without its
 * file would be a loss.
 */
export const takeUnusedFiles = (db: WritableDB): FileId[] =>
  db
    .prepare<[], { id: string }>(
      `DELETE FROM stored_files WHERE NOT EXISTS (SELECT 1 FROM document WHERE file_id = stored_files.id)
         AND NOT EXISTS (SELECT 1 FROM person_photo WHERE file_id = stored_files.id) RETURNING id`,
    )
    .all()
    .map(({ id }) => FileId.parse(id))
