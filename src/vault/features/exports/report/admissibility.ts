import type { AdmissibilityStep } from '#shared/domain/admissibility.ts'
import { groundWords } from '#shared/domain/grounds.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { dateRuns, lines, placesOf, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { heading, plain } from './runs.ts'

const isBlank = ({ on, documentId, text }: AdmissibilityStep) => on === null && documentId === null && text === ''

/** Each challenge with its steps: ground, motion, ruling, appeal, and how the verdict treated the evidence. */
export function admissibilitySection(context: RichTextContext): ReportBlock[] {
  const { language, sources } = context
  const { admissibility, report, sections } = recordWords(language)
  const blocks = sources.records.admissibility.flatMap((entry): ReportBlock[] => {
    const step = (
      name: keyof typeof admissibility.column,
      { on, documentId, text }: AdmissibilityStep,
      outcome: string,
    ) => [
      plain(admissibility.column[name]),
      dateRuns(on, language),
      lines(outcome, text),
      placesOf([documentId], context),
    ]
    const { motion, ruling, appeal, verdict } = entry
    return [
      heading(2, entry.evidence),
      {
        type: 'facts',
        rows: [
          { term: admissibility.column.ground, runs: lines(groundWords(entry.groundId, language), entry.groundNote) },
        ],
      },
      {
        type: 'table',
        header: [report.step, report.date, report.outcome, report.place].map(plain),
        rows: [
          ...(isBlank(motion) ? [] : [step('motion', motion, '')]),
          step('ruling', ruling, admissibility.outcome[ruling.outcome]),
          ...(isBlank(appeal) && appeal.outcome === 'none'
            ? []
            : [step('appeal', appeal, admissibility.appeal[appeal.outcome])]),
          step('verdict', verdict, admissibility.treatment[verdict.treatment]),
        ],
        widths: [0.2, 0.2, 0.42, 0.18],
      },
    ]
  })
  return section(sections.admissibility, blocks)
}
