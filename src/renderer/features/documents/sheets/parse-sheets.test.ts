import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SheetRange, sideOf } from '#shared/domain/sheets.ts'
import { parseSheets, sheetsText } from './parse-sheets.ts'

const compact = (text: string) => {
  const parsed = parseSheets(text)
  if (!parsed.ok) return parsed.problem
  return parsed.sheets
    .map((r) => {
      const side = (s: { number: number; verso: boolean }) => `${s.number}${s.verso ? 'v' : ''}`
      const series = r.series === 'main' ? '' : `${r.series}:`
      return `${series}${r.volume}/${side(r.first)}-${side(r.last)}${r.numbering ? `(${r.numbering})` : ''}`
    })
    .join(' ')
}

describe('typed sheets', () => {
  it.each([
    ['', ''],
    ['т. 3, л.д. 45–47, 48 об.', '3/45-47 3/48v-48v'],
    ['т.3 л.д.45-47', '3/45-47'],
    ['том 3 лист дела 45', '3/45-45'],
    ['т. 3, л. д. 45 об. – 46', '3/45v-46'],
    ['т. 3, л.д. 45 и 47', '3/45-45 3/47-47'],
    ['т. 3, л.д. 250; т. 4, л.д. 1–3', '3/250-250 4/1-3'],
    ['т. 3, л.д. 250, т. 4, л.д. 1–3', '3/250-250 4/1-3'],
    ['т 12 5', '12/5-5'],
    ['vol. 3, sheets 45–47, 48 verso', '3/45-47 3/48v-48v'],
    ['апелляция, т. 1, л.д. 12', 'appeal:1/12-12'],
    ['т. 3, л.д. 45 (нумерация суда)', '3/45-45(нумерация суда)'],
    ['т. 3, а.с. 45 зв.', '3/45v-45v'],
    ['л.д. 45', 'volume-missing'],
    ['т. 3', 'not-sheets'],
    ['т. 3, л.д. 47–45', 'backwards'],
    ['т. 3, л.д. 48 об. – 48', 'backwards'],
    ['где-то в третьем томе', 'not-sheets'],
    ['т. 3, л.д. 0', 'not-sheets'],
  ])('%j is %j', (text, expected) => {
    expect(compact(text)).toBe(expected)
  })

  it('are read back as they are written, in both languages', () => {
    const side = fc.record({ number: fc.integer({ min: 1, max: 99_999 }), verso: fc.boolean() })
    const range = fc
      .record({
        series: fc.constantFrom('main' as const, 'appeal' as const, 'cassation' as const, 'supervision' as const),
        volume: fc.integer({ min: 1, max: 9_999 }),
        a: side,
        b: side,
        numbering: fc.constantFrom('', 'нумерация суда'),
      })
      .map(({ a, b, ...rest }) => {
        const [first, last] = sideOf(a) <= sideOf(b) ? [a, b] : [b, a]
        return SheetRange.parse({ ...rest, first, last })
      })
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), fc.constantFrom('ru', 'en'), (sheets, language) => {
        expect(parseSheets(sheetsText(sheets, language))).toEqual({ ok: true, sheets })
      }),
    )
  })
})
