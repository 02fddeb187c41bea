import { z } from 'zod'
import { line } from './text.ts'

/**
 * Where a document lies in the bound case file: "т. 3, л.д. 45–47, 48 об.".
 * A sheet has two sides, recto and verso (оборот). Appeal and cassation material are numbered as series of their own.
 */
export const SheetSeries = z.enum(['main', 'appeal', 'cassation', 'supervision'])
export type SheetSeries = z.infer<typeof SheetSeries>

export const Sheet = z.object({ number: z.int().min(1).max(99_999), verso: z.boolean() })
export type Sheet = z.infer<typeof Sheet>

/** A run of sheets in one volume under one numbering. A document may carry two numberings (for instance after re-binding). */
export const SheetRange = z
  .object({
    series: SheetSeries,
    volume: z.int().min(1).max(9_999),
    first: Sheet,
    last: Sheet,
    numbering: line(60),
  })
  .refine((range) => sideOf(range.first) <= sideOf(range.last), 'last sheet before the first')
export type SheetRange = z.infer<typeof SheetRange>

/** Sides in file order: sheet 45 recto = 90, verso = 91. */
export const sideOf = (sheet: Sheet): number => sheet.number * 2 + (sheet.verso ? 1 : 0)

/** The inverse of `sideOf`. */
export const sheetOfSide = (side: number): Sheet => ({ number: Math.floor(side / 2), verso: side % 2 === 1 })

/** Series in the order in which a case file is bound. */
const SERIES_ORDER = SheetSeries.options

/** File order of two places: series, volume, side. */
export const compareSheets = (a: SheetRange, b: SheetRange): number =>
  SERIES_ORDER.indexOf(a.series) - SERIES_ORDER.indexOf(b.series) ||
  a.volume - b.volume ||
  sideOf(a.first) - sideOf(b.first) ||
  sideOf(a.last) - sideOf(b.last)

/** The range by which a document is filed: the first in file order; null without sheets. */
export const filedAt = (sheets: readonly SheetRange[]): SheetRange | null =>
  sheets.reduce<SheetRange | null>((first, range) => (first && compareSheets(first, range) <= 0 ? first : range), null)
