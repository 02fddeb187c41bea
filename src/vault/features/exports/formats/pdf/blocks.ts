import type { ReportBlock, ReportQuote } from '#shared/domain/summary.ts'
import type { Pace } from '../pace.ts'
import type { Canvas } from './canvas.ts'
import type { Headings } from './headings.ts'
import { COLOURS, indented, MARKS, type Region } from './page.ts'
import { drawTable, tableStart } from './table.ts'
import { linesOf, setLines, TYPES, type Type } from './text.ts'

/** Draws report blocks one under another. */
export type Painter = { canvas: Canvas; headings: Headings; pace: Pace }

const GAP = { paragraph: 6, fact: 2.5, item: 3, quote: 11, rule: 16 }
const HEADINGS = [
  { type: TYPES.h1, before: 26, after: 8 },
  { type: TYPES.h2, before: 18, after: 5 },
  { type: TYPES.h3, before: 13, after: 4 },
  { type: TYPES.h4, before: 10, after: 3 },
] as const

function paragraph(
  { canvas }: Painter,
  runs: Parameters<typeof linesOf>[0],
  type: Type,
  region: Region,
  tag = 'P',
): void {
  const lines = linesOf(runs, type, region.width, canvas)
  canvas.inside(tag, () => setLines(canvas, lines, region, type.leading))
}

/** The room a heading wants for itself, the headings right after it, and the start of what they head. */
function withHeaded(blocks: readonly ReportBlock[], region: Region, { canvas }: Painter): number {
  let height = 0
  for (const block of blocks) {
    if (block.type !== 'heading') {
      const start = block.type === 'table' ? tableStart(block, region, canvas) : 3 * TYPES.body.leading
      return height + start
    }
    const { type, before, after } = HEADINGS[block.level - 1] ?? HEADINGS[3]
    height += before + after + linesOf([{ text: block.text }], type, region.width, canvas).length * type.leading
  }
  return height
}

type Around = { following: readonly ReportBlock[]; under: boolean; region: Region }

/** `under`: right below another heading, where less space says that they belong together. */
function heading(
  painter: Painter,
  block: Extract<ReportBlock, { type: 'heading' }>,
  { following, under, region }: Around,
): void {
  const { canvas, headings } = painter
  const { type, before, after } = HEADINGS[block.level - 1] ?? HEADINGS[3]
  canvas.need(withHeaded([block, ...following], region, painter))
  if (canvas.y > canvas.top) canvas.y += under ? before / 3 : before
  headings.add(block.level, block.text, canvas.page, canvas.y)
  // The report's title is the first heading, so its sections are the second.
  paragraph(painter, [{ text: block.text }], type, region, `H${block.level + 1}`)
  canvas.y += after
}

/** Quotes shorter than this stay on one page, with what is said of them where that is short too. Points. */
const KEPT = 180

const commentHeight = (blocks: readonly ReportBlock[], region: Region, canvas: Canvas): number =>
  blocks.reduce(
    (sum, block) =>
      block.type === 'paragraph'
        ? sum + linesOf(block.runs, TYPES.body, region.width, canvas).length * TYPES.body.leading + GAP.paragraph
        : Number.POSITIVE_INFINITY,
    0,
  )

async function quote(
  painter: Painter,
  { runs, citation, colour, language, comment }: ReportQuote,
  region: Region,
): Promise<void> {
  const { canvas } = painter
  const inside = indented(region, 13)
  const words = linesOf(runs, TYPES.body, inside.width, canvas)
  const source = linesOf([{ text: `— ${citation}` }], TYPES.citation, inside.width, canvas)
  const tail = source.length * TYPES.citation.leading + 4
  const whole = words.length * TYPES.body.leading + tail
  const remarks = commentHeight(comment, inside, canvas)
  if (whole + remarks <= KEPT) canvas.need(whole + remarks)
  else if (whole <= KEPT) canvas.need(whole)
  const mark = colour === null ? COLOURS.line : MARKS[colour]
  canvas.inside('BlockQuote', () => {
    canvas.barred({ x: region.x, width: 2.5, colour: mark }, () => {
      const lang = language === null ? {} : { lang: language }
      canvas.inside('P', () => setLines(canvas, words, inside, TYPES.body.leading, tail), lang)
      canvas.y += 2
      canvas.inside('P', () => setLines(canvas, source, inside, TYPES.citation.leading))
      canvas.y += 2
    })
  })
  canvas.y += comment.length > 0 ? 4 : GAP.quote
  await drawBlocks(painter, comment, inside)
  if (comment.length > 0) canvas.y += GAP.quote - GAP.paragraph
}

async function list(
  painter: Painter,
  { ordered, start, items }: Extract<ReportBlock, { type: 'list' }>,
  region: Region,
): Promise<void> {
  const { canvas } = painter
  const marks = items.map(
    (_, index) => linesOf([{ text: ordered ? `${start + index}.` : '•' }], TYPES.body, 200, canvas)[0],
  )
  const step = Math.max(15, ...marks.map((mark) => (mark?.width ?? 0) + 6))
  const inside = indented(region, step)
  const element = canvas.open('L')
  for (const [index, item] of items.entries()) {
    canvas.need(2 * TYPES.body.leading)
    const entry = canvas.open('LI')
    const mark = marks[index]
    canvas.inside('Lbl', () => mark && canvas.text(mark, region.x, TYPES.body.leading))
    const body = canvas.open('LBody')
    if (item.length === 0) canvas.y += TYPES.body.leading
    await drawBlocks(painter, item, inside)
    canvas.y -= item.length > 0 ? GAP.paragraph - GAP.item : 0
    canvas.close(body)
    canvas.close(entry)
  }
  canvas.close(element)
  canvas.y += GAP.paragraph - GAP.item
}

/** Terms in a column of their own; a list to a screen reader. */
function facts({ canvas }: Painter, { rows }: Extract<ReportBlock, { type: 'facts' }>, region: Region): void {
  const column = Math.min(150, region.width / 3)
  const value = indented(region, column)
  const element = canvas.open('L')
  for (const { term, runs } of rows) {
    const terms = linesOf([{ text: term }], TYPES.term, column - 12, canvas)
    const values = linesOf(runs, TYPES.body, value.width, canvas)
    const { leading } = TYPES.body
    canvas.need(Math.max(terms.length, Math.min(values.length, 3)) * leading)
    const entry = canvas.open('LI')
    const { y, page } = canvas
    canvas.inside('Lbl', () => {
      for (const line of terms) {
        canvas.text(line, region.x, leading)
        canvas.y += leading
      }
    })
    const below = canvas.y
    canvas.y = y
    canvas.inside('LBody', () => setLines(canvas, values, value, leading))
    if (canvas.page === page) canvas.y = Math.max(canvas.y, below)
    canvas.y += GAP.fact
    canvas.close(entry)
  }
  canvas.close(element)
  canvas.y += GAP.paragraph
}

async function one(painter: Painter, block: ReportBlock, around: Around): Promise<void> {
  const { region } = around
  const { canvas } = painter
  switch (block.type) {
    case 'heading':
      return heading(painter, block, around)
    case 'paragraph':
      paragraph(painter, block.runs, block.large ? TYPES.large : TYPES.body, region)
      canvas.y += GAP.paragraph
      return
    case 'facts':
      return facts(painter, block, region)
    case 'quote':
      return await quote(painter, block, region)
    case 'blockquote': {
      const element = canvas.open('BlockQuote')
      await drawBlocks(painter, block.blocks, indented(region, 18))
      canvas.close(element)
      return
    }
    case 'list':
      return await list(painter, block, region)
    case 'table':
      return await drawTable(canvas, block, region, painter.pace)
    case 'rule': {
      canvas.need(GAP.rule * 2)
      canvas.y += GAP.rule / 2
      canvas.rule(region.x + region.width / 2 - 40, 80, canvas.y, 0.6, COLOURS.line)
      canvas.y += GAP.rule / 2
    }
  }
}

export async function drawBlocks(painter: Painter, blocks: readonly ReportBlock[], region: Region): Promise<void> {
  for (const [index, block] of blocks.entries()) {
    const following = block.type === 'heading' ? blocks.slice(index + 1, index + 5) : []
    await one(painter, block, { following, under: blocks[index - 1]?.type === 'heading', region })
    await painter.pace()
  }
}
