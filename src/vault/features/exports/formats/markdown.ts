import type { Report, ReportBlock } from '#shared/domain/summary.ts'
import { markdownCell, markdownLine, markdownParagraph } from './markdown-text.ts'
import type { Pace } from './pace.ts'

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n')

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** Neighbouring lists would be read as one: the second changes its mark. */
function list(block: Extract<ReportBlock, { type: 'list' }>, other: boolean): string {
  const plain = block.items.every((item) => item.length <= 1 && item.every(({ type }) => type === 'paragraph'))
  const items = block.items.map((item, index) => {
    const mark = block.ordered ? `${block.start + index}${other ? ')' : '.'}` : other ? '*' : '-'
    // Marks of empty items inside one another would be read as a rule.
    return `${mark} ${indent(blocks(item) || '&nbsp;', ' '.repeat(mark.length + 1))}`
  })
  return items.join(plain ? '\n' : '\n\n')
}

function table({ header, rows, widths }: Extract<ReportBlock, { type: 'table' }>): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const row = (cells: (typeof rows)[number]) => line(widths.map((_, index) => markdownCell(cells[index] ?? [])))
  return [row(header), line(widths.map(() => '---')), ...rows.map(row)].join('\n')
}

function write(block: ReportBlock, other: boolean): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${markdownLine(block.text)}`.trimEnd()
    case 'paragraph':
      return markdownParagraph(block.runs)
    case 'facts':
      return block.rows
        .map(({ term, runs }) =>
          `- ${markdownCell([{ text: `${term}:`, bold: true }, { text: ' ' }, ...runs])}`.trimEnd(),
        )
        .join('\n')
    case 'quote': {
      const words = quoted(`${markdownParagraph(block.runs)}\n\n— ${markdownLine(block.citation)}`)
      return [words, blocks(block.comment)].filter((part) => part !== '').join('\n\n')
    }
    case 'blockquote':
      return quoted(blocks(block.blocks))
    case 'list':
      return list(block, other)
    case 'table':
      return table(block)
    case 'rule':
      // Not of hyphens or asterisks: after a list's mark those would swallow it.
      return '___'
  }
}

const isList = (block: ReportBlock | undefined) => block?.type === 'list' || block?.type === 'facts'

function blocks(all: readonly ReportBlock[]): string {
  let other = false
  const parts = all.map((block, index) => {
    other = block.type === 'list' && isList(all[index - 1]) && !other
    return write(block, other)
  })
  return parts.filter((part) => part !== '').join('\n\n')
}

/** CommonMark with GitHub's tables. What the user wrote is escaped: it cannot become a heading, a link or HTML. */
export async function writeMarkdown(report: Report, pace: Pace): Promise<Uint8Array> {
  const parts = [`# ${markdownLine(report.title)}`, markdownParagraph([{ text: report.subtitle, italic: true }])]
  let other = false
  for (const [index, block] of report.blocks.entries()) {
    other = block.type === 'list' && isList(report.blocks[index - 1]) && !other
    parts.push(write(block, other))
    await pace()
  }
  return new TextEncoder().encode(`${parts.filter((part) => part !== '').join('\n\n')}\n`)
}
