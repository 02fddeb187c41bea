import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEAL_OVERHEAD, seal, sealText, unseal, unsealText } from './seal.ts'
import { SecretBytes } from './secret-bytes.ts'

const key = SecretBytes.random(32)

describe('sealing', () => {
  test('gives back what went in, to the same key and context alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), fc.string(), (bytes, context, other) => {
        const sealed = seal(key, context, bytes)
        expect(sealed).toHaveLength(bytes.length + SEAL_OVERHEAD)
        expect(unseal(key, context, sealed)).toEqual(Buffer.from(bytes))
        expect(unseal(SecretBytes.random(32), context, sealed)).toBeNull()
        if (other !== context) expect(unseal(key, other, sealed)).toBeNull()
      }),
    )
  })

  test('shows nothing when a bit, an end or everything is missing', () => {
    const sealed = seal(key, 'c', Buffer.from('тайна'))
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const altered = Buffer.from(sealed)
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(unseal(key, 'c', altered)).toBeNull()
      }),
    )
    for (let length = 0; length < sealed.length; length++)
      expect(unseal(key, 'c', sealed.subarray(0, length))).toBeNull()
  })

  test('hides the length of a text up to the given one, and refuses a longer one', () => {
    for (const text of ['', 'а', 'жук'.repeat(10), 'x'.repeat(64)]) {
      const sealed = sealText(key, 'c', text, 64)
      expect(sealed).toHaveLength(64 + SEAL_OVERHEAD)
      expect(unsealText(key, 'c', sealed)).toBe(text)
    }
    expect(() => sealText(key, 'c', 'ж'.repeat(33), 64)).toThrow('too long')
  })
})
