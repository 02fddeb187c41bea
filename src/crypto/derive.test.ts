import { hkdfSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { deriveKey } from './derive.ts'
import { mac, verifyMac } from './mac.ts'
import { SecretBytes } from './secret-bytes.ts'

describe('derived keys', () => {
  const secret = SecretBytes.take(Buffer.alloc(32, 9))

  test('come from an HKDF that passes RFC 5869, test case 1', () => {
    const okm = hkdfSync(
      'sha256',
      Buffer.alloc(22, 0x0b),
      Buffer.from('000102030405060708090a0b0c', 'hex'),
      Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'),
      42,
    )
    expect(Buffer.from(okm).toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
  })

  test('differ by label, context and salt, and are the same every time', () => {
    const keys = [
      deriveKey(secret, 'database', 'v'),
      deriveKey(secret, 'manifest', 'v'),
      deriveKey(secret, 'database', 'w'),
      deriveKey(secret, 'database', 'v', Buffer.from('salt')),
    ].map((key) => key.expose().toString('hex'))
    expect(new Set(keys).size).toBe(keys.length)
    expect(deriveKey(secret, 'database', 'v').expose().toString('hex')).toBe(keys[0])
  })

  test('a MAC is right for its text and key alone', () => {
    const tag = mac(secret, 'text')
    expect(verifyMac(secret, 'text', tag)).toBe(true)
    expect(verifyMac(secret, 'text.', tag)).toBe(false)
    expect(verifyMac(SecretBytes.random(32), 'text', tag)).toBe(false)
    expect(verifyMac(secret, 'text', tag.slice(1))).toBe(false)
    expect(verifyMac(secret, 'text', '')).toBe(false)
  })
})
