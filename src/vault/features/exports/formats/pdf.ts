import type { Report } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import type { Pace } from './pace.ts'
import { drawBlocks } from './pdf/blocks.ts'
import { Canvas } from './pdf/canvas.ts'
import { drawContents, reserveContents } from './pdf/contents.ts'
import { collectBytes, endPages, newDocument } from './pdf/document.ts'
import { fontBook } from './pdf/fonts.ts'
import { Headings } from './pdf/headings.ts'
import { PAGE, WHOLE } from './pdf/page.ts'
import { linesOf, setLines, TYPES } from './pdf/text.ts'

function drawTitle(canvas: Canvas, { title, subtitle }: Report): void {
  const put = (tag: string, text: string, type: (typeof TYPES)['title' | 'subtitle']) => {
    const lines = linesOf([{ text }], type, WHOLE.width, canvas)
    canvas.inside(tag, () => setLines(canvas, lines, WHOLE, type.leading))
  }
  put('H1', title, TYPES.title)
  canvas.y += 3
  put('P', subtitle, TYPES.subtitle)
  canvas.y += 20
}

/** What every page carries beside its text: the title above from the second page on, its number below. */
async function drawMargins(canvas: Canvas, { title, language }: Report, pace: Pace): Promise<void> {
  const { count } = canvas.document.bufferedPageRange()
  const { small } = TYPES
  const [head] = linesOf([{ text: title.replaceAll('\n', ' ') }], small, WHOLE.width, canvas)
  for (let page = 0; page < count; page++) {
    canvas.turnTo(page, 0)
    const [number] = linesOf([{ text: stringsFor(language).page(page + 1, count) }], small, WHOLE.width, canvas)
    canvas.artifact(() => {
      if (head && page > 0) canvas.ghost(head, WHOLE.x, 32, small.leading)
      if (number) canvas.ghost(number, WHOLE.x + (WHOLE.width - number.width) / 2, PAGE.height - 44, small.leading)
    }, 'Pagination')
    await pace()
  }
}

/**
 * A tagged PDF: structure, outline, contents and page numbers, with only the glyphs it uses embedded.
 * The same report gives the same bytes.
 */
export async function writePdf(report: Report, pace: Pace): Promise<Uint8Array> {
  const document = newDocument(report, [PAGE.width, PAGE.height])
  const bytes = collectBytes(document)
  const canvas = new Canvas(document, fontBook(document))
  const headings = new Headings(document)
  drawTitle(canvas, report)
  const sections = report.blocks.filter((block) => block.type === 'heading' && block.level === 1).length
  const contents = report.contents !== false && sections > 1 ? reserveContents(canvas, sections) : null
  await drawBlocks({ canvas, headings, pace }, report.blocks, WHOLE)
  if (contents) drawContents(canvas, contents, headings.sections, stringsFor(report.language).contents, WHOLE)
  await drawMargins(canvas, report, pace)
  canvas.finish()
  await endPages(document, pace)
  document.end()
  return bytes
}
