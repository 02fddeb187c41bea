import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from './recovery-code.ts'
import { SecretBytes } from './secret-bytes.ts'

const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })
const codeOf = (bytes: Uint8Array) => formatRecoveryCode(SecretBytes.take(Uint8Array.from(bytes)))
const parsed = (code: string) => [...parseRecoveryCode(code).expose()]

/** The same code as somebody might write it down and type it. */
const LOOKALIKE: Record<string, string[]> = {
  '0': ['0', 'O', 'o', 'О', 'о'],
  '1': ['1', 'I', 'i', 'l', 'L', 'І', 'і'],
  '3': ['3', 'З', 'з'],
  A: ['A', 'a', 'А', 'а'],
  B: ['B', 'b', 'В', 'в'],
  C: ['C', 'c', 'С', 'с'],
  E: ['E', 'e', 'Е', 'е', 'Ё'],
  H: ['H', 'h', 'Н', 'н'],
  K: ['K', 'k', 'К', 'к'],
  M: ['M', 'm', 'М', 'м'],
  P: ['P', 'p', 'Р', 'р'],
  T: ['T', 't', 'Т', 'т'],
  X: ['X', 'x', 'Х', 'х'],
  Y: ['Y', 'y', 'У', 'у'],
}
const typings = fc
  .record({
    bytes: secrets,
    choices: fc.array(fc.nat(6), { minLength: 36, maxLength: 36 }),
    separator: fc.constantFrom('-', ' ', '', '—', ' - ', '\n', '‑'),
  })
  .map(({ bytes, choices, separator }) => {
    const typed = codeOf(bytes)
      .split('-')
      .map((group, at) =>
        [...group].map((character, index) => {
          const forms = LOOKALIKE[character] ?? [character, character.toLowerCase()]
          return forms[(choices[at * 4 + index] ?? 0) % forms.length]
        }),
      )
    return { bytes, typed: ` ${typed.map((group) => group.join('')).join(separator)} ` }
  })

describe('a recovery code', () => {
  test('is nine groups of four characters that cannot be mistaken for one another', () => {
    const code = formatRecoveryCode(newRecoverySecret())
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(formatRecoveryCode(newRecoverySecret())).not.toBe(code)
  })

  test('comes back whole, however it is typed', () => {
    fc.assert(
      fc.property(secrets, (bytes) => {
        expect(parsed(codeOf(bytes))).toEqual([...bytes])
      }),
    )
    fc.assert(
      fc.property(typings, ({ bytes, typed }) => {
        expect(parsed(typed)).toEqual([...bytes])
      }),
    )
  })

  test('is refused when any one character is another', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    fc.assert(
      fc.property(secrets, fc.nat(35), fc.integer({ min: 1, max: 31 }), (bytes, place, shift) => {
        const code = codeOf(bytes).replaceAll('-', '')
        const other = alphabet[(alphabet.indexOf(code.charAt(place)) + shift) % 32]
        const mistyped = code.slice(0, place) + other + code.slice(place + 1)
        expect(() => parseRecoveryCode(mistyped)).toThrow(expect.objectContaining({ code: 'recovery-code-invalid' }))
      }),
      // A changed secret meets the same 20 check bits once in a million.
      { numRuns: 300, seed: 1 },
    )
  })

  test('is refused when two neighbours changed places, something is missing, added, or not a code at all', () => {
    const code = codeOf(Uint8Array.from({ length: 20 }, (_, index) => index * 13))
    const swapped = code.slice(0, 2) + code.charAt(3) + code.charAt(2) + code.slice(4)
    for (const wrong of [
      '',
      code.slice(1),
      `${code}0`,
      `${code} ${code}`,
      swapped,
      'пароль',
      '🙂'.repeat(36),
      'U'.repeat(36),
    ])
      expect(() => parseRecoveryCode(wrong)).toThrow(expect.objectContaining({ code: 'recovery-code-invalid' }))
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        try {
          expect(parseRecoveryCode(text).length).toBe(20)
        } catch (error) {
          expect(error).toMatchObject({ code: 'recovery-code-invalid' })
        }
      }),
    )
  })
})
