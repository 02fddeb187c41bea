import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, isMeaningful } from './clean.ts'

describe('cleanText', () => {
  it('gives a hyphen at a line end back its line end', () => {
    expect(cleanText('обви\u0002няемый\r\nзадер\ufffeжан')).toBe('обви-\nняемый\nзадер-\nжан')
  })

  it('keeps soft hyphens, tabs and right-to-left marks', () => {
    expect(cleanText('обви\u00adняемый\t1\u200f')).toBe('обви\u00adняемый\t1\u200f')
  })

  it('leaves nothing that JSON, SQLite or a terminal would trip over, and is done after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})

describe('isMeaningful', () => {
  it.each([
    ['', false],
    [' \n— 1 —', false],
    ['л.д. 5', true],
    ['123', true],
    ['\ue001\ue002\ue003\ue004', false],
  ])('%j: %s', (text, meaningful) => expect(isMeaningful(text)).toBe(meaningful))
})
