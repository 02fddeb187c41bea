import type { CustodyPeriod, Incident } from '#shared/domain/custody.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { lines, momentRuns, namesOf, placesOf, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { heading, italic, paragraph, plain } from './runs.ts'

function periodsTable(periods: readonly CustodyPeriod[], context: RichTextContext): ReportBlock {
  const { language } = context
  const { custody, report } = recordWords(language)
  const until = ({ to, allowedUntil }: CustodyPeriod): ReportRun[] => [
    ...(to === null ? plain(report.lasts) : momentRuns(to, language)),
    ...(allowedUntil === null
      ? []
      : italic(`\n${custody.column.allowedUntil.toLowerCase()} ${edtfWords(allowedUntil, language)}`)),
  ]
  return {
    type: 'table',
    header: [custody.column.from, custody.column.to, custody.column.measure, custody.column.place].map(plain),
    rows: periods.map((period) => [
      momentRuns(period.from, language),
      until(period),
      lines(custody.measure[period.measure], period.regime === null ? '' : custody.regime[period.regime]),
      [
        ...lines(period.whereaboutsUnknown ? custody.state.unknown : '', period.facility),
        ...placesOf([period.rulingId], context).map((run) => ({ ...run, text: `\n${run.text}` })),
      ],
    ]),
    widths: [0.22, 0.24, 0.24, 0.3],
  }
}

function incidentBlocks(incident: Incident, context: RichTextContext): ReportBlock[] {
  const { language } = context
  const { custody, report } = recordWords(language)
  const records = placesOf(incident.medicalRecordIds, context)
  const rows: [string, ReportRun[]][] = [
    [report.account, plain(incident.account)],
    [report.by, lines(namesOf(incident.byPersonIds, context), incident.by)],
    [report.where, plain(incident.place)],
    [report.injuries, plain(incident.injuries)],
    [report.medicalRecords, records],
    [report.complaint, lines(incident.complaint, custody.outcome[incident.outcome], incident.outcomeNote)],
  ]
  return [
    paragraph([
      { text: custody.kind[incident.kind], bold: true },
      { text: ' — ' },
      ...momentRuns(incident.when, language),
    ]),
    { type: 'facts', rows: rows.filter(([, runs]) => runs.length > 0).map(([term, runs]) => ({ term, runs })) },
  ]
}

/** By defendant: where and how they were held, then what was done to them. Addresses for letters stay in the vault. */
export function custodySection(context: RichTextContext): ReportBlock[] {
  const { periods, incidents } = context.sources.records
  const words = recordWords(context.language)
  const concerned = new Set([...periods, ...incidents].map(({ personId }) => personId))
  const blocks = [...concerned].flatMap((personId): ReportBlock[] => {
    const held = periods.filter((period) => period.personId === personId)
    const done = incidents.filter((incident) => incident.personId === personId)
    return [
      heading(2, namesOf([personId], context)),
      ...(held.length === 0 ? [] : [periodsTable(held, context)]),
      ...(done.length === 0 ? [] : [heading(3, words.custody.section.incidents)]),
      ...done.flatMap((incident) => incidentBlocks(incident, context)),
    ]
  })
  return section(words.sections.custody, blocks)
}
