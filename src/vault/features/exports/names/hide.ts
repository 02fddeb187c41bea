import type { PersonId } from '#shared/domain/ids.ts'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import type { NameFinder, NamePlace } from './name-finder.ts'

/** What stands in place of a person's name. */
export type StandIns = ReadonlyMap<PersonId, string>

/** A text with the names found in it replaced. */
export function hideInText(text: string, finder: NameFinder, standIns: StandIns): string {
  const places = finder.find(text)
  if (places.length === 0) return text
  let out = ''
  let at = 0
  for (const { start, end, personId } of places) {
    out += text.slice(at, start) + (standIns.get(personId) ?? '')
    at = end
  }
  return out + text.slice(at)
}

/** A name may be half bold: it is found in the whole line, and its stand-in takes the place and look of its beginning. */
function hideInRuns(runs: readonly ReportRun[], finder: NameFinder, standIns: StandIns): ReportRun[] {
  const places = finder.find(runs.map(({ text }) => text).join(''))
  if (places.length === 0) return [...runs]
  let offset = 0
  return runs.flatMap((run): ReportRun[] => {
    const from = offset
    offset += run.text.length
    const text = pieceOf(run.text, from, places, standIns)
    return text === '' ? [] : [{ ...run, text }]
  })
}

function pieceOf(text: string, from: number, places: readonly NamePlace[], standIns: StandIns): string {
  const to = from + text.length
  let out = ''
  let at = from
  for (const { start, end, personId } of places) {
    if (end <= from || start >= to) continue
    out += text.slice(at - from, Math.max(start, at) - from)
    if (start >= from) out += standIns.get(personId) ?? ''
    at = Math.min(end, to)
  }
  return out + text.slice(at - from)
}

/** The report with every name of `standIns`' persons replaced, in titles, quotes and citations too. Pure. */
export function hideNames(report: Report, finder: NameFinder, standIns: StandIns): Report {
  if (finder.empty) return report
  const text = (value: string) => hideInText(value, finder, standIns)
  const runs = (value: readonly ReportRun[]) => hideInRuns(value, finder, standIns)
  const blocks = (value: readonly ReportBlock[]) => value.map(block)
  function block(value: ReportBlock): ReportBlock {
    switch (value.type) {
      case 'heading':
        return { ...value, text: text(value.text) }
      case 'paragraph':
        return { ...value, runs: runs(value.runs) }
      case 'facts':
        return { ...value, rows: value.rows.map((row) => ({ term: text(row.term), runs: runs(row.runs) })) }
      case 'quote':
        return { ...value, runs: runs(value.runs), citation: text(value.citation), comment: blocks(value.comment) }
      case 'blockquote':
        return { ...value, blocks: blocks(value.blocks) }
      case 'list':
        return { ...value, items: value.items.map(blocks) }
      case 'table':
        return { ...value, header: value.header.map(runs), rows: value.rows.map((row) => row.map(runs)) }
      case 'rule':
        return value
    }
  }
  return { ...report, title: text(report.title), subtitle: text(report.subtitle), blocks: blocks(report.blocks) }
}
