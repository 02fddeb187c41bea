import type { Brush, Palette } from './brush.ts'
import { type Scale, xOf } from './scale.ts'
import type { Tick, Ticks } from './ticks.ts'

export const AXIS = 44
const MAJOR = 17
const MINOR = 35

type Frame = { x: number; width: number; top: number; bottom: number }

const at = (scale: Scale, { time }: Tick): number => Math.round(xOf(scale, time)) + 0.5

/** Lines down the lanes where the axis has its ticks; x 0 is `scale.from`. */
export function paintGrid(brush: Brush, palette: Palette, scale: Scale, { minor, major }: Ticks, frame: Frame): void {
  const { x, width, top, bottom } = frame
  const lines = (list: readonly Tick[], ink: string) => {
    for (const tick of list) {
      const place = at(scale, tick)
      if (place >= x && place <= x + width) brush.line(place, top, place, bottom, { ink, width: 1 })
    }
  }
  lines(minor, palette.line)
  lines(major, palette.lineStrong)
}

/** The two rows of labels; those of the upper row stay in sight as long as any of their time does. */
export function paintAxis(
  brush: Brush,
  palette: Palette,
  scale: Scale,
  { unit, minor, major }: Ticks,
  frame: Frame,
): void {
  const { x, width, top, bottom } = frame
  brush.line(x, bottom - 0.5, x + width, bottom - 0.5, { ink: palette.lineStrong, width: 1 })
  const upper = { ink: palette.ink, size: 12, bold: true }
  for (const [index, tick] of major.entries()) {
    const own = at(scale, tick)
    const following = major[index + 1]
    const end = following ? at(scale, following) : Number.POSITIVE_INFINITY
    const room = Math.min(end, x + width) - Math.max(own, x)
    if (room < tick.label.length * 7.2 + 10) continue
    brush.text(tick.label, Math.max(own, x) + 6, top + MAJOR, upper)
    if (own > x && own < x + width) brush.line(own, top + 4, own, bottom, { ink: palette.lineStrong, width: 1 })
  }
  const bold = unit === 'year'
  for (const tick of minor) {
    const own = at(scale, tick)
    if (own < x - 60 || own > x + width) continue
    // A label that an edge would cut says nothing.
    if (own >= x - 4 && own + 5 + tick.label.length * 6 <= x + width)
      brush.text(tick.label, own + 5, top + (bold ? 28 : MINOR), {
        ink: bold ? palette.ink : palette.inkFaint,
        size: bold ? 12 : 11,
        bold,
      })
    if (own >= x) brush.line(own, bottom - 9, own, bottom, { ink: palette.lineStrong, width: 1 })
  }
}

/** Today, as a line with a small head. */
export function paintToday(brush: Brush, palette: Palette, x: number, top: number, bottom: number): void {
  brush.line(x, top, x, bottom, { ink: palette.accent, width: 1.5 })
  brush.polygon([x - 4, top, x + 4, top, x, top + 5], { fill: palette.accent })
}
