import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import { languageName, stringsFor } from '../strings/strings.ts'
import { heading, italic, paragraph, paragraphs, plain } from './runs.ts'
import type { SummarySources } from './sources.ts'

/** Facts of the case: numbers, court, stage, dates; its substance. Tags stay in the vault. */
export function factsSection({ dossier, stage }: SummarySources, language: 'ru' | 'en'): ReportBlock[] {
  const strings = stringsFor(language)
  const words = strings.facts
  const date = (edtf: string | null) => (edtf === null ? '' : edtfWords(edtf, language))
  const rows = [
    ...dossier.caseNumbers.map(({ kind, number }) => [words.caseNumber[kind], number]),
    [words.court, dossier.court],
    [words.stage, stage === null ? '' : stage[language]],
    [words.jurisdiction, dossier.jurisdiction],
    [words.opened, date(dossier.openedOn)],
    [words.closed, date(dossier.closedOn)],
    [words.languages, dossier.languages.map((tag) => languageName(tag, language)).join(', ')],
  ]
    .filter(([, value]) => value !== '')
    .map(([term = '', value = '']) => ({ term, runs: plain(value) }))

  const blocks: ReportBlock[] = [heading(1, strings.sections.facts)]
  if (rows.length > 0) blocks.push({ type: 'facts', rows })
  const substance = paragraphs(dossier.summary)
  if (substance.length > 0) blocks.push(heading(2, words.summary), ...substance)
  if (blocks.length === 1) blocks.push(paragraph(italic(words.none)))
  return blocks
}
