import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from './secret-bytes.ts'

describe('secret bytes', () => {
  const secret = SecretBytes.take(Buffer.from('c0ffee00c0ffee00', 'hex'))

  test('show nothing wherever an object can be printed', () => {
    const printed = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ deep: { secret } }, { depth: 9, showHidden: true }),
      inspect(new Error('with cause', { cause: secret })),
      Object.entries(secret).toString(),
      JSON.stringify(structuredClone({ ...secret })),
    ].join('\n')
    // As hex, as decimal numbers, as base64.
    expect(printed).not.toMatch(/c0,? ?ff|192,? ?255|wP\/u/i)
    expect(printed).toContain('[secret]')
  })

  test('leave no copy behind in what they were taken from', () => {
    const source = Buffer.from('key material')
    const taken = SecretBytes.take(source)
    expect([...source]).toEqual(new Array(12).fill(0))
    expect(taken.expose().toString()).toBe('key material')
  })

  test('are zeros after wiping, and refuse to be used', () => {
    const taken = SecretBytes.random(32)
    const lent = taken.expose()
    taken.wipe()
    taken.wipe()
    expect([...lent]).toEqual(new Array(32).fill(0))
    expect(() => taken.expose()).toThrow('wiped')
  })

  test('take a passphrase in its composed form, however it was typed', () => {
    const composed = SecretBytes.fromText('Йод ё')
    expect(composed.equals(SecretBytes.fromText('Йод ё'.normalize('NFD')))).toBe(true)
    expect(composed.equals(SecretBytes.fromText('йод ё'))).toBe(false)
    expect(composed.equals(SecretBytes.fromText('Йод'))).toBe(false)
  })
})
