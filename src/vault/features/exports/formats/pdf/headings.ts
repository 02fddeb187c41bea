import { PAGE } from './page.ts'

type Item = { addItem(title: string, options: Record<string, unknown>): Item }
export type Section = { title: string; page: number; destination: string }

/** Remembers where headings are: for the outline as they come, for the contents page when all are known. */
export class Headings {
  readonly sections: Section[] = []
  readonly #document: PDFKit.PDFDocument
  readonly #open: { level: number; item: Item }[]

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
    this.#open = [{ level: 0, item: document.outline as unknown as Item }]
  }

  add(level: number, title: string, page: number, y: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop()
    // pdfkit measures `left` from the right edge: the page's width is its left side.
    const place = { pageNumber: page, fit: false, left: PAGE.width, top: Math.max(0, y - 8), zoom: 0 }
    const item = this.#open.at(-1)?.item.addItem(title, { ...place, expanded: level === 1 })
    if (item) this.#open.push({ level, item })
    if (level > 1) return
    const destination = `section-${this.sections.length + 1}`
    this.#document.addNamedDestination(destination, 'XYZ', 0, Math.max(0, y - 8), null)
    this.sections.push({ title, page, destination })
  }
}
