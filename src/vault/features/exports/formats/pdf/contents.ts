import type { Canvas } from './canvas.ts'
import type { Section } from './headings.ts'
import { COLOURS, type Region } from './page.ts'
import { linesOf, TYPES } from './text.ts'

const LEADING = 17
const PAGE_NUMBER = 40

/** Where the contents will stand; they are drawn when the pages of the sections are known. */
export type Reserved = { element: PDFKit.PDFStructureElement; page: number; y: number }

const contentsHeight = (sections: number): number => LEADING * (sections + 1) + 22

export function reserveContents(canvas: Canvas, sections: number): Reserved {
  const element = canvas.open('TOC')
  canvas.close(element, { end: false })
  const reserved = { element, page: canvas.page, y: canvas.y }
  canvas.y += contentsHeight(sections)
  return reserved
}

/** Titles with their pages, each a link. */
export function drawContents(
  canvas: Canvas,
  { element, page, y }: Reserved,
  sections: readonly Section[],
  word: string,
  region: Region,
): void {
  canvas.turnTo(page, y)
  canvas.reopen(element)
  canvas.inside('Caption', () => {
    const [line] = linesOf([{ text: word }], TYPES.term, region.width, canvas)
    if (line) canvas.text(line, region.x, LEADING)
  })
  canvas.y += LEADING
  for (const { title, page: at, destination } of sections) {
    canvas.rule(region.x, region.width, canvas.y, 0.4, COLOURS.line)
    const entry = canvas.open('TOCI')
    const link = canvas.open('Link')
    const [name] = linesOf([{ text: title }], TYPES.body, region.width - PAGE_NUMBER, canvas)
    const [number] = linesOf([{ text: String(at + 1) }], TYPES.body, PAGE_NUMBER, canvas)
    if (name) canvas.text(name, region.x, LEADING)
    if (number) canvas.text(number, region.x + region.width - number.width, LEADING)
    canvas.link(region.x, region.width, LEADING, destination, title)
    canvas.close(link)
    canvas.close(entry)
    canvas.y += LEADING
  }
  canvas.rule(region.x, region.width, canvas.y, 0.4, COLOURS.line)
  canvas.close(element)
}
