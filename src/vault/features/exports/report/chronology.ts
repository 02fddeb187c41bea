import { citedNumbering, formatSheets } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import { heading, italic, paragraph, plain } from './runs.ts'

export type Dated = { document: CaseDocument; earliest: number; latest: number }

/** Documents with a date by its earliest bound, then its latest; in file order where both are equal. */
export const datedDocuments = (documents: readonly CaseDocument[]): Dated[] =>
  documents
    .flatMap((document) => {
      const bounds = document.date === null ? null : edtfBounds(document.date)
      return bounds ? [{ document, ...bounds }] : []
    })
    .toSorted((a, b) => compare(a.earliest, b.earliest) || compare(a.latest, b.latest))

/** Not a difference: two open ends are equal, and infinity minus infinity is no number. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

export function chronologySection(documents: readonly CaseDocument[], language: 'ru' | 'en'): ReportBlock[] {
  const strings = stringsFor(language)
  const words = strings.chronology
  const dated = datedDocuments(documents)
  const dateCell = ({ date, dateWording }: CaseDocument): ReportRun[] => [
    { text: date === null ? '' : edtfWords(date, language) },
    ...(dateWording === '' ? [] : italic(`\n${words.sourceWording(dateWording)}`)),
  ]
  const title = heading(1, strings.sections.chronology)
  if (dated.length === 0) return [title, paragraph(italic(words.none))]
  return [
    title,
    {
      type: 'table',
      header: [words.date, words.event, words.place].map(plain),
      rows: dated.map(({ document }) => [
        dateCell(document),
        [{ text: document.title }, ...italic(`\n${strings.kind[document.kind]}`)],
        [{ text: formatSheets(citedNumbering(document.sheets), language) || '—', citation: true }],
      ]),
      widths: [0.28, 0.48, 0.24],
    },
  ]
}
