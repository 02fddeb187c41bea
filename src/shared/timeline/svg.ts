import type { Brush, Lettering, Paint, Stroke } from './brush.ts'
import type { Picture } from './picture.ts'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Also drops what XML cannot carry. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

const short = (value: number): string => String(Math.round(value * 100) / 100)

const strokeOf = ({ ink, width, dashed }: Stroke): string =>
  ` stroke="${ink}" stroke-width="${short(width)}"${dashed ? ' stroke-dasharray="3 2.5"' : ''}`

const paintOf = ({ fill, alpha, stroke }: Paint): string =>
  ` fill="${fill ?? 'none'}"${alpha === undefined || alpha === 1 ? '' : ` fill-opacity="${short(alpha)}"`}${stroke ? strokeOf(stroke) : ''}`

const ANCHOR = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' }

class SvgBrush implements Brush {
  readonly parts: string[] = []
  readonly #definitions = new Map<string, { id: string; text: string }>()

  #defined(key: string, make: (id: string) => string): string {
    const known = this.#definitions.get(key)
    if (known) return known.id
    const id = `d${this.#definitions.size}`
    this.#definitions.set(key, { id, text: make(id) })
    return id
  }

  get definitions(): string {
    return [...this.#definitions.values()].map(({ text }) => text).join('')
  }

  box(x: number, y: number, width: number, height: number, paint: Paint): void {
    const round = paint.radius ? ` rx="${short(paint.radius)}"` : ''
    this.parts.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(height)}"${round}${paintOf(paint)}/>`,
    )
  }

  fade(x: number, y: number, width: number, height: number, ink: string, [from, to]: readonly [number, number]): void {
    const stop = (offset: number, alpha: number) =>
      `<stop offset="${offset}" stop-color="${ink}" stop-opacity="${short(alpha)}"/>`
    const id = this.#defined(
      `${ink} ${from} ${to}`,
      (own) => `<linearGradient id="${own}">${stop(0, from)}${stop(1, to)}</linearGradient>`,
    )
    this.box(x, y, width, height, { fill: `url(#${id})` })
  }

  circle(x: number, y: number, radius: number, paint: Paint): void {
    this.parts.push(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"${paintOf(paint)}/>`)
  }

  polygon(points: readonly number[], paint: Paint): void {
    this.parts.push(`<polygon points="${points.map(short).join(' ')}"${paintOf(paint)}/>`)
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.parts.push(`<path d="M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}"${strokeOf(stroke)}/>`)
  }

  text(words: string, x: number, y: number, { ink, size, bold, align, serif }: Lettering): void {
    const look = `${bold ? ' font-weight="600"' : ''}${serif ? ' font-family="serif"' : ''}${ANCHOR[align ?? 'left']}`
    this.parts.push(
      `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" fill="${ink}"${look}>${escaped(words)}</text>`,
    )
  }

  inside(x: number, y: number, width: number, height: number, draw: () => void): void {
    const box = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
    const id = this.#defined(`clip ${box}`, (own) => `<clipPath id="${own}"><rect ${box}/></clipPath>`)
    this.parts.push(`<g clip-path="url(#${id})">`)
    draw()
    this.parts.push('</g>')
  }
}

/** A picture as an SVG file that stands alone: no scripts, no foreign fonts, nothing loaded; a title and a description inside. */
export function toSvg(picture: Picture, title: string, description: string, language: string): string {
  const brush = new SvgBrush()
  picture.paint(brush)
  const [width, height] = [short(picture.width), short(picture.height)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" xml:lang="${language}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title><desc id="description">${escaped(description)}</desc>`,
    `<defs>${brush.definitions}</defs>`,
    ...brush.parts,
    '</svg>\n',
  ].join('')
}
