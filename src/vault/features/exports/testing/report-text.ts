import type { Report, ReportBlock, ReportRun, SummaryOptions } from '#shared/domain/summary.ts'

export const everything: SummaryOptions = {
  sections: ['facts-of-the-case', 'cast', 'documents', 'annotations', 'notes', 'chronology'],
  language: 'ru',
  labels: null,
  notes: null,
}

export const makeReport = (blocks: ReportBlock[], fields: Partial<Report> = {}): Report => ({
  title: 'T',
  subtitle: 'S',
  language: 'ru',
  date: '2026-11-23',
  blocks,
  ...fields,
})

const runText = (runs: readonly ReportRun[]): string => runs.map((run) => run.text).join('')

/** All words of blocks in reading order; `colon` and `dash` as the formats add them to terms and citations. */
export const wordsOf = (blocks: readonly ReportBlock[], colon = '', marks = false): string =>
  blocks.map((block) => words(block, colon, marks)).join('\n')

function words(block: ReportBlock, colon: string, marks: boolean): string {
  switch (block.type) {
    case 'heading':
      return block.text
    case 'paragraph':
      return runText(block.runs)
    case 'facts':
      return block.rows.map(({ term, runs }) => `${term}${colon} ${runText(runs)}`).join('\n')
    case 'quote':
      return `${runText(block.runs)}\n—${block.citation}\n${wordsOf(block.comment, colon, marks)}`
    case 'blockquote':
      return wordsOf(block.blocks, colon, marks)
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = marks ? (block.ordered ? `${block.start + index}.` : '•') : ''
          return `${mark} ${wordsOf(item, colon, marks)}`
        })
        .join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(runText).join('\n')).join('\n')
    case 'rule':
      return ''
  }
}
