import type { ReportRun } from '#shared/domain/summary.ts'
import type { Pace } from './pace.ts'

/**
 * The library turns a document into XML in one go, which would keep the vault from answering for seconds when a dossier
 * has ten thousand documents. So it writes one row a table as a pattern, with a mark in each cell, and the rows
 * themselves are made from that pattern here, a few at a time.
 */
export type Rows = readonly ReportRun[][][]

/** A noncharacter: no cleaned text contains it. */
const MARK = '\ufffe'
export const cellMark = (table: number, column: number): string => `${MARK}${table}:${column}${MARK}`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeXml = (text: string): string => text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')

function runXml({ text, bold, italic, strike, underline }: ReportRun): string {
  const style = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    underline ? '<w:u w:val="single"/>' : '',
  ].join('')
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

/** The row around a table's marks, cut where its cells' runs go. */
function pattern(row: string, table: number, columns: number): string[] {
  const parts: string[] = []
  let from = 0
  for (let column = 0; column < columns; column++) {
    const mark = row.indexOf(cellMark(table, column), from)
    const start = row.lastIndexOf('<w:r>', mark)
    const end = row.indexOf('</w:r>', mark) + '</w:r>'.length
    if (mark < from || start < from || end < mark) throw new Error('a row without its marks')
    parts.push(row.slice(from, start))
    from = end
  }
  return [...parts, row.slice(from)]
}

/** Puts the rows of all tables into the document's XML. */
export async function fillRows(xml: string, tables: readonly Rows[], pace: Pace): Promise<string> {
  const parts: string[] = []
  let from = 0
  for (const [table, rows] of tables.entries()) {
    const mark = xml.indexOf(cellMark(table, 0), from)
    const start = xml.lastIndexOf('<w:tr>', mark)
    const end = xml.indexOf('</w:tr>', mark) + '</w:tr>'.length
    if (mark < 0 || start < from) throw new Error('a table without its row')
    const cut = pattern(xml.slice(start, end), table, rows[0]?.length ?? 0)
    parts.push(xml.slice(from, start))
    for (const row of rows) {
      for (const [column, runs] of row.entries()) parts.push(cut[column] ?? '', runs.map(runXml).join(''))
      parts.push(cut.at(-1) ?? '')
      await pace()
    }
    from = end
  }
  return parts.join('') + xml.slice(from)
}
