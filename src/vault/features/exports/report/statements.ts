import type { Statement } from '#shared/domain/statement.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { byPerson, lines, momentRuns, namesOf, placesOf, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { heading, plain } from './runs.ts'

/** What the statement was taken under: counsel, hours held before, night, injuries, what was alleged. */
function conditionLines({ counsel, conditions }: Statement, language: 'ru' | 'en'): string[] {
  const { testimony, report } = recordWords(language)
  const { hoursHeldBefore, night, injuries, threats, tortureAlleged, complaint } = conditions
  return [
    counsel === 'none'
      ? testimony.chip.noCounsel
      : counsel === 'unknown'
        ? ''
        : `${report.counsel}: ${testimony.counsel[counsel]}`,
    hoursHeldBefore === null ? '' : `${report.heldBefore}: ${hoursHeldBefore}`,
    night ? testimony.chip.night : '',
    tortureAlleged ? testimony.chip.torture : '',
    injuries === '' ? '' : `${testimony.chip.injuries}: ${injuries}`,
    threats === '' ? '' : `${testimony.chip.threats}: ${threats}`,
    complaint,
  ]
}

/** Person by person, what was said when, under which conditions, and what became of earlier words. */
export function statementsSection(context: RichTextContext): ReportBlock[] {
  const { language, sources } = context
  const { testimony, report, sections } = recordWords(language)
  const blocks = byPerson(sources.records.statements).flatMap(([personId, statements]): ReportBlock[] => [
    heading(2, namesOf([personId], context)),
    {
      type: 'table',
      header: [report.date, report.occasion, testimony.report.lineage, report.place].map(plain),
      rows: statements.map((statement) => [
        momentRuns(statement.start, language),
        lines(testimony.occasion[statement.occasion], ...conditionLines(statement, language)),
        lines(testimony.lineage[statement.lineage], statement.lineageNote),
        placesOf([statement.documentId], context),
      ]),
      widths: [0.2, 0.36, 0.26, 0.18],
    },
  ])
  return section(sections.statements, blocks)
}
