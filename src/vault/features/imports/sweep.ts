import { DocumentId } from '#shared/domain/ids.ts'
import type { VaultContext } from '../../feature.ts'
import { removeStaged } from './page-stage.ts'

/**
 * When a vault has been opened for writing: removes the pages of documents whose import was cut short.
 * Their bytes were never under `files/`, or are files without a row, which opening sweeps anyway.
 */
export function sweepUnfinishedImports(context: VaultContext): void {
  const unfinished = context.db
    .prepare<[], { document_id: string }>('SELECT document_id FROM import_staging')
    .all()
    .map((row) => DocumentId.parse(row.document_id))
  for (const id of unfinished) context.write({ action: 'import.sweep', subject: id }, [], (db) => removeStaged(db, id))
}
