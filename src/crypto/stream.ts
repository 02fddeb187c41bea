import { createCipheriv, createDecipheriv } from 'node:crypto'
import { deriveKey } from './derive.ts'
import type { SecretBytes } from './secret-bytes.ts'

/**
 * A seekable authenticated stream: the STREAM construction as age uses it.
 * Plain bytes are cut into 64 KiB chunks; chunk i is AES-256-GCM under the file's own key with
 * nonce = i (11 bytes, big-endian) + 1 when it is the last chunk, else 0, and the file id as associated data.
 * The last chunk may be shorter, and is empty only in an empty file. So: a missing end, swapped or repeated chunks,
 * and chunks of another file all fail to authenticate, and any chunk can be opened without the others.
 */
export const CHUNK = 65_536
const TAG = 16
export const SEALED_CHUNK = CHUNK + TAG
export const STREAM_SALT_BYTES = 32
const NONCE = 12

/** The key of one file. `salt` is random and stored before the first chunk. */
export const streamKey = (filesKey: SecretBytes, fileId: string, salt: Uint8Array): SecretBytes =>
  deriveKey(filesKey, 'file', fileId, salt)

export const chunkCount = (plainSize: number): number => Math.max(1, Math.ceil(plainSize / CHUNK))
/** Bytes of all sealed chunks together, without the salt. */
export const sealedSize = (plainSize: number): number => plainSize + chunkCount(plainSize) * TAG

/** Inverse of `sealedSize`; null when no file has that size. */
export function plainSize(sealed: number): number | null {
  const chunks = Math.max(1, Math.ceil(sealed / SEALED_CHUNK))
  const plain = sealed - chunks * TAG
  return plain >= 0 && sealedSize(plain) === sealed ? plain : null
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE)
  nonce.writeUIntBE(index, 5, 6)
  nonce[NONCE - 1] = last ? 1 : 0
  return nonce
}

/** Seals one chunk; every chunk but the last holds exactly 64 KiB. */
export function sealChunk(key: SecretBytes, fileId: string, index: number, last: boolean, plain: Uint8Array): Buffer {
  if (plain.length > CHUNK || (!last && plain.length !== CHUNK)) throw new Error('chunk size')
  const cipher = createCipheriv('aes-256-gcm', key.expose(), nonceOf(index, last))
  cipher.setAAD(Buffer.from(fileId))
  const sealed = Buffer.allocUnsafeSlow(plain.length + TAG)
  sealed.set(cipher.update(plain))
  cipher.final()
  sealed.set(cipher.getAuthTag(), plain.length)
  return sealed
}

/** The plain bytes of one chunk, or null when it does not authenticate. */
export function openChunk(
  key: SecretBytes,
  fileId: string,
  index: number,
  last: boolean,
  sealed: Uint8Array,
): Buffer | null {
  if (sealed.length < TAG || sealed.length > SEALED_CHUNK) return null
  const decipher = createDecipheriv('aes-256-gcm', key.expose(), nonceOf(index, last), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(fileId))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG))
  try {
    decipher.final()
    return plain
  } catch {
    return null
  }
}
