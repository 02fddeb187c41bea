import { type Brush, PRINT } from './brush.ts'
import type { Domain } from './extent.ts'
import type { LaneGroup } from './lanes.ts'
import { domainOf, type Entry, HEADING, type Layout, layOut, PADDING, ROW } from './layout.ts'
import { moved } from './moved.ts'
import { AXIS, paintAxis, paintGrid, paintToday } from './paint-axis.ts'
import { GUTTER, type GutterWords, paintGrounds, paintGutter } from './paint-gutter.ts'
import { paintLanes } from './paint-lanes.ts'
import { framed, type Scale, xOf } from './scale.ts'
import { type TickLanguage, ticks } from './ticks.ts'

/** Everything a finished picture is made of. */
export type PictureModel = {
  title: string
  subtitle: string
  language: TickLanguage
  groups: LaneGroup[]
  entries: ReadonlyMap<string, Entry>
  /** UTC ms of the wall clock. */
  today: number
  words: GutterWords & { /** How fuzzy dates are drawn, and what the line is. */ legend: string }
}

export type Picture = { width: number; height: number; paint(brush: Brush): void }
/** A part of the time, and of the lanes' height, as one sheet shows it. */
export type Sheet = { layout: Layout; scale: Scale; domain: Domain; inner: number; from: number; to: number }

export const MARGIN = 28
const HEAD = 62
const FOOT = 26
/** What a sheet needs besides its lanes. */
export const AROUND = HEAD + AXIS + FOOT + MARGIN
const NARROWEST = 1_400
const WIDEST = 4_800

/** All lanes over a stretch of time, `inner` pixels wide with their names. Every event has a place of its own. */
export function sheetOf({ groups, entries }: PictureModel, domain: Domain, inner: number): Sheet {
  const scale = framed(domain, inner - GUTTER)
  const layout = layOut(groups, entries, scale, { domain, maxRows: Number.POSITIVE_INFINITY })
  return { layout, scale, domain, inner, from: 0, to: layout.height }
}

/** The sheet cut across into parts no higher than `room`, between rows and never below a heading alone. */
export function slices(sheet: Sheet, room: number): Sheet[] {
  const cuts = sheet.layout.groups.flatMap(({ lanes }) =>
    lanes.flatMap(({ top, height }) => {
      const rows = Math.round((height - 2 * PADDING) / ROW)
      return Array.from({ length: rows }, (_, row) =>
        row === rows - 1 ? top + height : top + PADDING + (row + 1) * ROW + 2,
      )
    }),
  )
  const parts: Sheet[] = []
  let from = 0
  while (from < sheet.to) {
    const to = cuts.findLast((cut) => cut <= from + Math.max(room, 2 * ROW + HEADING) && cut > from) ?? sheet.to
    parts.push({ ...sheet, from, to })
    from = to
  }
  return parts.length > 0 ? parts : [sheet]
}

/** Head, axis, lanes and foot. */
export function paintSheet(brush: Brush, model: PictureModel, sheet: Sheet, subtitle: string): void {
  const { inner, from, to } = sheet
  brush.text(model.title, MARGIN, 38, { ink: PRINT.ink, size: 19, bold: true, serif: true })
  brush.text(subtitle, MARGIN, 56, { ink: PRINT.inkFaint, size: 11.5 })
  const shift = MARGIN + GUTTER
  const across = inner - GUTTER
  const [top, bottom] = [HEAD + AXIS, HEAD + AXIS + to - from]
  const marks = ticks(sheet.scale, across, model.language)
  const lanes = moved(brush, shift, 0)
  const left = moved(brush, MARGIN, 0)
  brush.inside(shift, HEAD, across, AXIS, () =>
    paintAxis(lanes, PRINT, sheet.scale, marks, { x: 0, width: across, top: HEAD, bottom: top }),
  )
  const first = top - from
  brush.inside(MARGIN, top, inner, bottom - top, () => {
    paintGrounds(left, PRINT, sheet.layout, first, { width: inner, top, bottom })
    brush.inside(shift, top, across, bottom - top, () => paintTime(lanes, model, sheet, first, bottom))
    paintGutter(left, PRINT, sheet.layout, model.words, first, { width: GUTTER, top, bottom })
  })
  brush.line(MARGIN, bottom, MARGIN + inner, bottom, { ink: PRINT.lineStrong, width: 1 })
  brush.text(model.words.legend, MARGIN, bottom + FOOT, { ink: PRINT.inkFaint, size: 10.5 })
}

/** The part that is time: x 0 is where the sheet's stretch begins, y `first` its uppermost lane. */
function paintTime(brush: Brush, model: PictureModel, sheet: Sheet, first: number, bottom: number): void {
  const { scale, domain, layout } = sheet
  const [width, top] = [sheet.inner - GUTTER, HEAD + AXIS]
  const frame = { x: 0, width, top, bottom }
  paintGrid(brush, PRINT, scale, ticks(scale, width, model.language), frame)
  paintLanes({ brush, palette: PRINT, scale, domain, window: frame, chosen: null }, layout, first)
  const now = xOf(scale, model.today)
  if (now >= 0 && now <= width) paintToday(brush, PRINT, now, top, bottom)
}

/** The whole of it in one picture, wide enough that its lanes are not much taller than it is wide. */
export function wholePicture(model: PictureModel): Picture {
  const domain = domainOf(model.entries.values(), model.today)
  let inner = NARROWEST
  let sheet = sheetOf(model, domain, inner)
  while (inner < WIDEST && sheet.layout.height > inner * 0.62) {
    inner = Math.round(inner * 1.25)
    sheet = sheetOf(model, domain, inner)
  }
  const [width, height] = [inner + 2 * MARGIN, AROUND + sheet.layout.height]
  return {
    width,
    height,
    paint(brush) {
      brush.box(0, 0, width, height, { fill: PRINT.paper })
      paintSheet(brush, model, sheet, model.subtitle)
    },
  }
}
