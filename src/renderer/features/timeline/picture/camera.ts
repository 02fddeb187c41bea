import { between, framed, keepInSight, pan, type Range, type Scale, xOf, zoomAt } from '#shared/timeline/scale.ts'

const MOVE_MS = 220
const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
const ease = (at: number) => 1 - (1 - at) ** 3

type Move = { from: Scale; to: Scale; start: number }

/** Which part of the time is in sight. Moves by itself when asked to go somewhere; `changed` is called on every step. */
export class Camera {
  scale: Scale = { from: 0, perPixel: 1 }
  width = 0
  domain: Range = { from: 0, to: 1 }
  /** What zooming without a pointer goes to, while it is in sight: the chosen event. */
  focus: number | null = null
  readonly #changed: () => void
  #move: Move | null = null
  #ready = false

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Where it stands, to stand there again later; null before the first picture. */
  get remembered(): Scale | null {
    return this.#ready ? (this.#move?.to ?? this.scale) : null
  }

  /** A new width keeps the middle; new time keeps the place, unless nothing was shown yet. */
  settle(width: number, domain: Range, remembered: Scale | null): void {
    this.domain = domain
    if (width <= 0) return
    if (!this.#ready) {
      this.scale = remembered ?? framed(domain, width, 24)
      this.#ready = true
    } else if (width !== this.width)
      this.scale = { ...this.scale, from: this.scale.from + ((this.width - width) / 2) * this.scale.perPixel }
    const widened = width !== this.width
    this.width = width
    // A change of what is shown does not stop a move that is under way.
    if (widened || !this.#move) this.set(this.scale)
  }

  set(scale: Scale): void {
    this.#move = null
    this.scale = keepInSight(scale, this.domain, this.width)
    this.#changed()
  }

  go(scale: Scale): void {
    const to = keepInSight(scale, this.domain, this.width)
    if (still()) {
      this.set(to)
      return
    }
    this.#move = { from: this.scale, to, start: performance.now() }
    this.#changed()
  }

  /** Takes the next step of a move, before a frame; answers whether there are more to come. */
  step(now: number): boolean {
    if (!this.#move) return false
    const { from, to, start } = this.#move
    const at = Math.min(1, Math.max(0, (now - start) / MOVE_MS))
    this.scale = at >= 1 ? to : between(from, to, ease(at), this.width)
    if (at >= 1) this.#move = null
    return this.#move !== null
  }

  get #aim(): Scale {
    return this.#move?.to ?? this.scale
  }

  get #anchor(): number {
    const x = this.focus === null ? -1 : xOf(this.#aim, this.focus)
    return x >= 0 && x <= this.width ? x : this.width / 2
  }

  panBy(pixels: number): void {
    this.set(pan(this.scale, pixels))
  }

  zoomAt(x: number, factor: number): void {
    this.set(zoomAt(this.scale, x, factor))
  }

  zoomBy(factor: number): void {
    this.go(zoomAt(this.#aim, this.#anchor, factor))
  }

  showAll(): void {
    this.go(framed(this.domain, this.width, 24))
  }

  showSpan(across: number): void {
    const aim = this.#aim
    this.go(zoomAt(aim, this.#anchor, (aim.perPixel * this.width) / across))
  }

  showRange(range: Range, margin = 60): void {
    this.go(framed(range, this.width, margin))
  }

  /** Goes to where there is something to see, unless some of it is in sight. */
  showSome(ranges: readonly Range[]): void {
    const aim = this.#aim
    const end = aim.from + this.width * aim.perPixel
    if (this.width <= 0 || ranges.length === 0 || ranges.some(({ from, to }) => to >= aim.from && from <= end)) return
    this.showRange({
      from: Math.min(...ranges.map(({ from }) => from)),
      to: Math.max(...ranges.map(({ to }) => to)),
    })
  }

  /** Brings a time into sight, moving no more than it must. */
  reveal(time: number): void {
    const aim = this.#aim
    const x = (time - aim.from) / aim.perPixel
    const margin = Math.min(120, this.width / 4)
    if (x >= margin && x <= this.width - margin) return
    this.centre(time)
  }

  /** As `centre`, at once: something is being dragged. */
  put(time: number): void {
    this.set({ ...this.scale, from: time - (this.width / 2) * this.scale.perPixel })
  }

  centre(time: number): void {
    const aim = this.#aim
    this.go({ ...aim, from: time - (this.width / 2) * aim.perPixel })
  }
}
