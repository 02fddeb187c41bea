import type { Report, ReportBlock } from '#shared/domain/summary.ts'

type Table = Extract<ReportBlock, { type: 'table' }>

/** A piece of the preview small enough to be drawn at once. Of a long table, `rows` from `from` on; only the first shows its header. */
export type PreviewRow =
  | { kind: 'title'; title: string; subtitle: string }
  | { kind: 'block'; block: Exclude<ReportBlock, Table> }
  | { kind: 'rows'; table: Table; from: number; rows: Table['rows']; last: boolean }

const ROWS_AT_ONCE = 25

function cut(table: Table): PreviewRow[] {
  const pieces: PreviewRow[] = []
  for (let from = 0; from === 0 || from < table.rows.length; from += ROWS_AT_ONCE) {
    const rows = table.rows.slice(from, from + ROWS_AT_ONCE)
    pieces.push({ kind: 'rows', table, from, rows, last: from + ROWS_AT_ONCE >= table.rows.length })
  }
  return pieces
}

/** The report cut into rows for a list of which only what is in view exists. */
export const previewRows = ({ title, subtitle, blocks }: Report): PreviewRow[] => [
  { kind: 'title', title, subtitle },
  ...blocks.flatMap((block): PreviewRow[] => (block.type === 'table' ? cut(block) : [{ kind: 'block', block }])),
]
