import type { TimelineEvent, TimelineLane } from '../domain/timeline.ts'
import type { Brush, Paint, Palette } from './brush.ts'
import { type Domain, type Extent, extentOf, RADIUS } from './extent.ts'
import { type Scale, xOf } from './scale.ts'
import { DAY, type Shape } from './shape.ts'

const THICK = 16
const TINT = 0.25
const QUIET = 0.45
const ARROW = 8

type Glyph = (brush: Brush, x: number, y: number, r: number, paint: Paint) => void

/** Each lane has a mark of its own: colour alone must not carry the meaning. */
const GLYPHS: Record<TimelineLane, Glyph> = {
  hearings: (brush, x, y, r, paint) => brush.circle(x, y, r, paint),
  deadlines: (brush, x, y, r, paint) => brush.polygon([x, y - r - 1, x + r + 1, y, x, y + r + 1, x - r - 1, y], paint),
  custody: (brush, x, y, r, paint) => brush.box(x - r, y - r, 2 * r, 2 * r, { ...paint, radius: 2 }),
  incidents: (brush, x, y, r, paint) => brush.polygon([x, y - r, x + r + 1, y + r, x - r - 1, y + r], paint),
  charges: (brush, x, y, r, paint) =>
    brush.polygon([x - r, y - r, x + r, y - r, x + r, y, x, y + r + 1, x - r, y], paint),
  statements: (brush, x, y, r, paint) => brush.box(x - r, y - r + 1, 2 * r, 2 * r - 2, { ...paint, radius: 3 }),
  facts: (brush, x, y, r, paint) => brush.circle(x, y, r - 1, paint),
  documents: (brush, x, y, r, paint) => brush.box(x - r + 1, y - r, 2 * r - 2, 2 * r, paint),
}

export const paintGlyph = (brush: Brush, lane: TimelineLane, x: number, y: number, r: number, paint: Paint): void =>
  GLYPHS[lane](brush, x, y, r, paint)

const inkOf = ({ lane, look }: TimelineEvent, palette: Palette): string =>
  look === 'alarm' ? palette.danger : palette.lanes[lane]

function paintMark(brush: Brush, event: TimelineEvent, { start }: Shape, extent: Extent, y: number, palette: Palette) {
  const ink = inkOf(event, palette)
  const alpha = event.look === 'quiet' ? QUIET : 1
  if (start.approximate) {
    brush.fade(extent.left, y - RADIUS, extent.mark - extent.left, 2 * RADIUS, ink, [0, 0.4 * alpha])
    brush.fade(extent.mark, y - RADIUS, extent.right - extent.mark, 2 * RADIUS, ink, [0.4 * alpha, 0])
  }
  const hollow = start.uncertain || event.look === 'doubt' || event.look === 'quiet'
  const paint: Paint = hollow
    ? { fill: palette.paper, stroke: { ink, width: 1.5, dashed: start.uncertain } }
    : { fill: ink }
  paintGlyph(brush, event.lane, extent.mark, y, hollow ? RADIUS - 0.5 : RADIUS, { ...paint, alpha: hollow ? 1 : alpha })
}

/** Somewhere in here: densest in the middle, gone at the ends. */
function paintStretch(
  brush: Brush,
  event: TimelineEvent,
  { start }: Shape,
  { left, right }: Extent,
  y: number,
  palette: Palette,
) {
  const ink = inkOf(event, palette)
  const most = (event.look === 'quiet' ? QUIET : 1) * 0.42
  const middle = (left + right) / 2
  const edge = start.approximate ? 0 : 0.1
  const top = y - THICK / 2
  brush.fade(left, top, middle - left, THICK, ink, [edge, most])
  brush.fade(middle, top, right - middle, THICK, ink, [most, edge])
  if (start.uncertain)
    brush.box(left, top, right - left, THICK, { radius: 3, stroke: { ink, width: 1.2, dashed: true } })
  else if (!start.approximate)
    for (const x of [left, right]) brush.line(x, top + 2, x, top + THICK - 2, { ink, width: 1 })
}

type Ends = { from: number; to: number; fadeFrom: number; fadeTo: number }

/** The pixels that are certain, and how far each end fades out. */
function ends({ start, end, kind }: Shape, extent: Extent, scale: Scale): Ends {
  if (kind === 'moment') return { from: extent.mark, to: extent.end, fadeFrom: extent.mark, fadeTo: extent.end }
  const vague = (edge: Shape['start']) => edge.blur > 0 || edge.latest - edge.earliest > DAY
  const from = vague(start) ? xOf(scale, start.latest + start.blur) : extent.mark
  const to = vague(end) ? xOf(scale, end.earliest - end.blur) : extent.end
  const middle = Math.min(Math.max((from + to) / 2, extent.mark), extent.end)
  return {
    from: from > to ? middle : Math.max(from, extent.mark),
    to: from > to ? middle : Math.min(to, extent.end),
    fadeFrom: extent.mark,
    fadeTo: extent.end,
  }
}

function paintBar(
  brush: Brush,
  event: TimelineEvent,
  shape: Shape,
  extent: Extent,
  y: number,
  scale: Scale,
  palette: Palette,
) {
  const ink = inkOf(event, palette)
  const strength = event.look === 'quiet' ? QUIET : 1
  const tint = TINT * strength
  const top = y - THICK / 2
  const { from, to, fadeFrom, fadeTo } = ends(shape, extent, scale)
  if (from > fadeFrom) brush.fade(fadeFrom, top, from - fadeFrom, THICK, ink, [0, tint])
  if (to > from) brush.box(from, top, to - from, THICK, { fill: ink, alpha: tint })
  if (fadeTo > to) brush.fade(to, top, fadeTo - to, THICK, ink, [tint, 0])
  const openStart = !Number.isFinite(shape.start.earliest)
  const openEnd = !Number.isFinite(shape.end.latest)
  const [left, right] = [fadeFrom, fadeTo]
  if (openEnd) brush.polygon([right, top, right + ARROW, y, right, top + THICK], { fill: ink, alpha: tint * 2.5 })
  if (openStart) brush.polygon([left, top, left - ARROW, y, left, top + THICK], { fill: ink, alpha: tint * 2.5 })
  const solid = { ink, width: 2 }
  if (!openStart && from === fadeFrom && !shape.start.uncertain) brush.line(left + 1, top, left + 1, top + THICK, solid)
  if (!openEnd && to === fadeTo && !shape.end.uncertain && right - left > 8)
    brush.line(right - 0.5, top, right - 0.5, top + THICK, { ink, width: 1 })
  if (shape.start.uncertain || shape.end.uncertain || event.look === 'doubt')
    brush.box(left + 0.5, top + 0.5, Math.max(1, right - left - 1), THICK - 1, {
      stroke: { ink, width: 1.2, dashed: shape.start.uncertain || shape.end.uncertain },
    })
}

/** One event without its label; answers the pixels it took. `y` is the middle of its row. */
export function paintEvent(
  brush: Brush,
  { event, shape }: { event: TimelineEvent; shape: Shape },
  y: number,
  scale: Scale,
  domain: Domain,
  palette: Palette,
): Extent {
  const extent = extentOf(shape, scale, domain)
  if (extent.form === 'mark') paintMark(brush, event, shape, extent, y, palette)
  else if (extent.form === 'stretch') paintStretch(brush, event, shape, extent, y, palette)
  else paintBar(brush, event, shape, extent, y, scale, palette)
  return extent
}
