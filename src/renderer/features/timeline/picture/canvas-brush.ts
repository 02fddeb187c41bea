import type { Brush, Lettering, Paint, Stroke } from '#shared/timeline/brush.ts'

const DASHES = [3, 2.5]
const SOLID: number[] = []

/** Draws on a canvas; on the screen and for PNG alike. Setting a font costs more than drawing a word, so it is set when it changes. */
export class CanvasBrush implements Brush {
  readonly #context: CanvasRenderingContext2D
  readonly #fonts: { sans: string; serif: string }
  #font = ''

  constructor(context: CanvasRenderingContext2D, fonts: { sans: string; serif: string }) {
    this.#context = context
    this.#fonts = fonts
  }

  #paint({ fill, alpha, stroke }: Paint): void {
    const context = this.#context
    if (fill) {
      context.globalAlpha = alpha ?? 1
      context.fillStyle = fill
      context.fill()
      context.globalAlpha = 1
    }
    if (stroke) this.#stroke(stroke)
  }

  #stroke({ ink, width, dashed }: Stroke): void {
    const context = this.#context
    context.strokeStyle = ink
    context.lineWidth = width
    context.setLineDash(dashed ? DASHES : SOLID)
    context.stroke()
  }

  box(x: number, y: number, width: number, height: number, paint: Paint): void {
    const context = this.#context
    if (!paint.radius && !paint.stroke && paint.fill) {
      context.globalAlpha = paint.alpha ?? 1
      context.fillStyle = paint.fill
      context.fillRect(x, y, width, height)
      context.globalAlpha = 1
      return
    }
    context.beginPath()
    if (paint.radius) context.roundRect(x, y, Math.max(0, width), height, paint.radius)
    else context.rect(x, y, width, height)
    this.#paint(paint)
  }

  fade(x: number, y: number, width: number, height: number, ink: string, [from, to]: readonly [number, number]): void {
    if (width <= 0) return
    const context = this.#context
    const gradient = context.createLinearGradient(x, 0, x + width, 0)
    gradient.addColorStop(0, withAlpha(ink, from))
    gradient.addColorStop(1, withAlpha(ink, to))
    context.fillStyle = gradient
    context.fillRect(x, y, width, height)
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#context.beginPath()
    this.#context.arc(x, y, radius, 0, 2 * Math.PI)
    this.#paint(paint)
  }

  polygon(points: readonly number[], paint: Paint): void {
    const context = this.#context
    context.beginPath()
    context.moveTo(points[0] ?? 0, points[1] ?? 0)
    for (let at = 2; at + 1 < points.length; at += 2) context.lineTo(points[at] ?? 0, points[at + 1] ?? 0)
    context.closePath()
    this.#paint(paint)
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    const context = this.#context
    context.beginPath()
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    this.#stroke(stroke)
  }

  text(words: string, x: number, y: number, { ink, size, bold, align, serif }: Lettering): void {
    const context = this.#context
    const font = `${bold ? 600 : 400} ${size}px ${serif ? this.#fonts.serif : this.#fonts.sans}`
    if (font !== this.#font) {
      context.font = font
      this.#font = font
    }
    context.textAlign = align ?? 'left'
    context.fillStyle = ink
    context.fillText(words, x, y)
  }

  inside(x: number, y: number, width: number, height: number, draw: () => void): void {
    const context = this.#context
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    draw()
    context.restore()
    this.#font = ''
  }
}

const faded = new Map<string, string>()

/** "#1f5a4b" or "rgb(31, 90, 75)" with an opacity. */
function withAlpha(ink: string, alpha: number): string {
  const key = `${ink}/${alpha}`
  const known = faded.get(key)
  if (known) return known
  const hex = /^#(..)(..)(..)$/.exec(ink)
  const parts = hex ? hex.slice(1).map((part) => Number.parseInt(part, 16)) : (ink.match(/[\d.]+/g) ?? []).slice(0, 3)
  const made = `rgb(${parts.join(' ')} / ${alpha})`
  faded.set(key, made)
  return made
}
