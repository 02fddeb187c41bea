import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  type NumberingDefinition,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ReportBlock, ReportQuote, ReportRun } from '#shared/domain/summary.ts'
import { cellMark } from './docx-rows.ts'
import { bullets, LINE, LIST_STEP, MARKS, numbers, SHADE, TEXT_WIDTH } from './docx-style.ts'
import type { Pace } from './pace.ts'

type Flow = Paragraph | Table
/** Where blocks stand: `left` twips from the margin, `level` lists deep. */
type Place = { left: number; level: number }
const DEEPEST = 8
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]

function texts(run: ReportRun, language?: string): TextRun[] {
  const style = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(language === undefined ? {} : { language: { value: language } }),
  }
  return run.text.split('\n').map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}), ...style }))
}

const children = (runs: readonly ReportRun[], language?: string): ParagraphChild[] =>
  runs.flatMap((run) => texts(run, language))

/** Turns report blocks into the library's; remembers the numberings that the lists need. */
export class DocxBlocks {
  readonly numbering: NumberingDefinition[] = [bullets]
  /** Rows of the tables in their order, to be filled in by `fillRows`. */
  readonly tables: ReportRun[][][][] = []
  #quotes = 0

  async all(blocks: readonly ReportBlock[], pace: Pace): Promise<Flow[]> {
    const flows: Flow[] = []
    for (const block of blocks) {
      flows.push(...this.#one(block, { left: 0, level: 0 }))
      await pace()
    }
    return flows
  }

  #several(blocks: readonly ReportBlock[], place: Place): Flow[] {
    return blocks.flatMap((block) => this.#one(block, place))
  }

  #one(block: ReportBlock, place: Place): Flow[] {
    const indent = place.left > 0 ? { indent: { left: place.left } } : {}
    switch (block.type) {
      case 'heading': {
        const heading = LEVELS[block.level - 1] ?? HeadingLevel.HEADING_4
        return [new Paragraph({ heading, children: children([{ text: block.text }]), ...indent })]
      }
      case 'paragraph':
        return [
          new Paragraph({ children: children(block.runs), ...indent, ...(block.large ? { style: 'Large' } : {}) }),
        ]
      case 'facts':
        return block.rows.map(({ term, runs }) => this.#fact(term, runs, place))
      case 'quote':
        return this.#quote(block, place)
      case 'blockquote':
        return this.#several(block.blocks, { ...place, left: place.left + LIST_STEP })
      case 'list':
        return this.#list(block, place)
      case 'table':
        return [this.#table(block, place), new Paragraph({ style: 'AfterTable' })]
      case 'rule':
        return [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: LINE } },
            ...indent,
          }),
        ]
    }
  }

  #fact(term: string, runs: readonly ReportRun[], { left }: Place): Paragraph {
    const hanging = 3_000
    return new Paragraph({
      style: 'Fact',
      indent: { left: left + hanging, hanging },
      children: [new TextRun({ text: `${term}\t`, style: 'FactTerm' }), ...children(runs)],
    })
  }

  #quote({ runs, citation, colour, language, comment }: ReportQuote, place: Place): Flow[] {
    // Neighbours with the same border and indent grow together into one bar; a twentieth of a point keeps quotes apart.
    const left = place.left + 240 + (this.#quotes++ % 2)
    const mark: Partial<IParagraphOptions> = {
      indent: { left },
      border: {
        left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colour === null ? LINE : MARKS[colour] },
      },
    }
    return [
      new Paragraph({ style: 'Quote', keepNext: true, children: children(runs, language ?? undefined), ...mark }),
      new Paragraph({
        style: 'QuoteSource',
        keepNext: comment.length > 0,
        children: children([{ text: `— ${citation}` }]),
        ...mark,
      }),
      ...this.#several(comment, { ...place, left }),
    ]
  }

  #list({ ordered, start, items }: Extract<ReportBlock, { type: 'list' }>, place: Place): Flow[] {
    const level = Math.min(DEEPEST, place.level)
    const definition = ordered ? numbers(`numbers-${this.numbering.length}`, start, level) : bullets
    if (ordered) this.numbering.push(definition)
    const numbering = { reference: definition.reference, level, custom: true }
    const left = place.left + LIST_STEP
    return items.flatMap((item) => {
      const [first, ...rest] = item
      const own = first?.type === 'paragraph' ? first.runs : []
      const head = new Paragraph({ numbering, indent: { left, hanging: LIST_STEP }, children: children(own) })
      return [head, ...this.#several(first?.type === 'paragraph' ? rest : item, { left, level: place.level + 1 })]
    })
  }

  #table({ header, rows, widths }: Extract<ReportBlock, { type: 'table' }>, place: Place): Table {
    const available = Math.max(2_000, TEXT_WIDTH - place.left)
    const columnWidths = widths.map((width) => Math.round(width * available))
    const line = { style: BorderStyle.SINGLE, size: 4, color: LINE }
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
    const cell = (runs: readonly ReportRun[], style: string, index: number) =>
      new TableCell({
        width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
        ...(style === 'TableHead' ? { shading: { fill: SHADE } } : {}),
        children: [new Paragraph({ style, children: children(runs) })],
      })
    const row = (cells: readonly ReportRun[][], style: string) =>
      widths.map((_, index) => cell(cells[index] ?? [], style, index))
    return new Table({
      width: { size: available, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths,
      ...(place.left > 0 ? { indent: { size: place.left, type: WidthType.DXA } } : {}),
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      borders: { top: line, bottom: line, left: none, right: none, insideVertical: none, insideHorizontal: line },
      rows: [
        ...(header.length === 0
          ? []
          : [new TableRow({ tableHeader: true, cantSplit: true, children: row(header, 'TableHead') })]),
        ...(rows.length === 0 ? [] : [this.#pattern(rows, widths.length, row)]),
      ],
    })
  }

  #pattern(
    rows: ReportRun[][][],
    columns: number,
    row: (cells: ReportRun[][], style: string) => TableCell[],
  ): TableRow {
    const table =
      this.tables.push(rows.map((cells) => Array.from({ length: columns }, (_, index) => cells[index] ?? []))) - 1
    const marks = Array.from({ length: columns }, (_, column) => [{ text: cellMark(table, column) }])
    return new TableRow({ cantSplit: true, children: row(marks, 'TableText') })
  }
}
