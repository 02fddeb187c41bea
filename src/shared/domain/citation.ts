import type { CaseDocument } from './document.ts'
import { type Sheet, type SheetRange, type SheetSeries, sideOf } from './sheets.ts'

export { parseSheetReferences } from './sheet-references.ts'

export type CitationLanguage = 'ru' | 'en'
type Citable = Pick<CaseDocument, 'title' | 'sheets' | 'pageCount'>
type CitedPage = { index: number; label: string | null }
type Place = { series: SheetSeries; volume: number; sheet: Sheet }
/** One side of one sheet. */
export type CertainPlace = Place

const WORDS = {
  ru: {
    volume: 'т.',
    sheet: 'л.д.',
    sheets: 'л.д.',
    verso: 'об.',
    page: 'с.',
    pages: 'с.',
    series: { main: '', appeal: 'апелляция, ', cassation: 'кассация, ', supervision: 'надзор, ' },
  },
  en: {
    volume: 'vol.',
    sheet: 'sheet',
    sheets: 'sheets',
    verso: 'verso',
    page: 'p.',
    pages: 'pp.',
    series: { main: '', appeal: 'appeal, ', cassation: 'cassation, ', supervision: 'supervision, ' },
  },
} as const

/** Keeps "т. 3" and "45 об." on one line. */
const NBSP = '\u00a0'

const sheetText = (sheet: Sheet, language: CitationLanguage) =>
  sheet.verso ? `${sheet.number}${NBSP}${WORDS[language].verso}` : String(sheet.number)

const rangeText = (first: Sheet, last: Sheet, language: CitationLanguage) =>
  sideOf(first) === sideOf(last)
    ? sheetText(first, language)
    : `${sheetText(first, language)}–${sheetText(last, language)}`

type Run = Pick<SheetRange, 'first' | 'last'>

/** Sheet numbers alone: "45–47, 48 об." */
export const formatSheetNumbers = (ranges: readonly Run[], language: CitationLanguage): string =>
  ranges.map(({ first, last }) => rangeText(first, last, language)).join(', ')

/**
 * Sheets as a lawyer writes them: "т. 3, л.д. 45–47, 48 об."; several volumes are set apart by semicolons.
 * Ranges are taken in the order given. Empty for an empty list.
 */
export function formatSheets(
  ranges: readonly (Run & Pick<SheetRange, 'series' | 'volume'>)[],
  language: CitationLanguage,
): string {
  const words = WORDS[language]
  const volumes: { series: SheetSeries; volume: number; ranges: Run[] }[] = []
  for (const { series, volume, first, last } of ranges) {
    const open = volumes.at(-1)
    if (open && open.series === series && open.volume === volume) open.ranges.push({ first, last })
    else volumes.push({ series, volume, ranges: [{ first, last }] })
  }
  return volumes
    .map(({ series, volume, ranges: own }) => {
      const several = own.length > 1 || own.some(({ first, last }) => first.number !== last.number)
      return `${words.series[series]}${words.volume}${NBSP}${volume}, ${several ? words.sheets : words.sheet}${NBSP}${formatSheetNumbers(own, language)}`
    })
    .join('; ')
}

/** A document may carry two numberings (after re-binding); the one listed first is the one cited. */
export function citedNumbering(sheets: readonly SheetRange[]): SheetRange[] {
  const numbering = sheets[0]?.numbering
  return sheets.filter((range) => range.numbering === numbering)
}

/** The document's place in the file, or its title where no sheets are known. */
export const citeDocument = (document: Pick<Citable, 'title' | 'sheets'>, language: CitationLanguage): string =>
  formatSheets(citedNumbering(document.sheets), language) || document.title

/**
 * Which sheet each page is, or null when the counts leave room for doubt: a wrong sheet in a pleading is worse than a
 * range. Certain are: one page a sheet; one page a side as listed; both sides of every sheet.
 */
export function sheetsOfPages({ sheets, pageCount }: Pick<Citable, 'sheets' | 'pageCount'>): CertainPlace[] | null {
  const ranges = citedNumbering(sheets)
  const bySheet: Place[] = []
  const bySide: Place[] = []
  const byFullSheet: Place[] = []
  for (const { series, volume, first, last } of ranges) {
    // A range may span 99,999 sheets while the file has three pages: nothing longer than the file can match it.
    if (bySheet.length + last.number - first.number >= pageCount) return null
    for (let number = first.number; number <= last.number; number++) {
      const startsVerso = number === first.number && first.verso
      bySheet.push({ series, volume, sheet: { number, verso: startsVerso } })
      for (const verso of [false, true]) {
        const place = { series, volume, sheet: { number, verso } }
        const side = sideOf(place.sheet)
        if (side >= sideOf(first) && side <= sideOf(last)) bySide.push(place)
        if (!(startsVerso && !verso)) byFullSheet.push(place)
      }
    }
  }
  return [bySheet, bySide, byFullSheet].find((places) => places.length === pageCount) ?? null
}

const pageText = (first: CitedPage, last: CitedPage, language: CitationLanguage) => {
  const words = WORDS[language]
  const printed = ({ index, label }: CitedPage) => (label === null || label === String(index + 1) ? null : label)
  const labels = [...new Set([printed(first), printed(last)].filter((label) => label !== null))].join('–')
  const numbers = first.index === last.index ? `${first.index + 1}` : `${first.index + 1}–${last.index + 1}`
  const word = first.index === last.index ? words.page : words.pages
  return `${word}${NBSP}${numbers}${labels === '' ? '' : ` (${labels})`}`
}

/**
 * Cites a run of pages (indexes from 0): "т. 3, л.д. 45 об." where the page's sheet is certain;
 * "т. 3, л.д. 45–52, с. 3" where only the document's sheets are known; else "Title, с. 5 (printed label)".
 */
export function citePages(document: Citable, first: CitedPage, last: CitedPage, language: CitationLanguage): string {
  if (document.sheets.length === 0) return `${document.title}, ${pageText(first, last, language)}`
  const whole = formatSheets(citedNumbering(document.sheets), language)
  if (document.pageCount === 1) return whole
  const places = sheetsOfPages(document)
  const [from, to] = [places?.[first.index], places?.[last.index]]
  if (!from || !to) return `${whole}, ${pageText(first, last, language)}`
  const together = from.series === to.series && from.volume === to.volume && sideOf(from.sheet) <= sideOf(to.sheet)
  const ranges = together
    ? [{ ...from, first: from.sheet, last: to.sheet }]
    : [from, to].map((place) => ({ ...place, first: place.sheet, last: place.sheet }))
  return formatSheets(ranges, language)
}

/** Cites one page; see `citePages`. */
export const citePage = (
  document: Citable,
  pageIndex: number,
  pageLabel: string | null,
  language: CitationLanguage,
): string => {
  const page = { index: pageIndex, label: pageLabel }
  return citePages(document, page, page, language)
}

/**
 * The page (from 0) that shows a side of a sheet, for going there. Where the counts leave doubt it is the nearest by
 * proportion, good enough to start looking and never to be cited. Null when the document does not hold the sheet.
 */
export function pageOfSheet(document: Pick<Citable, 'sheets' | 'pageCount'>, place: Place): number | null {
  const wanted = sideOf(place.sheet)
  const holds = (range: SheetRange) =>
    range.series === place.series &&
    range.volume === place.volume &&
    wanted >= sideOf(range.first) &&
    wanted <= sideOf(range.last)
  const held = document.sheets.find(holds)
  if (!held || document.pageCount === 0) return null
  const sheets = document.sheets.filter((range) => range.numbering === held.numbering)
  const pages = sheetsOfPages({ sheets, pageCount: document.pageCount })
  const sheetOnly = (other: Place) =>
    other.series === place.series && other.volume === place.volume && other.sheet.number === place.sheet.number
  const exact = pages?.findIndex((other) => sheetOnly(other) && other.sheet.verso === place.sheet.verso) ?? -1
  if (exact >= 0) return exact
  const sameSheet = pages?.findIndex(sheetOnly) ?? -1
  if (sameSheet >= 0) return sameSheet
  const sides = (range: SheetRange) => sideOf(range.last) - sideOf(range.first) + 1
  const before = sheets.slice(0, sheets.indexOf(held)).reduce((sum, range) => sum + sides(range), 0)
  const all = sheets.reduce((sum, range) => sum + sides(range), 0)
  return Math.floor(((before + wanted - sideOf(held.first)) / all) * document.pageCount)
}
