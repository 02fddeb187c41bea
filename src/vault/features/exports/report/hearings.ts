import type { Hearing } from '#shared/domain/hearing.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { lines, momentRuns, namesOf, placesOf, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { italic, plain } from './runs.ts'

/** What was filed, argued and ruled; the checklist is the team's own. */
function courseRuns({ items, outcome }: Hearing, context: RichTextContext): ReportRun[] {
  const { hearings } = recordWords(context.language)
  const course = items
    .filter(({ kind, text }) => kind !== 'agenda' && text.trim() !== '')
    .map(({ kind, by, text }) => `${hearings.items.one[kind]}${by === '' ? '' : ` (${by})`}: ${text}`)
  const told = lines(...course)
  if (outcome.trim() === '') return told
  return [...told, { text: `${told.length === 0 ? '' : '\n'}${outcome}`, bold: true }]
}

/** The hearings in order of time: when, what, before whom, and how they went. */
export function hearingsSection(context: RichTextContext): ReportBlock[] {
  const { language, sources } = context
  const words = recordWords(language)
  const { hearings } = sources.records
  const rows = hearings.map((hearing) => [
    momentRuns(hearing.start, language, hearing.end),
    [
      ...lines(words.hearings.kind[hearing.kind], hearing.court, namesOf(hearing.judgeIds, context)),
      ...(hearing.state === 'held' ? [] : italic(`\n${words.hearings.state[hearing.state]}`)),
    ],
    courseRuns(hearing, context),
    placesOf(hearing.documentIds, context),
  ])
  const table: ReportBlock = {
    type: 'table',
    header: [words.report.date, words.report.hearing, words.report.course, words.report.place].map(plain),
    rows,
    widths: [0.18, 0.25, 0.39, 0.18],
  }
  return section(words.sections.hearings, rows.length === 0 ? [] : [table])
}
