import type { FileId } from '#shared/domain/ids.ts'

/**
 * The encrypted store of immutable files (vault.md, "Stored files"): 64 KiB chunks, AES-256-GCM, STREAM nonces.
 * A file is visible under `files/` only when it is whole and fsynced.
 */
export type FileStore = {
  /** Starts a new file; nothing is kept unless `finish` resolves. */
  create(): FileWriter
  /** Opens a stored file; throws DeloError `file-missing` or `file-damaged`. */
  open(id: FileId): FileReader
  /** Removes the bytes for good; a file that is already gone is no error. */
  remove(id: FileId): void
  /** Ids of all files on disk. */
  list(): FileId[]
  /** Ids of files that were finished through this store, whether or not they are still there. */
  finishedHere(): FileId[]
  /** Names under `files/` that are no stored file; nothing of ours puts them there. */
  strangers(): string[]
  /** Plain bytes a file on disk must hold judging by its length, without opening it; null when it is missing or no file has that length. */
  sizeOnDisk(id: FileId): number | null
}

export type FileWriter = {
  readonly id: FileId
  /** Plain bytes in order; encrypted before they touch the disk. */
  write(bytes: Uint8Array): void
  /** Bytes of plain text so far. */
  readonly size: number
  /** SHA-256 of the plain bytes so far, as lower-case hex. */
  digest(): string
  /** Plain bytes [start, end) of what was written so far, for the reader before the file is finished. */
  read(start: number, end: number): Uint8Array
  /** Encrypts the last chunk, fsyncs, renames into place, fsyncs the folder. `sha256` is the hex digest of the plain bytes. */
  finish(): { sha256: string; size: number }
  /** Removes what was written. Idempotent; does nothing after `finish`. */
  discard(): void
}

export type FileReader = {
  /** Plain bytes in all. */
  readonly size: number
  /** Plain bytes [start, end), clamped to the size; throws `file-damaged` when a chunk does not authenticate. */
  read(start: number, end: number): Uint8Array
  close(): void
}
