import type { SecretBytes } from '#crypto/secret-bytes.ts'

const HEX = Buffer.from('0123456789abcdef')

/**
 * A raw key as SQLCipher takes it, x'64 hex digits', as bytes so that it can be zeroed.
 * One digit less would silently be taken for a passphrase, hence the check of the length.
 */
export function rawKeyLiteral(key: SecretBytes): Buffer {
  const bytes = key.expose()
  if (bytes.length !== 32) throw new Error('a database key is 32 bytes')
  const literal = Buffer.alloc(67)
  literal.write("x'", 0)
  for (const [index, byte] of bytes.entries()) {
    literal[2 + index * 2] = HEX[byte >> 4] ?? 0
    literal[3 + index * 2] = HEX[byte & 15] ?? 0
  }
  literal.write("'", 66)
  return literal
}
