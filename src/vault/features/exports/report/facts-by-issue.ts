import { citePages } from '#shared/domain/citation.ts'
import type { CitedPassage, Issue, ListedFact } from '#shared/domain/fact.ts'
import type { IssueId } from '#shared/domain/ids.ts'
import { issuePath } from '#shared/domain/issue-tree.ts'
import type { ReportBlock } from '#shared/domain/summary.ts'
import type { RichTextContext } from './inline.ts'
import { momentRuns, section } from './record-parts.ts'
import { recordWords } from './record-words.ts'
import { heading, italic, oneLine, paragraph, paragraphs } from './runs.ts'

function citationBlock(cited: CitedPassage, context: RichTextContext): ReportBlock[] {
  const { language, cite } = context
  const document = cite.document(cited.documentId)
  if (!document) return []
  const { facts } = recordWords(language)
  const words = oneLine(cited.quote)
  return [
    {
      type: 'quote',
      runs: words === '' ? italic(`[${facts.citation.area}]`) : [{ text: words }],
      citation: citePages(document, cited.first, cited.last, language),
      colour: null,
      language: document.language,
      comment: [
        paragraph([
          { text: facts.stance[cited.stance], italic: true },
          ...(cited.comment === '' ? [] : [{ text: `: ${cited.comment}` }]),
        ]),
      ],
    },
  ]
}

function factBlocks(fact: ListedFact, citations: readonly CitedPassage[], context: RichTextContext): ReportBlock[] {
  const { language } = context
  const { facts } = recordWords(language)
  const when = momentRuns(fact.when, language)
  return [
    paragraph([
      ...when.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') })),
      ...(when.length === 0 ? [] : [{ text: ': ' }]),
      { text: fact.text, bold: true },
      ...italic(` — ${facts.status[fact.status].toLowerCase()}`),
    ]),
    ...citations.filter(({ factId }) => factId === fact.id).flatMap((cited) => citationBlock(cited, context)),
  ]
}

/** Level of an issue's heading: sub-issues stand under their parents, as deep as headings go. */
const levelOf = (issues: readonly Issue[], id: IssueId): 2 | 3 | 4 =>
  Math.min(4, issuePath(issues, id).length + 1) as 2 | 3 | 4

/** Issue by issue: the position, and the facts with the passages for and against; the facts of no issue last. */
export function factsByIssueSection(context: RichTextContext): ReportBlock[] {
  const { facts, citations, issues } = context.sources.records
  const words = recordWords(context.language)
  const known = new Set(issues.map(({ id }) => id))
  const of = (wanted: readonly ListedFact[]) => wanted.flatMap((fact) => factBlocks(fact, citations, context))
  const loose = facts.filter(({ issueIds }) => !issueIds.some((id) => known.has(id)))
  const worth = ({ id, kind, position }: Issue) =>
    kind !== 'topic' || position !== '' || facts.some(({ issueIds }) => issueIds.includes(id))
  const blocks = [
    ...issues
      .filter(worth)
      .flatMap((issue) => [
        heading(levelOf(issues, issue.id), issue.title),
        ...paragraphs(issue.position),
        ...of(facts.filter(({ issueIds }) => issueIds.includes(issue.id))),
      ]),
    ...(loose.length === 0 ? [] : [heading(2, words.report.withoutIssue), ...of(loose)]),
  ]
  return section(words.sections.facts, facts.length + issues.length === 0 ? [] : blocks)
}
