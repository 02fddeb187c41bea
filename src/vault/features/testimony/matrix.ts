import type { TestimonyRef } from '#shared/domain/contradiction.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { readRef } from './read-ref.ts'
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
  blocks.push(...contradictionBlocks(sources))
  return {
    title: sources.title,
    language,
    date: sources.date,
    subtitle: words.report.matrixSubtitle.replace('{{day}}', edtfWords(sources.date, language)),
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', runs: [{ text: words.report.none, italic: true }] }],
  }
}

/** What was marked as not holding together, both sides with their places. */
function contradictionBlocks(sources: TestimonySources): ReportBlock[] {
  const { language, contradictions } = sources
  if (contradictions.length === 0) return []
  const words = WORDS[language]
  const side = (ref: TestimonyRef): ReportRun[] => {
    const read = readRef(ref, sources)
    if (read === null) return [{ text: words.gone, italic: true }]
    return [{ text: read.words }, ...(read.citation === '' ? [] : [{ text: `\n${read.citation}`, citation: true }])]
  }
  return [
    { type: 'heading', level: 1, text: words.view.contradictions },
    {
      type: 'table',
      header: [words.contradiction.kind, words.report.oneSide, words.report.otherSide, words.report.decided].map(plain),
      rows: contradictions.map(({ kind, weight, state, left, right, explanation }) => [
        [{ text: words.kind[kind] }, { text: `\n${words.weight[weight]}`, italic: true }],
        side(left),
        side(right),
        [
          { text: words.state[state] },
          ...(explanation === '' ? [] : [{ text: `\n${explanation}`, italic: true as const }]),
        ],
      ]),
      widths: [0.16, 0.34, 0.34, 0.16],
    },
  ]
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
