import { z } from 'zod'
import { DocumentId } from './ids.ts'
import { SheetSeries } from './sheets.ts'
import { instant } from './text.ts'

/**
 * The rule, told to the user as it is: a page counts as read when at least half of it, or half of the window, was on the
 * screen for this long while the window was in front and somebody was at the keyboard or the mouse.
 */
export const READ_AFTER_SECONDS = 3
/** Whoever touches nothing for this long may have walked away: no page is read meanwhile. */
export const AWAY_AFTER_SECONDS = 120

/** First and last page, from 0, inclusive. */
export const PageRun = z
  .tuple([z.int().min(0).max(1_000_000), z.int().min(0).max(1_000_000)])
  .refine(([first, last]) => first <= last, 'last page before the first')
export type PageRun = z.infer<typeof PageRun>

export const PagesOf = z.object({ documentId: DocumentId, runs: z.array(PageRun).max(50_000) })
export type PagesOf = z.infer<typeof PagesOf>

/** What is known of a sheet, added up to one digit of a volume's `cells`. */
export const SHEET = { present: 1, read: 2, partly: 4, double: 8 } as const

/**
 * One volume, a character a sheet from sheet 1 to the last: `cells` a hexadecimal sum of SHEET, `marks` how many
 * annotations and citations its pages hold, 9 for nine and more. Short enough for a file of a hundred thousand sheets.
 */
export const VolumeReading = z.object({
  series: SheetSeries,
  volume: z.int(),
  cells: z.string(),
  marks: z.string(),
  /** Sheets that are there; of these read; and those between that are not there. */
  present: z.int(),
  read: z.int(),
  missing: z.int(),
  double: z.int(),
})
export type VolumeReading = z.infer<typeof VolumeReading>

/** A document that lies on no sheet: its pages count by themselves. */
export const UnfiledReading = z.object({
  documentId: DocumentId,
  title: z.string(),
  pages: z.int(),
  read: z.int(),
})
export type UnfiledReading = z.infer<typeof UnfiledReading>

/** What was studied on one day: a volume by its sheets, or a document without sheets by its pages. */
export const StudiedPart = z.object({
  series: SheetSeries.nullable(),
  volume: z.int().nullable(),
  title: z.string(),
  /** Sheets, or pages from 1. */
  runs: z.array(z.tuple([z.int(), z.int()])),
  count: z.int(),
  from: instant,
  to: instant,
})
export type StudiedPart = z.infer<typeof StudiedPart>

export const StudyDay = z.object({
  /** YYYY-MM-DD where the reader was. */
  day: z.string(),
  from: instant,
  to: instant,
  seconds: z.int(),
  parts: z.array(StudiedPart),
})
export type StudyDay = z.infer<typeof StudyDay>
