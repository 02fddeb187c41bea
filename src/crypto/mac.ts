import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SecretBytes } from './secret-bytes.ts'

/** HMAC-SHA-256 of a text's UTF-8, lower-case hex. */
export const mac = (key: SecretBytes, text: string): string =>
  createHmac('sha256', key.expose()).update(text).digest('hex')

/** Whether `tag` is the text's MAC; constant-time, false for a tag of any other shape. */
export function verifyMac(key: SecretBytes, text: string, tag: string): boolean {
  const expected = Buffer.from(mac(key, text))
  const given = Buffer.from(tag)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
