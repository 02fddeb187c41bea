import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { CHUNK, openChunk, SEALED_CHUNK, STREAM_SALT_BYTES, sealChunk, streamKey } from '#crypto/stream.ts'
import type { FileId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { moveDurably } from './durable.ts'
import { ensureFolderOf, incomingPath, storedPath } from './layout.ts'
import { readFully } from './read-fully.ts'
import type { FileWriter } from './store.ts'

/** Starts an encrypted file under `incoming`. Throws `disk-full`, `disk-read-only`, `disk-failed`, as does each of its methods. */
export function startFile(root: string, filesKey: SecretBytes, id: FileId): FileWriter {
  const temporary = incomingPath(root, id)
  const salt = randomBytes(STREAM_SALT_BYTES)
  const hash = createHash('sha256')
  // The chunk being filled. A full one is held back until more arrives, since only the last is sealed as the last.
  const held = Buffer.alloc(CHUNK)
  let heldBytes = 0
  let sealedChunks = 0
  let size = 0
  let over = false

  const handle = naming(() => {
    ensureFolderOf(temporary)
    return openSync(temporary, 'wx+', 0o600)
  })
  const key = streamKey(filesKey, id, salt)

  /** Writes at its own offset, so that a failed write can be tried again without leaving a gap. */
  const put = (bytes: Uint8Array, offset: number): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, offset + done)
  }
  const putChunk = (plain: Uint8Array, last: boolean): void => {
    put(sealChunk(key, id, sealedChunks, last, plain), STREAM_SALT_BYTES + sealedChunks * SEALED_CHUNK)
    sealedChunks += 1
  }
  const end = (): void => {
    over = true
    held.fill(0)
    key.wipe()
    closeSync(handle)
  }
  const discard = (): void => {
    if (over) return
    end()
    rmSync(temporary, { force: true })
  }
  const attempt = <T>(work: () => T): T => {
    if (over) throw new Error('the file is finished')
    try {
      return naming(work)
    } catch (error) {
      // Nothing half-written is kept: the caller starts again from the bytes it has.
      discard()
      throw error
    }
  }

  attempt(() => put(salt, 0))

  return {
    id,
    get size() {
      return size
    },
    write: (bytes) =>
      attempt(() => {
        hash.update(bytes)
        for (let taken = 0; taken < bytes.length; ) {
          if (heldBytes === CHUNK) {
            putChunk(held, false)
            heldBytes = 0
          }
          const part = bytes.subarray(taken, taken + CHUNK - heldBytes)
          held.set(part, heldBytes)
          heldBytes += part.length
          taken += part.length
        }
        size += bytes.length
      }),
    digest: () => hash.copy().digest('hex'),
    read(start, end) {
      if (over) throw new Error('the file is finished')
      const from = Math.max(0, Math.min(start, size))
      const to = Math.max(from, Math.min(end, size))
      const result = new Uint8Array(to - from)
      for (let at = from; at < to; ) {
        const index = Math.floor(at / CHUNK)
        const chunk = index < sealedChunks ? readBack(handle, key, id, index) : held.subarray(0, heldBytes)
        const part = chunk.subarray(at - index * CHUNK, to - index * CHUNK)
        result.set(part, at - from)
        at += part.length
      }
      return result
    },
    finish: () =>
      attempt(() => {
        putChunk(held.subarray(0, heldBytes), true)
        fsyncSync(handle)
        const target = storedPath(root, id)
        ensureFolderOf(target)
        moveDurably(temporary, target)
        end()
        return { sha256: hash.digest('hex'), size }
      }),
    discard,
  }
}

function readBack(handle: number, key: SecretBytes, id: FileId, index: number): Buffer {
  const sealed = Buffer.allocUnsafeSlow(SEALED_CHUNK)
  const whole = readFully(handle, sealed, STREAM_SALT_BYTES + index * SEALED_CHUNK)
  const plain = whole ? openChunk(key, id, index, false, sealed) : null
  if (!plain) throw new DeloError('file-damaged')
  return plain
}
