import type { FontBook } from './fonts.ts'
import type { Line } from './lines.ts'
import { BODY_BOTTOM, PAGE } from './page.ts'

type Element = PDFKit.PDFStructureElement
type ElementOptions = { title?: string; lang?: string; scope?: 'Column' | 'Row' }
/** A coloured rule beside text that may run over pages. */
type Bar = { x: number; width: number; colour: string; from: number }

/**
 * Draws lines of text down the pages and builds the structure tree beside them. Text belongs to the innermost open
 * element; whatever is drawn by `artifact` is decoration that a screen reader skips. `y` is the pen's place, from the top.
 */
export class Canvas {
  readonly document: PDFKit.PDFDocument
  readonly fonts: FontBook
  y = PAGE.top
  /** Where text starts on this page: below a table's repeated header. */
  top = PAGE.top
  /** Counted from 0. */
  page = 0
  /** Called on every new page before anything is drawn there: a table repeats its header. */
  onNewPage: (() => void) | null = null
  #elements: Element[]
  #marked: { element: Element; content: PDFKit.PDFStructureContent } | null = null
  #bars: Bar[] = []

  constructor(document: PDFKit.PDFDocument, fonts: FontBook) {
    this.document = document
    this.fonts = fonts
    const root = document.struct('Document')
    document.addStructure(root)
    this.#elements = [root]
  }

  get room(): number {
    return BODY_BOTTOM - this.y
  }

  /** Starts a new page unless `height` points are left; on a fresh page nothing helps. */
  need(height: number): void {
    if (this.room < height && this.y > this.top) this.newPage()
  }

  newPage(): void {
    this.#unmark()
    for (const bar of this.#bars) this.#drawBar(bar, this.y)
    this.document.addPage()
    this.page++
    this.y = PAGE.top
    this.onNewPage?.()
    this.top = this.y
    for (const bar of this.#bars) bar.from = this.y
  }

  /** Back to an earlier page, to write what was not known then. */
  turnTo(page: number, y: number): void {
    this.#unmark()
    this.document.switchToPage(page)
    this.page = page
    this.y = y
  }

  /** Opens an element, draws into it, closes it. */
  inside(type: string, draw: () => void, options: ElementOptions = {}): void {
    const element = this.open(type, options)
    draw()
    this.close(element)
  }

  open(type: string, options: ElementOptions = {}): Element {
    this.#unmark()
    const element = this.document.struct(type, options as PDFKit.Mixins.StructureElementOptions)
    this.#elements.at(-1)?.add(element)
    this.#elements.push(element)
    return element
  }

  /** Puts an element that was opened before back on top, to add to it later. */
  reopen(element: Element): void {
    this.#unmark()
    this.#elements.push(element)
  }

  /** Leaves an element; `end: false` keeps it open for `reopen`. */
  close(element: Element, { end = true } = {}): void {
    this.#unmark()
    this.#elements = this.#elements.filter((other) => other !== element)
    if (end) element.end()
  }

  finish(): void {
    this.#unmark()
    this.#elements[0]?.end()
  }

  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#unmark()
    this.document.markContent('Artifact', { type })
    draw()
    this.document.endMarkedContent()
  }

  /** Draws a line with its left end at `x` in a row `leading` points high, without moving the pen. */
  text(line: Line, x: number, leading: number): void {
    this.#mark()
    this.#pieces(line, x, this.y, leading)
  }

  /** As `text`, as decoration: page numbers, a repeated header. */
  ghost(line: Line, x: number, y: number, leading: number): void {
    this.#pieces(line, x, y, leading)
  }

  /** Runs `draw` with a rule along its left side, on every page it reaches. */
  barred(bar: Omit<Bar, 'from'>, draw: () => void): void {
    const own = { ...bar, from: this.y }
    this.#bars.push(own)
    draw()
    this.#bars = this.#bars.filter((other) => other !== own)
    this.#drawBar(own, this.y)
  }

  /** A link over the row at the pen, inside the open element. */
  link(x: number, width: number, height: number, destination: string, name: string): void {
    const element = this.#elements.at(-1)
    this.#unmark()
    this.document.goTo(x, this.y, width, height, destination, {
      structParent: element,
      Contents: new String(name),
    } as unknown as PDFKit.Mixins.AnnotationOption)
  }

  rule(x: number, width: number, y: number, thickness: number, colour: string): void {
    this.artifact(() => {
      this.document.rect(x, y - thickness / 2, width, thickness).fill(colour)
    })
  }

  #drawBar({ x, width, colour, from }: Bar, to: number): void {
    if (to > from) this.artifact(() => this.document.rect(x, from + 1, width, to - from - 2).fill(colour))
  }

  #mark(): void {
    const element = this.#elements.at(-1)
    if (!element || this.#marked?.element === element) return
    this.#unmark()
    const { S: type } = (element as unknown as { dictionary: { data: { S: string } } }).dictionary.data
    this.#marked = { element, content: this.document.markStructureContent(type) }
  }

  #unmark(): void {
    if (!this.#marked) return
    this.document.endMarkedContent()
    this.#marked.element.add(this.#marked.content)
    this.#marked = null
  }

  #pieces({ pieces }: Line, x: number, y: number, leading: number): void {
    let at = x
    for (const { text, face, style, width, actual } of pieces) {
      // Rows are set by the main face: a stand-in for one word must not move its line.
      const metrics = this.fonts.face(style.face)
      const height = (metrics.ascent + metrics.descent) * style.size
      const baseline = y + (leading - height) / 2 + metrics.ascent * style.size
      if (actual !== undefined) this.document.markContent('Span', { actual })
      this.document.font(face.name).fontSize(style.size).fillColor(style.colour)
      this.document.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      if (actual !== undefined) this.document.endMarkedContent()
      if (style.underline) this.document.rect(at, baseline + style.size * 0.12, width, 0.5).fill(style.colour)
      if (style.strike) this.document.rect(at, baseline - style.size * 0.28, width, 0.5).fill(style.colour)
      at += width
    }
  }
}
