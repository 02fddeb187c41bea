import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markRanges } from './mark.ts'
import { queryTerms } from './query.ts'
import { makeSnippet } from './snippet.ts'

const marked = (text: string, query: string) =>
  markRanges(text, queryTerms(query)).map(([start, end]) => text.slice(start, end))

describe('marks', () => {
  it.each([
    ['Гражданина задержанного доставили.', 'задержан', ['задержанного']],
    ['был за-\nдержан на месте', 'задержать', ['за-\nдержан']],
    ['Cуд установил', 'суд', ['Cуд']],
    ['Её ещё не было', 'еще', ['ещё']],
    ['по ст. 205.2 УК РФ', '205.2', ['205.2']],
    ['дело № А40-123/2019', 'A40-123/2019', ['А40-123/2019']],
    ['уголовного дела и уголовное дело', '"уголовное дело"', ['уголовное дело']],
    ['уголовного дела и уголовное дело', '~"уголовное дело"', ['уголовного дела', 'уголовное дело']],
    ['следователь и следствие', 'след*', ['следователь', 'следствие']],
    ['затриманого доставили', 'затриманий', ['затриманого']],
    ['The witnesses were heard', 'witness', ['witnesses']],
    ['In den Häusern', 'Haus', ['Häusern']],
    ['адвокат-\nпомощник', 'помощника', ['помощник']],
    ['суд и суды', 'суд -суды', ['суд', 'суды']],
  ])('in «%s» for %s', (text, query, words) => {
    expect(marked(text, query)).toEqual(words)
  })
  it('cover whole words, in order, apart, for any text', () => {
    const text = fc.array(fc.constantFrom('суд', 'суда', 'задержан', ' ', '-\n', '.', 'é', '😀', 'ДЕРЖАН', 'за'), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, fc.constantFrom('суд', '"суд задержан"', 'за*', 'суд ИЛИ задержать'), (parts, query) => {
        const value = parts.join('')
        let last = -1
        for (const [start, end] of markRanges(value, queryTerms(query))) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeLessThanOrEqual(value.length)
          expect(/\p{L}/u.test(value.charAt(start))).toBe(true)
          expect(/\p{L}/u.test(value.charAt(start - 1))).toBe(false)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a snippet', () => {
  const filler = 'Суд рассмотрел материалы и выслушал стороны. '.repeat(20)
  it('shows the words where they stand closest together, on one line', () => {
    const text = `Обыск. ${filler}Обыск\r\nбыл проведён  ночью без постано-\nвления.${filler}`
    const { text: shown, marks } = makeSnippet(text, queryTerms('обыск постановление'))
    expect(shown).toContain('Обыск был проведён ночью без постановления.')
    expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['Обыск', 'постановления'])
    expect(shown.startsWith('…')).toBe(true)
    expect(shown.endsWith('…')).toBe(true)
    expect(shown.length).toBeLessThan(300)
  })
  it('shows the beginning of a text that has no match', () => {
    expect(makeSnippet('Короткий текст', queryTerms('нет'))).toEqual({ text: 'Короткий текст', marks: [] })
  })
  it('marks inside its text, whatever that is', () => {
    const piece = fc.oneof(
      fc.constantFrom('суд ', 'судами', '-\n', '\n\n', '\u0002', '😀', ' ', 'слово'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 150 }).map((parts) => parts.join('')),
        (value) => {
          const { text, marks } = makeSnippet(value, queryTerms('суд'))
          let last = 0
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
          expect(text).not.toMatch(/[\u0000-\u001f]/)
        },
      ),
      { numRuns: 500 },
    )
  })
})
