import type { Layout } from '#shared/timeline/layout.ts'
import { AXIS } from '#shared/timeline/paint-axis.ts'
import { GUTTER } from '#shared/timeline/paint-gutter.ts'
import type { Hit } from '#shared/timeline/paint-lanes.ts'
import type { Scale } from '#shared/timeline/scale.ts'
import { Camera } from './camera.ts'
import { CanvasBrush } from './canvas-brush.ts'
import { paintFrame } from './paint-frame.ts'
import { Layouts, type Scene } from './scene.ts'

type Parts = {
  canvas: HTMLCanvasElement
  /** The box that scrolls up and down, and what gives it its height. */
  scroller: HTMLElement
  filler: HTMLElement
  /** Called after a frame in which the stretch in sight changed. */
  moved(scale: Scale, width: number): void
}

/** Where an event lies in a lane, or in the first that has it. */
function topOf({ groups }: Layout, laneKey: string | null, id: string): number | null {
  const lanes = groups.flatMap((group) => group.lanes)
  const box =
    lanes.find(({ lane }) => lane.key === laneKey) ??
    lanes.find(({ lane }) => lane.events.some((event) => event.id === id))
  const slot = box?.slots.find(({ entries }) => entries.some(({ event }) => event.id === id))
  return box && slot ? box.top + slot.row * 24 : null
}

/**
 * The picture on its canvas. Everything between two frames is gathered and drawn once; React is not asked while one pans
 * and zooms, and the page is laid out anew only when the lanes' height changes.
 */
export class Stage {
  readonly camera: Camera
  readonly #parts: Parts
  readonly #context: CanvasRenderingContext2D
  #brush: CanvasBrush | null = null
  #scene: Scene | null = null
  #layouts: Layouts | null = null
  #followed: { last: Layout | null; seen: boolean; moved: boolean } = { last: null, seen: false, moved: false }
  #hits: Hit[] = []
  #chosen: string | null = null
  #size = { width: 0, height: 0, ratio: 1 }
  #frame = 0
  #filled = -1
  #scrollTop = 0
  #shown: Scale | null = null

  constructor(parts: Parts) {
    this.#parts = parts
    const context = parts.canvas.getContext('2d', { alpha: false })
    if (!context) throw new Error('there is no canvas')
    this.#context = context
    this.camera = new Camera(() => this.invalidate())
  }

  show(scene: Scene, remembered: Scale | null): void {
    this.#scene = scene
    this.#brush = new CanvasBrush(this.#context, scene.fonts)
    this.#layouts = null
    this.camera.settle(this.#size.width - GUTTER, scene.domain, remembered)
    this.invalidate()
  }

  resize(width: number, height: number, ratio: number, remembered: Scale | null): void {
    this.#size = { width, height, ratio }
    const { canvas } = this.#parts
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    this.#brush = this.#scene && new CanvasBrush(this.#context, this.#scene.fonts)
    this.#layouts = null
    if (this.#scene) this.camera.settle(width - GUTTER, this.#scene.domain, remembered)
    this.invalidate()
  }

  choose(id: string | null, focus: number | null): void {
    this.#chosen = id
    this.camera.focus = focus
    this.invalidate()
  }

  scrolled(): void {
    this.#scrollTop = this.#parts.scroller.scrollTop
    this.invalidate()
  }

  /** What was drawn at a point of the window, in pixels of the picture. */
  hitAt(x: number, y: number): Hit | null {
    const own = x - GUTTER
    return (
      this.#hits.findLast((hit) => own >= hit.left - 4 && own <= hit.right + 4 && y >= hit.top && y <= hit.bottom) ??
      null
    )
  }

  /** Scrolls a lane's place into sight, as little as it must. */
  scrollTo(laneKey: string | null, id: string): void {
    const layout = this.#layout()
    const top = layout && topOf(layout, laneKey, id)
    if (top === null) return
    const room = this.#size.height - AXIS
    const { scroller } = this.#parts
    if (top < this.#scrollTop) scroller.scrollTop = Math.max(0, top - 8)
    else if (top + 40 > this.#scrollTop + room) scroller.scrollTop = top + 48 - room
  }

  #inSight(top: number): boolean {
    return top >= this.#scrollTop && top + 40 <= this.#scrollTop + this.#size.height - AXIS
  }

  /** Other rows at another zoom: what is chosen and in sight stays at its height, and is in sight when the move has ended. */
  #followChosen(layout: Layout, moving: boolean): void {
    const { scroller } = this.#parts
    const { last, seen, moved } = this.#followed
    const id = this.#chosen
    const top = id === null ? null : topOf(layout, null, id)
    const before = id === null || last === layout || !last ? top : topOf(last, null, id)
    if (seen && top !== null && before !== null && top !== before) {
      scroller.scrollTop = this.#scrollTop + top - before
      this.#scrollTop = scroller.scrollTop
    }
    if (seen && moved && !moving && id !== null) {
      this.scrollTo(null, id)
      this.#scrollTop = scroller.scrollTop
    }
    this.#followed = { last: layout, moved: moving, seen: moving ? seen : top !== null && this.#inSight(top) }
  }

  #layout(): Layout | null {
    if (!this.#scene || this.#size.height === 0) return null
    this.#layouts ??= new Layouts(this.#scene, this.#size.height - AXIS)
    return this.#layouts.at(this.camera.scale)
  }

  invalidate(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#draw(now))
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = -1
  }

  #draw(now: number): void {
    this.#frame = 0
    const more = this.camera.step(now)
    const layout = this.#layout()
    if (layout && this.#scene && this.#brush) this.#paint(layout, this.#scene, this.#brush, more)
    if (more) this.invalidate()
  }

  #paint(layout: Layout, scene: Scene, brush: CanvasBrush, moving: boolean): void {
    const { width, height, ratio } = this.#size
    const { scale } = this.camera
    if (layout.height !== this.#filled) {
      this.#filled = layout.height
      this.#parts.filler.style.height = `${layout.height + AXIS}px`
      if (!this.#followed.seen) this.#scrollTop = this.#parts.scroller.scrollTop
    }
    this.#followChosen(layout, moving)
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const frame = { scene, layout, scale, width, height, scrollTop: this.#scrollTop, chosen: this.#chosen }
    this.#hits = paintFrame(this.#context, brush, frame)
    if (this.#shown === scale) return
    this.#shown = scale
    this.#parts.moved(scale, width - GUTTER)
  }
}
