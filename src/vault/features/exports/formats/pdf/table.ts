import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import type { Pace } from '../pace.ts'
import type { Canvas } from './canvas.ts'
import type { Line } from './lines.ts'
import { BODY_BOTTOM, COLOURS, PAGE, type Region } from './page.ts'
import { linesOf, TYPES, type Type } from './text.ts'

type Table = Extract<ReportBlock, { type: 'table' }>
type Column = { x: number; width: number }
type Row = Line[][]

const PADDING = { x: 5, y: 4 }

function columns({ widths }: Table, { x, width }: Region): Column[] {
  let at = x
  return widths.map((part) => {
    const column = { x: at, width: part * width }
    at += column.width
    return column
  })
}

const layOut = (cells: readonly ReportRun[][], all: readonly Column[], type: Type, canvas: Canvas): Row =>
  all.map(({ width }, index) => linesOf(cells[index] ?? [], type, Math.max(8, width - 2 * PADDING.x), canvas))

const heightOf = (row: Row, leading: number): number =>
  Math.max(1, ...row.map((lines) => lines.length)) * leading + 2 * PADDING.y

/** The part of a row that fits `rows` lines, and what is left of it. */
const cut = (row: Row, lines: number): [Row, Row] => [
  row.map((cell) => cell.slice(0, lines)),
  row.map((cell) => cell.slice(lines)),
]

/** How much room a table wants before it starts: its header and two rows, or all three, so that none stands alone. */
export function tableStart(table: Table, region: Region, canvas: Canvas): number {
  const all = columns(table, region)
  const height = (cells: readonly ReportRun[][], type: Type) => heightOf(layOut(cells, all, type, canvas), type.leading)
  const head = table.header.length === 0 ? 0 : height(table.header, TYPES.head)
  const rows = table.rows.slice(0, table.rows.length === 3 ? 3 : 2)
  return Math.min(head + rows.reduce((sum, row) => sum + height(row, TYPES.cell), 0), 260)
}

/** Draws a header row at the pen and moves it; `shade` under it, a strong rule below. */
function drawHeader(canvas: Canvas, row: Row, all: readonly Column[], { x, width }: Region, ghost: boolean): void {
  const { leading } = TYPES.head
  const height = heightOf(row, leading)
  const { y } = canvas
  canvas.artifact(() => canvas.document.rect(x, y, width, height).fill(COLOURS.shade), ghost ? 'Pagination' : 'Layout')
  const draw = (put: (line: Line, x: number, y: number) => void, index: number) => {
    for (const [at, line] of (row[index] ?? []).entries())
      put(line, (all[index]?.x ?? x) + PADDING.x, y + PADDING.y + at * leading)
  }
  if (ghost)
    canvas.artifact(() => {
      for (const index of all.keys()) draw((line, left, top) => canvas.ghost(line, left, top, leading), index)
    }, 'Pagination')
  else
    canvas.inside('TR', () => {
      for (const index of all.keys())
        canvas.inside('TH', () => draw((line, left, top) => place(canvas, line, left, top, leading), index), {
          scope: 'Column',
        })
    })
  canvas.y = y + height
  canvas.rule(x, width, canvas.y, 0.8, COLOURS.line)
}

/** Text at a place off the pen. */
function place(canvas: Canvas, line: Line, x: number, y: number, leading: number): void {
  const pen = canvas.y
  canvas.y = y
  canvas.text(line, x, leading)
  canvas.y = pen
}

/** `beside` points are wanted below the row on the same page. */
function drawRow(canvas: Canvas, row: Row, all: readonly Column[], region: Region, beside: number): void {
  const { leading } = TYPES.cell
  const wholePage = BODY_BOTTOM - PAGE.top - 60
  const element = canvas.open('TR')
  const cells = all.map(() => {
    const cell = canvas.open('TD')
    canvas.close(cell, { end: false })
    return cell
  })
  let rest = row
  // A row moves to the next page whole, unless no page could hold it.
  if (heightOf(row, leading) <= wholePage) canvas.need(Math.min(heightOf(row, leading) + beside, wholePage))
  else canvas.need(leading * 4)
  for (;;) {
    const fits = Math.max(1, Math.floor((canvas.room - 2 * PADDING.y) / leading))
    const [part, left] = cut(rest, fits)
    const { y } = canvas
    for (const [index, cell] of cells.entries()) {
      canvas.reopen(cell)
      for (const [at, line] of (part[index] ?? []).entries())
        place(canvas, line, (all[index]?.x ?? 0) + PADDING.x, y + PADDING.y + at * leading, leading)
      canvas.close(cell, { end: false })
    }
    canvas.y = y + heightOf(part, leading)
    canvas.rule(region.x, region.width, canvas.y, 0.4, COLOURS.line)
    if (left.every((lines) => lines.length === 0)) break
    rest = left
    canvas.newPage()
  }
  for (const cell of cells) cell.end()
  canvas.close(element)
}

/** A table whose header comes again on every page; rows are kept whole where a page can hold them. */
export async function drawTable(canvas: Canvas, table: Table, region: Region, pace: Pace): Promise<void> {
  const all = columns(table, region)
  const header = table.header.length === 0 ? null : layOut(table.header, all, TYPES.head, canvas)
  canvas.need(tableStart(table, region, canvas))
  const element = canvas.open('Table')
  const before = canvas.onNewPage
  if (header) {
    drawHeader(canvas, header, all, region, false)
    canvas.onNewPage = () => {
      before?.()
      drawHeader(canvas, header, all, region, true)
    }
  }
  let row = layOut(table.rows[0] ?? [], all, TYPES.cell, canvas)
  for (const index of table.rows.keys()) {
    const next = layOut(table.rows[index + 1] ?? [], all, TYPES.cell, canvas)
    // The last row takes the one before it along: none stands alone under a repeated header.
    const company = table.rows.length > 2 && index === table.rows.length - 2
    drawRow(canvas, row, all, region, company ? heightOf(next, TYPES.cell.leading) : 0)
    row = next
    await pace()
  }
  canvas.onNewPage = before
  canvas.close(element)
  canvas.y += 8
}
