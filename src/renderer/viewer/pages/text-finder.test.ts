import { describe, expect, it } from 'vitest'
import { findInPages } from './text-finder.ts'

const PAGES = ['Всё началось вечером. Все ушли.', 'Вечером же все вернулись; предвечерний час.']
const query = (text: string, options: Partial<{ matchCase: boolean; wholeWords: boolean }> = {}) => ({
  text,
  matchCase: false,
  wholeWords: false,
  ...options,
})

describe('finding in a text', () => {
  it('finds every place on every page, ё as е and any letter case', () => {
    expect(findInPages(PAGES, query('ВСЕ'))).toEqual([
      { page: 0, start: 0, end: 3 },
      { page: 0, start: 22, end: 25 },
      { page: 1, start: 11, end: 14 },
    ])
  })

  it('heeds letter case and whole words when asked to', () => {
    expect(findInPages(PAGES, query('вечер', { wholeWords: true }))).toEqual([])
    expect(findInPages(PAGES, query('вечером', { wholeWords: true }))).toHaveLength(2)
    expect(findInPages(PAGES, query('вечером', { matchCase: true }))).toHaveLength(1)
  })

  it('finds nothing for blanks and takes no pattern for more than its letters', () => {
    expect(findInPages(PAGES, query('  '))).toEqual([])
    expect(findInPages(['a.c abc'], query('a.c'))).toEqual([{ page: 0, start: 0, end: 3 }])
  })
})
