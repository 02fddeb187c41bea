import { hkdfSync } from 'node:crypto'
import { KEY_BYTES } from './kdf.ts'
import { SecretBytes } from './secret-bytes.ts'

/** What a derived key is for. A label is never reused for another purpose. */
export type KeyLabel = 'database' | 'files' | 'file' | 'manifest' | 'header' | 'labels'

/**
 * HKDF-SHA-256 → 32 bytes. `context` ties the key to one thing (a vault id, a file id); `salt` is random where there is one.
 */
export function deriveKey(
  secret: SecretBytes,
  label: KeyLabel,
  context: string,
  salt: Uint8Array = new Uint8Array(0),
): SecretBytes {
  return SecretBytes.take(hkdfSync('sha256', secret.expose(), salt, `delo/1/${label}/${context}`, KEY_BYTES))
}
