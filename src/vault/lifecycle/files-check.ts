import { FileId } from '#shared/domain/ids.ts'
import type { ReadableDB } from '../db/types.ts'
import type { FileStore } from '../files/store.ts'

export type StoredFileRow = { id: FileId; sha256: string; size: number }

export const storedFileRows = (db: ReadableDB): StoredFileRow[] =>
  db
    .prepare<[], { id: string; sha256: string; size: number }>('SELECT id, sha256, size FROM stored_files ORDER BY id')
    .all()
    .map((row) => ({ ...row, id: FileId.parse(row.id) }))

/** Files that are missing or have the wrong length; quick enough for every opening (contents: vault.verify). */
export const filesOutOfPlace = (db: ReadableDB, files: FileStore): FileId[] =>
  storedFileRows(db)
    .filter(({ id, size }) => files.sizeOnDisk(id) !== size)
    .map(({ id }) => id)

/** Files no row knows, of those on disk or of the given ones: what remains when an import fails between file and row. */
export function unclaimedFiles(db: ReadableDB, files: FileStore, among: FileId[] = files.list()): FileId[] {
  const known = db.prepare('SELECT 1 FROM stored_files WHERE id = ?')
  return among.filter((id) => !known.get(id))
}
