import type { Brush, Lettering, Paint, Stroke } from '#shared/timeline/brush.ts'
import type { FaceName, FontBook } from '../../exports/formats/pdf/fonts.ts'
import { toPieces } from '../../exports/formats/pdf/pieces.ts'

const faceOf = ({ bold, serif }: Pick<Lettering, 'bold' | 'serif'>): FaceName =>
  serif ? (bold ? 'serifBold' : 'serif') : bold ? 'sansBold' : 'sans'

/** Draws on the page that is open. The page's own scale turns pixels into points. */
export class PdfBrush implements Brush {
  readonly #document: PDFKit.PDFDocument
  readonly #fonts: FontBook

  constructor(document: PDFKit.PDFDocument, fonts: FontBook) {
    this.#document = document
    this.#fonts = fonts
  }

  #painted({ fill, alpha, stroke }: Paint, draw: () => void): void {
    const document = this.#document
    if (fill) {
      draw()
      document.fillOpacity(alpha ?? 1).fill(fill)
    }
    if (!stroke) return
    draw()
    this.#stroke(stroke)
  }

  #stroke({ ink, width, dashed }: Stroke): void {
    const document = this.#document
    document.lineWidth(width)
    if (dashed) document.dash(3, { space: 2.5 })
    document.strokeOpacity(1).stroke(ink)
    if (dashed) document.undash()
  }

  box(x: number, y: number, width: number, height: number, paint: Paint): void {
    if (width <= 0) return
    this.#painted(paint, () =>
      paint.radius
        ? this.#document.roundedRect(x, y, width, height, Math.min(paint.radius, width / 2, height / 2))
        : this.#document.rect(x, y, width, height),
    )
  }

  fade(x: number, y: number, width: number, height: number, ink: string, [from, to]: readonly [number, number]): void {
    if (width < 0.5) return
    const gradient = this.#document.linearGradient(x, y, x + width, y)
    gradient.stop(0, ink, from).stop(1, ink, to)
    this.#document.rect(x, y, width, height).fillOpacity(1).fill(gradient)
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.#painted(paint, () => this.#document.circle(x, y, radius))
  }

  polygon(points: readonly number[], paint: Paint): void {
    const corners: [number, number][] = []
    for (let at = 0; at + 1 < points.length; at += 2) corners.push([points[at] ?? 0, points[at + 1] ?? 0])
    this.#painted(paint, () => this.#document.polygon(...corners))
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.#document.moveTo(x1, y1).lineTo(x2, y2)
    this.#stroke(stroke)
  }

  text(words: string, x: number, y: number, lettering: Lettering): void {
    const style = { face: faceOf(lettering), size: lettering.size, colour: lettering.ink }
    const pieces = toPieces({ text: words, style }, this.#fonts)
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    let at = x - { left: 0, center: width / 2, right: width }[lettering.align ?? 'left']
    for (const { text, face, width: own } of pieces) {
      this.#document.font(face.name).fontSize(style.size).fillOpacity(1).fillColor(style.colour)
      this.#document.text(text, at, y, { lineBreak: false, baseline: 'alphabetic' })
      at += own
    }
  }

  inside(x: number, y: number, width: number, height: number, draw: () => void): void {
    this.#document.save()
    this.#document.rect(x, y, width, height).clip()
    draw()
    this.#document.restore()
  }
}
