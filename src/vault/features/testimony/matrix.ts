import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import {
  assertionPlace,
  assertionWords,
  claimsOn,
  statementLine,
  type TestimonySources,
  topicOrder,
  WORDS,
} from './sources.ts'

const plain = (text: string): ReportRun[] => (text === '' ? [] : [{ text }])

/**
 * The matrix to be read on paper: forty columns fit no page, so each topic has its own table of those who speak of it,
 * in time.
 */
export function matrixReport(sources: TestimonySources): Report {
  const { language, statements } = sources
  const words = WORDS[language]
  const blocks = topicOrder(sources).flatMap(({ topic, depth }): ReportBlock[] => {
    const claims = claimsOn(topic, sources)
    const speaking = statements.filter(({ id }) => claims.has(id))
    const level = Math.min(4, depth + 1) as 1 | 2 | 3 | 4
    const head: ReportBlock = { type: 'heading', level, text: topic?.title ?? words.topic.none }
    if (speaking.length === 0) return [head, { type: 'paragraph', runs: [{ text: words.report.silent, italic: true }] }]
    return [
      head,
      {
        type: 'table',
        header: [words.report.source, words.report.words, words.report.stance, words.report.place].map(plain),
        rows: speaking.flatMap((statement) =>
          (claims.get(statement.id) ?? []).map((claim) => [
            [
              { text: statementLine(statement, sources) },
              ...(statement.lineage === 'first'
                ? []
                : [{ text: `\n${words.lineage[statement.lineage]}`, italic: true }]),
            ],
            plain(assertionWords(claim)),
            plain(words.stance[claim.stance]),
            [{ text: assertionPlace(claim, sources), citation: true }],
          ]),
        ),
        widths: [0.27, 0.41, 0.12, 0.2],
      },
    ]
  })
  return {
    title: sources.title,
    language,
    date: sources.date,
    subtitle: words.report.matrixSubtitle.replace('{{day}}', edtfWords(sources.date, language)),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', runs: [{ text: words.report.none, italic: true }] }],
  }
}

/** The matrix as it is on the screen: a row a topic, a column a statement. For a spreadsheet. */
export function matrixRows(sources: TestimonySources): string[][] {
  const { language, statements } = sources
  const words = WORDS[language]
  const cell = (claims: ReturnType<typeof claimsOn>, statementId: string) =>
    (claims.get(statementId) ?? [])
      .map((claim) => {
        const place = assertionPlace(claim, sources)
        return `${assertionWords(claim)} [${[words.stance[claim.stance], place].filter((part) => part !== '').join('; ')}]`
      })
      .join('\n')
  return [
    [words.report.topic, ...statements.map((statement) => statementLine(statement, sources))],
    [words.report.lineage, ...statements.map(({ lineage }) => words.lineage[lineage])],
    ...topicOrder(sources).map(({ topic, depth }) => {
      const claims = claimsOn(topic, sources)
      const title = `${'  '.repeat(depth)}${topic?.title ?? words.topic.none}`
      return [title, ...statements.map(({ id }) => cell(claims, id))]
    }),
  ]
}
