import { citedNumbering, formatSheetNumbers, formatSheets } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { type SheetRange, SheetSeries, sideOf } from '#shared/domain/sheets.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import { heading, italic, paragraph, plain } from './runs.ts'

type Language = 'ru' | 'en'
type Entry = { document: CaseDocument; ranges: SheetRange[] }
type Volume = { series: SheetSeries; volume: number; entries: Entry[] }

/** Volumes in file order, each with its documents by sheet; a document bound over two volumes is in both. */
export function documentsByVolume(documents: readonly CaseDocument[]): Volume[] {
  const volumes = new Map<string, Volume>()
  for (const document of documents)
    for (const range of citedNumbering(document.sheets)) {
      const key = `${range.series} ${range.volume}`
      const volume = volumes.get(key) ?? { series: range.series, volume: range.volume, entries: [] }
      volumes.set(key, volume)
      const last = volume.entries.at(-1)
      if (last?.document === document) last.ranges.push(range)
      else volume.entries.push({ document, ranges: [range] })
    }
  const firstSide = ({ ranges }: Entry) => Math.min(...ranges.map((range) => sideOf(range.first)))
  for (const volume of volumes.values()) volume.entries.sort((a, b) => firstSide(a) - firstSide(b))
  const order = SheetSeries.options
  return [...volumes.values()].sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series) || a.volume - b.volume)
}

/** The title, and under it what tells this paper from others of the same title. */
function titleCell(document: CaseDocument, language: Language): ReportRun[] {
  const strings = stringsFor(language)
  const exhibit = document.exhibitLabel === '' ? '' : strings.documents.exhibit(document.exhibitLabel)
  const details = [document.author, exhibit].filter((part) => part !== '').join(', ')
  return [{ text: document.title }, ...(details === '' ? [] : italic(`\n${details}`))]
}

const dateCell = ({ date, dateWording }: CaseDocument, language: Language): ReportRun[] =>
  plain(date === null ? dateWording : edtfWords(date, language))

function sheetsCell({ document, ranges }: Entry, language: Language): ReportRun[] {
  const others = document.sheets.filter((range) => range.numbering !== document.sheets[0]?.numbering)
  const name = others[0]?.numbering
  const second = others.length === 0 ? '' : `\n(${name ? `${name}: ` : ''}${formatSheets(others, language)})`
  return plain(formatSheetNumbers(ranges, language) + second)
}

function table(entries: Entry[], withSheets: boolean, language: Language): ReportBlock {
  const words = stringsFor(language).documents
  const kinds = stringsFor(language).kind
  const header = [words.document, words.kind, words.date, words.pages]
  return {
    type: 'table',
    header: (withSheets ? [words.sheets, ...header] : header).map(plain),
    rows: entries.map((entry) => {
      const { document } = entry
      const cells = [
        titleCell(document, language),
        plain(kinds[document.kind]),
        dateCell(document, language),
        plain(document.pageCount === 0 ? '' : String(document.pageCount)),
      ]
      return withSheets ? [sheetsCell(entry, language), ...cells] : cells
    }),
    widths: withSheets ? [0.13, 0.39, 0.18, 0.22, 0.08] : [0.52, 0.18, 0.22, 0.08],
  }
}

/** Documents by volume with their sheets; those without sheets after. */
export function documentsSection(documents: readonly CaseDocument[], language: Language): ReportBlock[] {
  const words = stringsFor(language).documents
  const blocks = [heading(1, stringsFor(language).sections.documents)]
  for (const { series, volume, entries } of documentsByVolume(documents))
    blocks.push(heading(2, words.volume(series, volume)), table(entries, true, language))
  const loose = documents.filter((document) => document.sheets.length === 0)
  if (loose.length > 0) {
    if (blocks.length > 1) blocks.push(heading(2, words.withoutSheets))
    blocks.push(
      table(
        loose.map((document) => ({ document, ranges: [] })),
        false,
        language,
      ),
    )
  }
  if (documents.length === 0) blocks.push(paragraph(italic(words.none)))
  return blocks
}
