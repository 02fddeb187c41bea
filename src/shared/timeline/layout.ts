import type { TimelineEvent, TimelineGrouping } from '../domain/timeline.ts'
import { type Domain, type Extent, extentOf } from './extent.ts'
import type { Lane, LaneGroup } from './lanes.ts'
import { type Placed, pack } from './packing.ts'
import type { Scale } from './scale.ts'
import { reach, type Shape, shapeOf } from './shape.ts'

export const ROW = 24
export const PADDING = 8
export const HEADING = 30
/** From a mark to its label, and the longest label. */
export const LABEL_GAP = 5
const LONGEST_LABEL = 220
export const BADGE = 30
const GAP = 5

/** An event ready to be laid out: `words` stand beside it and are `label` pixels wide. */
export type Entry = { event: TimelineEvent; shape: Shape; words: string; label: number }
/** One place in a row with what stands there; `next` is its neighbour on the right. */
export type Slot = { entries: Entry[]; row: number; from: number; to: number; next: Slot | null }
export type LaneBox = { lane: Lane; top: number; height: number; slots: Slot[] }
export type GroupBox = { group: LaneGroup; top: number; height: number; lanes: LaneBox[] }
export type Layout = { height: number; groups: GroupBox[] }

export type LayoutOptions = { domain: Domain; maxRows: number; longestLabel?: number }

/** "Небылицын: Домашний арест". */
export const fullTitle = ({ who, title }: Pick<TimelineEvent, 'who' | 'title'>): string =>
  who === '' ? title : `${who}: ${title}`

/** Made once, kept while the events do not change. Within a person's own lanes the name is not said again. */
export function toEntries(
  events: readonly TimelineEvent[],
  measure: (words: string) => number,
  grouping: TimelineGrouping,
): Map<string, Entry> {
  return new Map(
    events.map((event) => {
      const words = grouping === 'person' ? event.title : fullTitle(event)
      return [event.id, { event, shape: shapeOf(event), words, label: measure(words) }]
    }),
  )
}

/**
 * Steps of zoom at which events are laid into rows anew. Between two steps rows stay as they are, so that nothing jumps
 * while one zooms or pans: the rows of the farther step have room at every scale up to the closer one.
 */
export const packingScale = ({ perPixel }: Scale): number => 2 ** (Math.ceil(Math.log2(perPixel) * 2 - 1e-9) / 2)

/** The time a set of events is about, with `today` in it and a little room around. */
export function domainOf(entries: Iterable<Entry>, today: number): Domain {
  let [from, to] = [today, today]
  for (const { shape } of entries)
    for (const time of [reach(shape).from - shape.start.blur, reach(shape).to + shape.end.blur])
      if (Number.isFinite(time)) {
        from = Math.min(from, time)
        to = Math.max(to, time)
      }
  const room = Math.max((to - from) * 0.03, 3 * 86_400_000)
  return { from: from - room, to: to + room, today }
}

function slotsOf(placed: readonly Placed[], claims: readonly { entry: Entry }[], domain: Domain): Slot[] {
  const lastInRow = new Map<number, Slot>()
  return placed.map(({ row, members }) => {
    const entries = members.flatMap((index) => claims[index]?.entry ?? [])
    const ends = entries.map(({ shape }) => reach(shape))
    const from = Math.min(...ends.map((end, index) => end.from - (entries[index]?.shape.start.blur ?? 0)))
    const to = Math.max(...ends.map((end, index) => end.to + (entries[index]?.shape.end.blur ?? 0)))
    const slot: Slot = { entries, row, from: Math.max(from, domain.from), to: Math.min(to, domain.to), next: null }
    const before = lastInRow.get(row)
    if (before) before.next = slot
    lastInRow.set(row, slot)
    return slot
  })
}

/** A label stands in its bar where the bar is long enough, and beside it otherwise. */
export const labelFits = (form: Extent['form'], width: number, label: number): boolean =>
  form !== 'mark' && label + 2 * LABEL_GAP + 4 <= width

/** One lane's events in rows, at a scale from `packingScale`. */
function layLane(lane: Lane, entries: ReadonlyMap<string, Entry>, scale: Scale, options: LayoutOptions) {
  const longest = options.longestLabel ?? LONGEST_LABEL
  const claims = lane.events
    .flatMap((event) => {
      const entry = entries.get(event.id)
      if (!entry) return []
      const { left, right, form } = extentOf(entry.shape, scale, options.domain)
      const own = right - left
      const label = labelFits(form, own, entry.label) ? own : own + LABEL_GAP + Math.min(entry.label, longest)
      return [{ entry, left, right, label }]
    })
    .sort((a, b) => a.left - b.left)
  const { rows, placed } = pack(claims, { maxRows: options.maxRows, gap: GAP, badge: BADGE })
  return { rows, slots: slotsOf(placed, claims, options.domain) }
}

/** Where every lane and every event stands, top to bottom. `scale` only matters by its zoom. */
export function layOut(
  groups: readonly LaneGroup[],
  entries: ReadonlyMap<string, Entry>,
  scale: Scale,
  options: LayoutOptions,
): Layout {
  let y = 0
  const boxes = groups.map((group): GroupBox => {
    const top = y
    if (group.name !== null) y += HEADING
    const lanes = group.lanes.map((lane): LaneBox => {
      const { rows, slots } = layLane(lane, entries, scale, options)
      const box = { lane, top: y, height: rows * ROW + 2 * PADDING, slots }
      y += box.height
      return box
    })
    return { group, top, height: y - top, lanes }
  })
  return { height: y, groups: boxes }
}

/** Middle of a row, from the top of its lane. */
export const rowMiddle = (row: number): number => PADDING + row * ROW + ROW / 2
