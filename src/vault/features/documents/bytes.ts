import { type DocumentId, FileId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB } from '../../db/types.ts'
import type { VaultContext } from '../../feature.ts'
import type { FileReader } from '../../files/store.ts'

/** A viewer asks for a document by many small ranges, and two documents may lie side by side. */
const KEPT_OPEN = 4
/** At most this much at a time, as the contract says. */
const MOST_BYTES = 8 * 1024 * 1024

/** Files last asked for, the latest last. */
const openFiles = new WeakMap<VaultContext, Map<FileId, FileReader>>()

type Described = { fileId: FileId; size: number; mediaType: string }

/** Throws `not-found`. */
export function describeBytes(db: ReadableDB, id: DocumentId): Described {
  const row = db
    .prepare<[string], { file_id: string; size: number; media_type: string }>(
      `SELECT file_id, size, media_type FROM document JOIN stored_files ON stored_files.id = file_id
       WHERE document.id = ?`,
    )
    .get(id)
  if (!row) throw new DeloError('not-found')
  return { fileId: FileId.parse(row.file_id), size: row.size, mediaType: row.media_type }
}

/** Bytes [start, end) of a document, clamped. Throws `not-found`, `file-missing`, `file-damaged`. */
export function readBytes(context: VaultContext, id: DocumentId, start: number, end: number): Uint8Array {
  const { fileId } = describeBytes(context.db, id)
  return readStored(context, fileId, start, end)
}

/** Bytes [start, end) of a stored file, clamped. Throws `file-missing`, `file-damaged`. */
export const readStored = (context: VaultContext, id: FileId, start: number, end: number): Uint8Array =>
  openFile(context, id).read(start, Math.min(end, start + MOST_BYTES))

function openFile(context: VaultContext, id: FileId): FileReader {
  const files = openFiles.get(context) ?? new Map<FileId, FileReader>()
  openFiles.set(context, files)
  const reader = files.get(id) ?? context.files.open(id)
  files.delete(id)
  files.set(id, reader)
  const [oldest] = files.keys()
  if (files.size > KEPT_OPEN && oldest) closeFile(files, oldest)
  return reader
}

function closeFile(files: Map<FileId, FileReader>, id: FileId): void {
  files.get(id)?.close()
  files.delete(id)
}

/** Removes stored files for good, after the transaction that struck them off. */
export function removeBytes(context: VaultContext, ids: readonly FileId[]): void {
  const files = openFiles.get(context)
  for (const id of ids) {
    if (files) closeFile(files, id)
    context.files.remove(id)
  }
}

/** Before the vault is closed. */
export function closeFiles(context: VaultContext): void {
  for (const reader of openFiles.get(context)?.values() ?? []) reader.close()
  openFiles.delete(context)
}
