import { closeSync, fstatSync, openSync } from 'node:fs'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { CHUNK, chunkCount, openChunk, plainSize, SEALED_CHUNK, STREAM_SALT_BYTES, streamKey } from '#crypto/stream.ts'
import type { FileId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { storedPath } from './layout.ts'
import { readFully } from './read-fully.ts'
import type { FileReader } from './store.ts'

/** Chunks taken from the disk in one go: few calls, little memory. */
const BATCH = 64

/** Opens a stored file and authenticates its end, so that `size` can be relied on. Throws `file-missing`, `file-damaged`. */
export function openStored(root: string, filesKey: SecretBytes, id: FileId): FileReader {
  const handle = openHandle(storedPath(root, id))
  try {
    const { size, key } = begin(handle, filesKey, id)
    return makeReader(handle, key, id, size)
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

function openHandle(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new DeloError('file-missing')
    return naming(() => {
      throw error
    })
  }
}

function begin(handle: number, filesKey: SecretBytes, id: FileId): { size: number; key: SecretBytes } {
  const size = plainSize(fstatSync(handle).size - STREAM_SALT_BYTES)
  if (size === null) throw new DeloError('file-damaged', { fileId: id })
  const salt = Buffer.alloc(STREAM_SALT_BYTES)
  if (!readFully(handle, salt, 0)) throw new DeloError('file-damaged', { fileId: id })
  return { size, key: streamKey(filesKey, id, salt) }
}

function makeReader(handle: number, key: SecretBytes, id: FileId, size: number): FileReader {
  const chunks = chunkCount(size)
  let closed = false

  /** Plain bytes of chunks [first, past), one after the other, handed to `take`. */
  const each = (first: number, past: number, take: (plain: Buffer, index: number) => void): void => {
    for (let from = first; from < past; from += BATCH) {
      const to = Math.min(from + BATCH, past)
      const end = to === chunks ? size + chunks * (SEALED_CHUNK - CHUNK) : to * SEALED_CHUNK
      const sealed = Buffer.allocUnsafeSlow(end - from * SEALED_CHUNK)
      const whole = readFully(handle, sealed, STREAM_SALT_BYTES + from * SEALED_CHUNK)
      if (!whole) throw new DeloError('file-damaged', { fileId: id })
      for (let index = from; index < to; index++) {
        const at = (index - from) * SEALED_CHUNK
        const plain = openChunk(key, id, index, index === chunks - 1, sealed.subarray(at, at + SEALED_CHUNK))
        if (!plain) throw new DeloError('file-damaged', { fileId: id })
        take(plain, index)
      }
    }
  }

  // The last chunk authenticates only as the last one: a file cut short is found here, not on page 900.
  each(chunks - 1, chunks, () => {})

  return {
    size,
    read(start, end) {
      if (closed) throw new Error('the file is closed')
      const from = Math.max(0, Math.min(start, size))
      const to = Math.max(from, Math.min(end, size))
      const result = Buffer.allocUnsafeSlow(to - from)
      if (from === to) return result
      each(Math.floor(from / CHUNK), Math.ceil(to / CHUNK), (plain, index) => {
        const begins = index * CHUNK
        const part = plain.subarray(Math.max(0, from - begins), Math.min(plain.length, to - begins))
        result.set(part, Math.max(begins, from) - from)
      })
      return result
    },
    close() {
      if (closed) return
      closed = true
      key.wipe()
      closeSync(handle)
    },
  }
}
