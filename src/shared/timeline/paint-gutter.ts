import type { TimelineLane } from '../domain/timeline.ts'
import type { Brush, Palette } from './brush.ts'
import { HEADING, type Layout, rowMiddle } from './layout.ts'
import { paintGlyph } from './paint-event.ts'

export const GUTTER = 164

export type GutterWords = {
  lane: Record<TimelineLane, string>
  /** Heading of what concerns nobody in particular. */
  nobody: string
}
type Frame = { width: number; top: number; bottom: number }

/** Grounds of the lanes and their dividing lines, from x 0; `y` is the top of the first lane. */
export function paintGrounds(brush: Brush, palette: Palette, layout: Layout, y: number, frame: Frame): void {
  for (const { group, top, lanes } of layout.groups) {
    if (group.name !== null && y + top < frame.bottom && y + top + HEADING > frame.top)
      brush.box(0, y + top, frame.width, HEADING, { fill: palette.band })
    for (const box of lanes) {
      const end = y + box.top + box.height
      if (end < frame.top || y + box.top > frame.bottom) continue
      brush.line(0, end - 0.5, frame.width, end - 0.5, { ink: palette.line, width: 1 })
    }
  }
}

/** Names of lanes and of persons, on a ground of their own. */
export function paintGutter(
  brush: Brush,
  palette: Palette,
  layout: Layout,
  words: GutterWords,
  y: number,
  { width, top, bottom }: Frame,
): void {
  brush.box(0, top, width, bottom - top, { fill: palette.paper })
  for (const { group, top: groupTop, lanes } of layout.groups) {
    if (group.name !== null) {
      const middle = y + groupTop + HEADING / 2
      const name = group.name === '' ? words.nobody : group.name
      brush.box(0, y + groupTop, width, HEADING, { fill: palette.band })
      brush.text(name, 14, middle + 4.5, { ink: palette.ink, size: 12.5, bold: true })
    }
    for (const box of lanes) {
      const laneTop = y + box.top
      if (laneTop > bottom || laneTop + box.height < top) continue
      // The name of a lane taller than the window stays in sight.
      const middle = Math.min(Math.max(laneTop + rowMiddle(0), top + 16), laneTop + box.height - 18)
      const ink = palette.lanes[box.lane.lane]
      paintGlyph(brush, box.lane.lane, 20, middle, 4.5, { fill: ink })
      brush.text(words.lane[box.lane.lane], 33, middle + 4, { ink: palette.inkSoft, size: 12 })
      brush.line(0, laneTop + box.height - 0.5, width, laneTop + box.height - 0.5, { ink: palette.line, width: 1 })
    }
  }
  brush.line(width - 0.5, top, width - 0.5, bottom, { ink: palette.lineStrong, width: 1 })
}
