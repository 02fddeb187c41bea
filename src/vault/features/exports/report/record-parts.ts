import { citeDocument } from '#shared/domain/citation.ts'
import { timesWords } from '#shared/domain/clock-times.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { DocumentId, PersonId } from '#shared/domain/ids.ts'
import type { ClockTime, Moment } from '#shared/domain/moment.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { heading, italic, plain } from './runs.ts'

/** "11 марта 2023 г., 06:15–09:00", and under it the source's own words. */
export function momentRuns(moment: Moment | null, language: 'ru' | 'en', end: ClockTime | null = null): ReportRun[] {
  if (moment === null) return []
  const { date, time, wording } = moment
  const when = `${edtfWords(date, language)}${time === null ? '' : `, ${timesWords(time, end, language)}`}`
  return [{ text: when }, ...(wording === '' ? [] : italic(`\n${language === 'ru' ? `«${wording}»` : `“${wording}”`}`))]
}

export const dateRuns = (date: string | null, language: 'ru' | 'en'): ReportRun[] =>
  plain(date === null ? '' : edtfWords(date, language))

/** Lines of one cell; empty ones are left out. */
export const lines = (...parts: readonly string[]): ReportRun[] =>
  plain(parts.filter((part) => part.trim() !== '').join('\n'))

export const namesOf = (ids: readonly PersonId[], { sources }: RichTextContext): string =>
  ids.flatMap((id) => sources.people.get(id)?.name ?? []).join(', ')

/** Where documents are in the file; what is in the trash or elsewhere is not named. */
export function placesOf(ids: readonly (DocumentId | null)[], { cite, language }: RichTextContext): ReportRun[] {
  const cited = ids.flatMap((id) => (id === null ? [] : (cite.document(id) ?? [])))
  if (cited.length === 0) return []
  return [{ text: cited.map((document) => citeDocument(document, language)).join('; '), citation: true }]
}

/** A section of records. Where nothing was entered there is none: a court has no use for an empty heading. */
export const section = (title: string, blocks: readonly ReportBlock[]): ReportBlock[] =>
  blocks.length === 0 ? [] : [heading(1, title), ...blocks]

/** Records by the person they are about, defendants in the order they were entered. */
export function byPerson<T extends { personId: PersonId }>(records: readonly T[]): [PersonId, T[]][] {
  return [...Map.groupBy(records, ({ personId }) => personId)]
}
