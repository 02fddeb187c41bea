import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measurePassphrase } from './strength.ts'
import { suggestPassphrase } from './suggest.ts'
import { WORDS_EN } from './words-en.ts'
import { WORDS_RU } from './words-ru.ts'

const level = (text: string) => measurePassphrase(text).level

describe('the passphrase meter', () => {
  it.each([
    'password',
    'Пароль123',
    'qwertyuiop',
    'йцукенгшщз',
    '12345678',
    '10112023',
    'aaaaaaaaaaaaaaaa',
    'Марина1985',
    'Delo2026!',
    'summer',
  ])('calls %s weak', (text) => {
    expect(level(text)).toBe('weak')
  })
  it.each(['correct horse battery staple', 'туман якорь гребень липа', 'k3J9xQ2mV7'])(
    'does not call %s weak',
    (text) => {
      expect(level(text)).not.toBe('weak')
    },
  )
  it('gives nothing for repeating oneself', () => {
    const once = measurePassphrase('туман').bits
    expect(measurePassphrase('туман туман туман').bits).toBeLessThan(once + 5)
  })
  it('says nothing of an empty field', () => {
    expect(level('')).toBe('none')
  })
  it('never falls when another random word is added', () => {
    fc.assert(
      fc.property(fc.subarray([...WORDS_RU], { minLength: 1, maxLength: 8 }), (words) => {
        const all = measurePassphrase(words.join(' ')).bits
        expect(all).toBeGreaterThanOrEqual(measurePassphrase(words.slice(1).join(' ')).bits)
      }),
    )
  })
})

describe('a suggested passphrase', () => {
  it.each([
    ['ru', WORDS_RU],
    ['en', WORDS_EN],
  ] as const)('is six words of the list in %s, and good by the meter', (language, list) => {
    const words = suggestPassphrase(language).split(' ')
    expect(words).toHaveLength(6)
    expect(words.every((word) => list.includes(word))).toBe(true)
    expect(level(words.join(' '))).toMatch(/good|strong/)
  })
  it('differs each time', () => {
    expect(new Set(Array.from({ length: 50 }, () => suggestPassphrase('ru'))).size).toBe(50)
  })
  it('comes from 512 different words', () => {
    for (const list of [WORDS_RU, WORDS_EN]) expect(new Set(list).size).toBe(512)
  })
})
