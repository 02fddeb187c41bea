import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote, quoteAt } from './anchoring.ts'

const TEXT = `Свидетель Петренко показал, что вечером он был дома.
Свидетель Сомов показал, что вечером он был на ра-
боте, а потом дома.`

const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

describe('finding a quote again', () => {
  it('finds any piece of an unchanged text exactly where it was, with or without its position', () => {
    const pieces = fc
      .tuple(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat())
      .map(([text, a, b]) => ({
        text,
        start: Math.min(a % text.length, b % text.length),
        end: Math.max(a % text.length, b % text.length) + 1,
      }))
      .filter(({ text, start, end }) => text.slice(start, end).trim() !== '')
    fc.assert(
      fc.property(pieces, ({ text, start, end }) => {
        expect(findQuote(text, quoteAt(text, start, end), { start, end })).toEqual({ start, end })
      }),
    )
  })

  it('tells equal words apart by what stands around them', () => {
    const second = at(TEXT, 'показал, что вечером', 60)
    expect(findQuote(TEXT, quoteAt(TEXT, second.start, second.end), null)).toEqual(second)
  })

  it('prefers the nearest of equal candidates', () => {
    const text = 'да да да да'
    const found = findQuote(text, { exact: 'да', prefix: '', suffix: '' }, { start: 7, end: 8 })
    expect(found).toEqual({ start: 6, end: 8 })
  })

  it('finds words whose spacing, hyphenation and case re-recognition changed', () => {
    const was = at(TEXT, 'на ра-\nботе, а потом')
    const again = TEXT.replace('ра-\nботе', 'работе').replaceAll(' ', '  ').replace('потом', 'ПОТОМ')
    const found = findQuote(again, quoteAt(TEXT, was.start, was.end), was)
    expect(again.slice(found?.start, found?.end)).toBe('на  работе,  а  ПОТОМ')
  })

  it('keeps a real hyphen', () => {
    expect(findQuote('кто то пришёл', { exact: 'кто-то', prefix: '', suffix: '' }, null)).toBeNull()
  })

  it('says so when the words are gone', () => {
    expect(findQuote(TEXT, { exact: 'на даче', prefix: '', suffix: '' }, null)).toBeNull()
    expect(findQuote(TEXT, { exact: '  ', prefix: '', suffix: '' }, null)).toBeNull()
  })
})
