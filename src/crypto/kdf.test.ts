import { argon2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passesFor } from './calibrate.ts'
import { checkArgon2Vector, checkKdf, DEFAULT_KDF, deriveFromPassphrase, FLOOR_KDF, type KdfParameters } from './kdf.ts'
import { SecretBytes } from './secret-bytes.ts'

const rfc = { message: Buffer.alloc(32, 1), nonce: Buffer.alloc(16, 2), secret: Buffer.alloc(8, 3) }
const cost = { parallelism: 4, tagLength: 32, memory: 32, passes: 3 }

describe('key derivation', () => {
  test('is checked at start-up against a vector that an implementation passing RFC 9106, 5.3 computes too', async () => {
    const published = argon2Sync('argon2id', { ...rfc, ...cost, associatedData: Buffer.alloc(12, 4) })
    expect(published.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
    const ours = argon2Sync('argon2id', { ...rfc, ...cost })
    expect(ours.toString('hex')).toBe('0034de3c8a75efc1148100eaf5ba9b1ce6d50ba5cdf6ae4018c54a4fc03ac10d')
    await checkArgon2Vector()
  })

  test('agrees with another implementation', async () => {
    const passphrase = 'Пароль: 7 слов'
    const salt = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
    const key = await deriveFromPassphrase(SecretBytes.fromText(passphrase), salt, FLOOR_KDF)
    const { memory, passes, lanes } = FLOOR_KDF
    const other = argon2Sync('argon2id', {
      message: Buffer.from(passphrase),
      nonce: salt,
      memory,
      passes,
      parallelism: lanes,
      tagLength: 32,
    })
    expect(key.expose().equals(other)).toBe(true)
  })

  test.each<[string, Partial<KdfParameters>]>([
    ['too little memory', { memory: FLOOR_KDF.memory - 1 }],
    ['too few passes', { passes: 2 }],
    ['memory that would hang the computer', { memory: 2 * 1024 * 1024 + 1 }],
    ['passes that would hang the computer', { passes: 21 }],
    ['an absurd number of lanes', { lanes: 255 }],
  ])('refuses a header that asks for %s', async (_, change) => {
    const parameters = { ...DEFAULT_KDF, ...change }
    expect(() => checkKdf(parameters)).toThrow(expect.objectContaining({ code: 'kdf-refused' }))
    const derive = deriveFromPassphrase(SecretBytes.fromText('x'), new Uint8Array(16), parameters)
    await expect(derive).rejects.toMatchObject({ code: 'kdf-refused' })
  })

  test('calibration takes about a second, never fewer passes than the default, never more than a header may name', () => {
    expect(passesFor(333)).toBe(9)
    expect(passesFor(1_500)).toBe(3)
    expect(passesFor(10)).toBe(20)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (elapsed) => {
        expect(() => checkKdf({ ...DEFAULT_KDF, passes: passesFor(elapsed) })).not.toThrow()
      }),
    )
  })
})
