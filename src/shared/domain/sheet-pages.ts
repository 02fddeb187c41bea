import { type CertainPlace, sheetsOfPages } from './citation.ts'
import type { CaseDocument } from './document.ts'
import type { SheetRange, SheetSeries } from './sheets.ts'

/** A sheet of the bound file and the pages of one document that show it. */
export type SheetPages = { series: SheetSeries; volume: number; sheet: number; pages: number[] }

/**
 * Which pages show each sheet of a document, under every numbering it carries. Where the counts leave doubt, pages are
 * shared out by proportion, so that a sheet asks for every page that may be it: good for counting what is left, and
 * never to be cited. A document without pages that can be read has sheets without pages.
 */
export function sheetPages({ sheets, pageCount }: Pick<CaseDocument, 'sheets' | 'pageCount'>): SheetPages[] {
  const numberings = Map.groupBy(sheets, ({ numbering }) => numbering)
  return [...numberings.values()].flatMap((ranges) => {
    const places = sheetsOfPages({ sheets: ranges, pageCount })
    return places ? byPlace(places) : byProportion(ranges, pageCount)
  })
}

function byPlace(places: readonly CertainPlace[]): SheetPages[] {
  const found = new Map<string, SheetPages>()
  for (const [page, { series, volume, sheet }] of places.entries()) {
    const key = `${series}/${volume}/${sheet.number}`
    const own = found.get(key)
    if (own) own.pages.push(page)
    else found.set(key, { series, volume, sheet: sheet.number, pages: [page] })
  }
  return [...found.values()]
}

function byProportion(ranges: readonly SheetRange[], pageCount: number): SheetPages[] {
  const all = ranges.flatMap(({ series, volume, first, last }) =>
    Array.from({ length: last.number - first.number + 1 }, (_, index) => ({
      series,
      volume,
      sheet: first.number + index,
    })),
  )
  return all.map((place, index) => {
    const from = Math.floor((index * pageCount) / all.length)
    const to = Math.max(from + 1, Math.ceil(((index + 1) * pageCount) / all.length))
    const pages = Array.from({ length: Math.min(to, pageCount) - from }, (_, offset) => from + offset)
    return { ...place, pages }
  })
}
