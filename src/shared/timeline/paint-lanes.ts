import type { Brush, Palette } from './brush.ts'
import { type Domain, extentOf } from './extent.ts'
import { BADGE, type Entry, LABEL_GAP, type LaneBox, type Layout, labelFits, rowMiddle, type Slot } from './layout.ts'
import { paintEvent } from './paint-event.ts'
import { type Scale, timeAt } from './scale.ts'
import { fitted } from './words.ts'

export const LABEL_SIZE = 12
const ROOM_FOR_LABEL = 26

/** What a lane's events are drawn into: pixels, `x` 0 being `scale.from`. */
export type Window = { x: number; width: number; top: number; bottom: number }
export type LanePainting = {
  brush: Brush
  palette: Palette
  scale: Scale
  domain: Domain
  window: Window
  /** Event that stands out, if any. */
  chosen: string | null
}
/** Pixels a slot was drawn on, for pointers. */
export type Hit = { slot: Slot; left: number; right: number; top: number; bottom: number }

/** Left end of what a slot shows at a scale. */
function leftOf(slot: Slot, scale: Scale, domain: Domain): number {
  const [first] = slot.entries
  return first ? extentOf(first.shape, scale, domain).left : 0
}

/** A badge stands where its members do, as near as its width lets it. */
export function badgeAt(slot: Slot, scale: Scale, domain: Domain): { left: number; right: number } {
  const left = leftOf(slot, scale, domain)
  const last = slot.entries.at(-1)
  const end = last ? extentOf(last.shape, scale, domain).left : left
  return { left, right: Math.max(left + BADGE, end) }
}

function paintCluster(
  { brush, palette, scale, domain, chosen }: LanePainting,
  slot: Slot,
  y: number,
): [number, number] {
  const { left, right } = badgeAt(slot, scale, domain)
  const lane = slot.entries[0]?.event.lane ?? 'documents'
  const ink = slot.entries.some(({ event }) => event.look === 'alarm') ? palette.danger : palette.lanes[lane]
  const own = slot.entries.some(({ event }) => event.id === chosen)
  brush.box(left, y - 9, right - left, 18, { radius: 9, fill: palette.paper })
  brush.box(left, y - 9, right - left, 18, { radius: 9, fill: ink, alpha: 0.16, stroke: { ink, width: own ? 2 : 1 } })
  const words = slot.entries.length > 999 ? '999+' : String(slot.entries.length)
  brush.text(words, (left + right) / 2, y + 4, { ink: palette.ink, size: 11, bold: true, align: 'center' })
  return [left, right]
}

/** Words from `from` to `limit`; answers where they end. */
function paintLabel(painting: LanePainting, entry: Entry, y: number, from: number, limit: number): number {
  const { brush, palette } = painting
  const words = fitted(entry.words, entry.label, limit - from)
  if (words === '' || limit - from < Math.min(ROOM_FOR_LABEL, entry.label)) return from
  const ink = entry.event.look === 'quiet' ? palette.inkFaint : palette.ink
  brush.text(words, from, y + 4, { ink, size: LABEL_SIZE })
  return from + Math.min(entry.label, limit - from)
}

function paintSlot(painting: LanePainting, slot: Slot, y: number): [number, number] {
  if (slot.entries.length > 1) return paintCluster(painting, slot, y)
  const [entry] = slot.entries
  if (!entry) return [0, 0]
  const { brush, palette, scale, domain, chosen, window } = painting
  const extent = paintEvent(brush, entry, y, scale, domain, palette)
  const edge = window.x + window.width
  const { left, right } = extent
  let end = right
  if (labelFits(extent.form, right - left, entry.label)) {
    // A long bar's label stays in sight while any of it is.
    const start = Math.max(extent.mark + LABEL_GAP + 2, window.x + 6)
    paintLabel(painting, entry, y, start, right - LABEL_GAP)
  } else {
    const limit = slot.next ? leftOf(slot.next, scale, domain) - LABEL_GAP : Number.POSITIVE_INFINITY
    end = paintLabel(painting, entry, y, right + LABEL_GAP, Math.min(limit, edge + 400))
  }
  if (entry.event.id === chosen)
    brush.box(left - 4, y - 11, Math.max(right, end) - left + 8, 22, {
      radius: 4,
      stroke: { ink: palette.accent, width: 2 },
    })
  return [left, Math.max(right, end)]
}

/** A lane's events that are in sight, each once; answers where they were drawn. `y` is the lane's top. */
export function paintLane(painting: LanePainting, box: LaneBox, y: number): Hit[] {
  const { scale, window } = painting
  const from = timeAt(scale, window.x - 320)
  const to = timeAt(scale, window.x + window.width + 40)
  const hits: Hit[] = []
  for (const slot of box.slots) {
    if (slot.from > to || slot.to < from) continue
    const middle = y + rowMiddle(slot.row)
    if (middle < window.top - 12 || middle > window.bottom + 12) continue
    const [left, right] = paintSlot(painting, slot, middle)
    hits.push({ slot, left, right, top: middle - 11, bottom: middle + 11 })
  }
  return hits
}

/** All lanes from `top` down; answers what was drawn where. */
export function paintLanes(painting: LanePainting, layout: Layout, top: number): Hit[] {
  const { window } = painting
  return layout.groups.flatMap((group) =>
    group.lanes.flatMap((box) => {
      const y = top + box.top
      return y > window.bottom || y + box.height < window.top ? [] : paintLane(painting, box, y)
    }),
  )
}
