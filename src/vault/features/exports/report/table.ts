import { passageText } from '#shared/domain/passage.ts'
import type { RichTextBlock } from '#shared/domain/rich-text.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import { type RichTextContext, toRuns } from './inline.ts'
import { oneLine } from './runs.ts'

type Table = Extract<RichTextBlock, { type: 'table' }>
type Cell = Table['content'][number]['content'][number]

const WIDEST = 100

/** A cell holds lines only: blocks become lines, list items are marked, quotes keep their citation. */
function cellRuns(blocks: readonly RichTextBlock[], context: RichTextContext): ReportRun[] {
  const lines = blocks.flatMap((block) => lineOf(block, context)).filter((line) => line.length > 0)
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]))
}

function lineOf(block: RichTextBlock, context: RichTextContext): ReportRun[][] {
  switch (block.type) {
    case 'paragraph':
      return [toRuns(block.content, context)]
    case 'heading':
      return [toRuns(block.content, context).map((run) => ({ ...run, bold: true }))]
    case 'bulletList':
      return block.content.map((item) => [{ text: '• ' }, ...cellRuns(item.content, context)])
    case 'orderedList': {
      const start = block.attrs?.start ?? 1
      return block.content.map((item, index) => [{ text: `${start + index}. ` }, ...cellRuns(item.content, context)])
    }
    case 'blockquote':
      return [cellRuns(block.content, context)]
    case 'table':
      return block.content.map((row) =>
        row.content.flatMap((cell, index) => [
          ...(index === 0 ? [] : [{ text: ' | ' }]),
          ...cellRuns(cell.content, context),
        ]),
      )
    case 'horizontalRule':
      return []
    case 'passageQuote': {
      const citation = context.cite.passage(block.attrs.documentId, block.attrs.passage)
      if (citation === null) {
        context.withheld.quotes++
        return [[{ text: stringsFor(context.language).notes.withheldQuote, italic: true }]]
      }
      const written = toRuns(block.content, context)
      const words = written.length > 0 ? written : [{ text: oneLine(passageText(block.attrs.passage)) }]
      return [[...words, { text: ` (${citation})`, citation: true }]]
    }
  }
}

/** Cells at their places in the grid: what spans several columns or rows stands in the first, the others are empty. */
function grid(table: Table): (Cell | null)[][] {
  const rows: (Cell | null | undefined)[][] = table.content.map(() => [])
  for (const [y, { content }] of table.content.entries()) {
    let x = 0
    for (const cell of content) {
      while (rows[y]?.[x] !== undefined) x++
      const [wide, high] = [cell.attrs?.colspan ?? 1, cell.attrs?.rowspan ?? 1]
      for (let dy = 0; dy < high && y + dy < rows.length; dy++)
        for (let dx = 0; dx < wide && x + dx < WIDEST; dx++) {
          const row = rows[y + dy]
          if (row) row[x + dx] = dx === 0 && dy === 0 ? cell : null
        }
      x += wide
    }
  }
  const width = Math.min(WIDEST, Math.max(0, ...rows.map((row) => row.length)))
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null))
}

/** Column widths as the user drew them; equal where they did not. */
function widths(cells: (Cell | null)[][]): number[] {
  const columns = cells[0]?.length ?? 0
  const drawn = Array.from({ length: columns }, (_, x) => {
    const cell = cells.map((row) => row[x]).find((one) => one && (one.attrs?.colspan ?? 1) === 1)
    return cell?.attrs?.colwidth?.[0] ?? 0
  })
  const known = drawn.filter((width) => width > 0)
  const usual = known.length > 0 ? known.reduce((sum, width) => sum + width, 0) / known.length : 1
  const all = drawn.map((width) => (width > 0 ? Math.max(width, usual / 4) : usual))
  const total = all.reduce((sum, width) => sum + width, 0)
  return all.map((width) => width / total)
}

export function toTable(table: Table, context: RichTextContext): ReportBlock[] {
  const cells = grid(table)
  const columns = cells[0]?.length ?? 0
  if (columns === 0) return []
  const rows = cells.map((row) => row.map((cell) => (cell ? cellRuns(cell.content, context) : [])))
  const headed = table.content[0]?.content.every((cell) => cell.type === 'tableHeader') === true && rows.length > 1
  const [first = [], ...rest] = rows
  return [{ type: 'table', header: headed ? first : [], rows: headed ? rest : rows, widths: widths(cells) }]
}
