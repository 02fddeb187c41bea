import type { Palette } from '#shared/timeline/brush.ts'
import type { Domain } from '#shared/timeline/extent.ts'
import type { LaneGroup } from '#shared/timeline/lanes.ts'
import { type Entry, type Layout, layOut, packingScale } from '#shared/timeline/layout.ts'
import type { GutterWords } from '#shared/timeline/paint-gutter.ts'
import type { Scale } from '#shared/timeline/scale.ts'
import type { TickLanguage } from '#shared/timeline/ticks.ts'

/** What the picture shows; replaced as a whole when events, filter or words change. */
export type Scene = {
  groups: LaneGroup[]
  entries: ReadonlyMap<string, Entry>
  domain: Domain
  today: number
  language: TickLanguage
  words: GutterWords
  palette: Palette
  fonts: { sans: string; serif: string }
}

const FEWEST_ROWS = 5
const MOST_ROWS = 12
const MOST_KEPT = 48

/** Rows a lane may have before it counts: as many as let all lanes fit into the window, within reason. */
export function rowsFor(height: number, lanes: number): number {
  const each = Math.floor((height / Math.max(1, lanes) - 16) / 24)
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, each))
}

/** Layouts of a scene at the steps of zoom that were looked at. */
export class Layouts {
  readonly #scene: Scene
  readonly #maxRows: number
  readonly #kept = new Map<number, Layout>()

  constructor(scene: Scene, height: number) {
    this.#scene = scene
    this.#maxRows = rowsFor(
      height,
      scene.groups.reduce((sum, { lanes }) => sum + lanes.length, 0),
    )
  }

  at(scale: Scale): Layout {
    const perPixel = packingScale(scale)
    const known = this.#kept.get(perPixel)
    if (known) return known
    const { groups, entries, domain } = this.#scene
    const made = layOut(groups, entries, { from: domain.from, perPixel }, { domain, maxRows: this.#maxRows })
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    this.#kept.set(perPixel, made)
    return made
  }
}
