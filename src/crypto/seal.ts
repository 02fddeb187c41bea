import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretBytes } from './secret-bytes.ts'

const NONCE = 12
const TAG = 16
/** Bytes that sealing adds. */
export const SEAL_OVERHEAD = NONCE + TAG

/** AES-256-GCM under a random nonce: nonce, cipher text, tag. `context` is authenticated with it and must be the same when opening. */
export function seal(key: SecretBytes, context: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key.expose(), nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plain bytes, or null when anything about them, the key or the context is not what was sealed. */
export function unseal(key: SecretBytes, context: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < SEAL_OVERHEAD) return null
  const decipher = createDecipheriv('aes-256-gcm', key.expose(), sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG))
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}

/** Seals a text so that its length does not show: padded with zeros to `length` bytes of UTF-8. Throws when it is longer. */
export function sealText(key: SecretBytes, context: string, text: string, length: number): Buffer {
  const plain = Buffer.alloc(length)
  if (Buffer.byteLength(text) > length) throw new Error('the text is too long to seal')
  plain.write(text)
  return seal(key, context, plain)
}

/** The text, or null as `unseal`. */
export function unsealText(key: SecretBytes, context: string, sealed: Uint8Array): string | null {
  const plain = unseal(key, context, sealed)
  if (!plain) return null
  const end = plain.indexOf(0)
  return plain.toString('utf8', 0, end < 0 ? plain.length : end)
}
