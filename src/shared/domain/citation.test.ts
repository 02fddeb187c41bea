import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeDocument, citePage, citePages, formatSheets, parseSheetReferences } from './citation.ts'
import { type SheetRange, SheetSeries, sideOf } from './sheets.ts'

const range = (volume: number, first: number | string, last = first, series: SheetSeries = 'main'): SheetRange => {
  const side = (text: number | string) => ({
    number: Number.parseInt(String(text), 10),
    verso: String(text).endsWith('v'),
  })
  return { series, volume, first: side(first), last: side(last), numbering: '' }
}
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('sheets in words', () => {
  it('writes ranges, versos and volumes as a lawyer does', () => {
    expect(spaced(formatSheets([range(3, 45, 47), range(3, '48v')], 'ru'))).toBe('т. 3, л.д. 45–47, 48 об.')
    expect(spaced(formatSheets([range(3, 45, 47), range(3, '48v')], 'en'))).toBe('vol. 3, sheets 45–47, 48 verso')
    expect(spaced(formatSheets([range(3, 45)], 'en'))).toBe('vol. 3, sheet 45')
    expect(spaced(formatSheets([range(1, 200, '201v'), range(2, 1)], 'ru'))).toBe(
      'т. 1, л.д. 200–201 об.; т. 2, л.д. 1',
    )
    expect(spaced(formatSheets([range(1, 5, 5, 'appeal')], 'ru'))).toBe('апелляция, т. 1, л.д. 5')
  })
  it('never breaks between a number and its word', () => {
    expect(formatSheets([range(3, '45v')], 'ru')).toBe('т.\u00a03, л.д.\u00a045\u00a0об.')
  })
  it('cites the numbering listed first when there are two', () => {
    const sheets = [range(3, 45), { ...range(2, 12), numbering: 'до переплёта' }]
    expect(spaced(citeDocument({ title: 'Рапорт', sheets }, 'ru'))).toBe('т. 3, л.д. 45')
    expect(citeDocument({ title: 'Рапорт', sheets: [] }, 'ru')).toBe('Рапорт')
  })
})

describe('pages in words', () => {
  const cite = (sheets: SheetRange[], pageCount: number, page: number, label: string | null = null) =>
    spaced(citePage({ title: 'Протокол', sheets, pageCount }, page, label, 'ru'))

  it('names the sheet where one page is one sheet', () => {
    expect(cite([range(3, 45, 47)], 3, 1)).toBe('т. 3, л.д. 46')
    expect(cite([range(3, 45, 46), range(3, '48v')], 3, 2)).toBe('т. 3, л.д. 48 об.')
    expect(cite([range(3, 250), range(4, 1, 2)], 3, 1)).toBe('т. 4, л.д. 1')
  })
  it('names the side where both sides were scanned', () => {
    expect(cite([range(3, 45, '47v')], 6, 1)).toBe('т. 3, л.д. 45 об.')
    expect(cite([range(3, 45, 47)], 5, 3)).toBe('т. 3, л.д. 46 об.')
    expect(cite([range(3, 45, 47)], 6, 5)).toBe('т. 3, л.д. 47 об.')
  })
  it('keeps the range and adds the page where the sheet is in doubt', () => {
    expect(cite([range(3, 45, 52)], 11, 2)).toBe('т. 3, л.д. 45–52, с. 3')
    expect(cite([range(3, 1, 99_999)], 2, 0)).toBe('т. 3, л.д. 1–99999, с. 1')
    expect(cite([range(3, 45, 47)], 1, 0)).toBe('т. 3, л.д. 45–47')
  })
  it('falls back on title and page, with the printed label where it differs', () => {
    expect(cite([], 12, 4)).toBe('Протокол, с. 5')
    expect(cite([], 12, 4, '5')).toBe('Протокол, с. 5')
    expect(cite([], 12, 4, 'iii')).toBe('Протокол, с. 5 (iii)')
    expect(spaced(citePage({ title: 'Report', sheets: [], pageCount: 9 }, 0, 'i', 'en'))).toBe('Report, p. 1 (i)')
  })
  it('cites a passage over a page break as a run', () => {
    const over = (sheets: SheetRange[]) =>
      spaced(
        citePages(
          { title: 'Протокол', sheets, pageCount: 3 },
          { index: 0, label: 'i' },
          { index: 1, label: 'ii' },
          'ru',
        ),
      )
    expect(over([range(3, 45, 47)])).toBe('т. 3, л.д. 45–46')
    expect(over([])).toBe('Протокол, с. 1–2 (i–ii)')
    expect(over([range(3, 250), range(4, 1, 2)])).toBe('т. 3, л.д. 250; т. 4, л.д. 1')
  })
})

describe('sheet references in text', () => {
  const found = (text: string) =>
    parseSheetReferences(text).map(({ start, end, volume, sheet, verso, series }) => [
      text.slice(start, end),
      `${series} ${volume}/${sheet}${verso ? 'v' : ''}`,
    ])
  it.each([
    ['см. т. 3, л.д. 45 и далее', 'т. 3, л.д. 45', 'main 3/45'],
    ['(т.3 л.д.45)', 'т.3 л.д.45', 'main 3/45'],
    ['том 3, л. д. 45 об.', 'том 3, л. д. 45 об.', 'main 3/45v'],
    ['в томе 12 (лист дела 7)', 'томе 12 (лист дела 7', 'main 12/7'],
    ['листы дела 45-47 тома 3', 'листы дела 45-47 тома 3', 'main 3/45'],
    ['л.д. 45, т. 3', 'л.д. 45, т. 3', 'main 3/45'],
    ['апелляция, т. 1, л.д. 5', 'апелляция, т. 1, л.д. 5', 'appeal 1/5'],
    ['т. 3, а.с. 45 зв.', 'т. 3, а.с. 45 зв.', 'main 3/45v'],
    ['Vol. 3, sheet 45 verso', 'Vol. 3, sheet 45 verso', 'main 3/45v'],
    ['т. 3, л.д. 45, 5 июня 2019 года', 'т. 3, л.д. 45', 'main 3/45'],
    ['т. 3, л.д. 45 общего', 'т. 3, л.д. 45', 'main 3/45'],
  ])('finds the place in «%s»', (text, words, place) => {
    expect(found(text)).toEqual([[words, place]])
  })
  it('gives each item of a list its own words', () => {
    expect(found('т. 3, л.д. 45–47, 48 об. и 50; т. 4, л.д. 1')).toEqual([
      ['т. 3, л.д. 45–47', 'main 3/45'],
      ['48 об.', 'main 3/48v'],
      ['50', 'main 3/50'],
      ['т. 4, л.д. 1', 'main 4/1'],
    ])
  })
  it('does not see a place where none is named', () => {
    for (const text of ['л.д. 45', 'т. 3', 'т. 0, л.д. 4', 'лот. 3, л.д. 4', 'т. 3, л.д. 0', 'и т. д. 45'])
      expect(found(text)).toEqual([])
  })
  it('reads back whatever it writes', () => {
    const side = fc.record({ number: fc.integer({ min: 1, max: 99_999 }), verso: fc.boolean() })
    const one = fc.record({
      series: fc.constantFrom(...SheetSeries.options),
      volume: fc.integer({ min: 1, max: 9_999 }),
      first: side,
      last: side,
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.constantFrom('ru', 'en'), (ranges, language) => {
        const ordered = ranges.map((r) => (sideOf(r.first) <= sideOf(r.last) ? r : { ...r, last: r.first }))
        const text = `Ранее (${formatSheets(ordered, language)}) указано.`
        expect(
          parseSheetReferences(text).map(({ series, volume, sheet, verso }) => [series, volume, sheet, verso]),
        ).toEqual(ordered.map((r) => [r.series, r.volume, r.first.number, r.first.verso]))
      }),
    )
  })
  it('takes time in proportion to the text', () => {
    const started = performance.now()
    parseSheetReferences(`т. 3, л.д. ${'4, '.repeat(50_000)}`)
    parseSheetReferences('т '.repeat(100_000))
    parseSheetReferences(`л.д. ${' '.repeat(50_000)}x`)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
