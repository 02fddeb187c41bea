import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from './secret-bytes.ts'
import { CHUNK, chunkCount, openChunk, plainSize, SEALED_CHUNK, sealChunk, sealedSize, streamKey } from './stream.ts'

const files = SecretBytes.random(32)
const key = streamKey(files, 'a', new Uint8Array(32))
const plain = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 7 + 3) & 255))

/** A whole file as chunks. */
const seal = (bytes: Buffer, id = 'a', under = key): Buffer[] =>
  Array.from({ length: chunkCount(bytes.length) }, (_, index, count = chunkCount(bytes.length)) =>
    sealChunk(under, id, index, index === count - 1, bytes.subarray(index * CHUNK, (index + 1) * CHUNK)),
  )
/** The plain bytes of a list of chunks read as a file, or null when any of them does not authenticate. */
function open(chunks: Buffer[], id = 'a', under = key): Buffer | null {
  const parts = chunks.map((chunk, index) => openChunk(under, id, index, index === chunks.length - 1, chunk))
  return parts.every((part) => part !== null) ? Buffer.concat(parts) : null
}

const sizes = fc.oneof(fc.constantFrom(0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK), fc.nat(4 * CHUNK))

describe('the sealed stream', () => {
  test('gives back what went in, at any size', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const bytes = plain(size)
        const chunks = seal(bytes)
        expect(Buffer.concat(chunks).length).toBe(sealedSize(size))
        expect(open(chunks)?.equals(bytes)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('knows the plain size from the sealed one, and which sizes no file has', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 31 - 1),
        fc.nat(255),
        (a, b) => plainSize(sealedSize(a + b * 2 ** 31)) === a + b * 2 ** 31,
      ),
    )
    for (const size of [-1, 0, 15, SEALED_CHUNK + 1, SEALED_CHUNK + 16]) expect(plainSize(size)).toBeNull()
    expect(plainSize(16)).toBe(0)
  })

  test('notices every flipped bit', () => {
    const chunks = seal(plain(CHUNK + 100))
    fc.assert(
      fc.property(fc.nat(1), fc.nat(SEALED_CHUNK - 1), fc.nat(7), (index, at, bit) => {
        const altered = chunks.map((chunk) => Buffer.from(chunk))
        const target = altered[index]
        if (!target) throw new Error('no chunk')
        const place = at % target.length
        target[place] = (target[place] ?? 0) ^ (1 << bit)
        expect(open(altered)).toBeNull()
      }),
    )
  })

  test('notices a missing end, a missing chunk, and chunks that changed places or were repeated', () => {
    const [a, b, c, d] = seal(plain(3 * CHUNK + 10)) as [Buffer, Buffer, Buffer, Buffer]
    expect(open([a, b, c, d])).not.toBeNull()
    for (const wrong of [[a, b, c], [a], [a, c, d], [b, a, c, d], [a, c, b, d], [a, a, c, d], [a, b, c, d, d], [d]])
      expect(open(wrong)).toBeNull()
    expect(open([a, b, c, d.subarray(0, -1)])).toBeNull()
    expect(openChunk(key, 'a', 0, true, Buffer.alloc(10))).toBeNull()
  })

  test('notices chunks of another file, even one with the same key, and of the same id under another salt', () => {
    const bytes = plain(CHUNK + 1)
    expect(open(seal(bytes, 'b'), 'a')).toBeNull()
    const other = streamKey(files, 'a', new Uint8Array(32).fill(1))
    expect(open(seal(bytes, 'a', other))).toBeNull()
  })

  test('refuses to seal a short chunk in the middle: its place could not be computed', () => {
    expect(() => sealChunk(key, 'a', 0, false, plain(10))).toThrow()
    expect(() => sealChunk(key, 'a', 0, true, plain(CHUNK + 1))).toThrow()
  })
})
