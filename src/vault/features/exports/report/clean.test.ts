import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyReport, anyText } from '../testing/arbitraries.ts'
import { cleanReport, cleanText } from './clean.ts'

describe('text that every format can carry', () => {
  it.each([
    ['Обычный текст, “quotes” — №\u00a05\nстрока', 'Обычный текст, “quotes” — №\u00a05\nстрока'],
    ['a\u0000b\u001b[31mc', 'ab[31mc'],
    ['пере\u00adнос', 'перенос'],
    ['a\u202egnp.exe\u202c', 'agnp.exe'],
    ['a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a\tb', 'a b'],
    ['\ud800x', '\ufffdx'],
    ['\ufffe\uffff\ufeff\ufffd', '\ufffd'],
    ['👩‍⚖️ שלום', '👩‍⚖️ שלום'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })
  it('is well-formed, free of what XML forbids, and stays so', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[^\n\P{Cc}]|[\u00ad\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
      { numRuns: 1_000 },
    )
  })
  it('leaves a clean report as it is, the very same object', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const before = structuredClone(report)
        const clean = cleanReport(report)
        expect(report).toEqual(before)
        expect(cleanReport(clean)).toBe(clean)
      }),
    )
  })
})
