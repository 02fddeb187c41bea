import { passageText } from '#shared/domain/passage.ts'
import type { RichText, RichTextBlock } from '#shared/domain/rich-text.ts'
import type { ReportBlock, ReportRun } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import { type RichTextContext, toRuns } from './inline.ts'
import { isEmptyRuns, italic, oneLine, paragraph, plain } from './runs.ts'
import { toTable } from './table.ts'

type PassageQuote = Extract<RichTextBlock, { type: 'passageQuote' }>

/** A quote with its citation as the document stands today, or a line that says it was left out. */
function quote(node: PassageQuote, context: RichTextContext): ReportBlock {
  const { documentId, annotationId, passage } = node.attrs
  const citation = context.cite.passage(documentId, passage)
  if (citation === null) {
    context.withheld.quotes++
    return paragraph(italic(stringsFor(context.language).notes.withheldQuote))
  }
  const written = toRuns(node.content, context)
  const annotation = context.sources.annotations.find(({ id }) => id === annotationId)
  const label = context.sources.labels.find(({ id }) => id === annotation?.labelId)
  return {
    type: 'quote',
    runs: isEmptyRuns(written) ? plain(oneLine(passageText(passage))) : written,
    citation,
    colour: label?.colour ?? null,
    language: context.cite.document(documentId)?.language ?? null,
    comment: [],
  }
}

type Wording = { headings: 'headings' | 'bold' }

const DEEPEST = 4

/** A heading below the report's own; in a comment it is a bold line, so that the outline stays the report's. */
function toHeading(runs: ReportRun[], level: 1 | 2 | 3, { headings }: Wording): ReportBlock[] {
  if (isEmptyRuns(runs)) return []
  if (headings === 'bold') return [paragraph(runs.map((run) => ({ ...run, bold: true })))]
  const text = runs.map((run) => run.text).join('')
  return [{ type: 'heading', level: Math.min(DEEPEST, level + 2) as 3 | 4, text: oneLine(text) }]
}

function toBlock(node: RichTextBlock, wording: Wording, context: RichTextContext): ReportBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const runs = toRuns(node.content, context)
      return isEmptyRuns(runs) ? [] : [paragraph(runs)]
    }
    case 'heading':
      return toHeading(toRuns(node.content, context), node.attrs.level, wording)
    case 'bulletList':
    case 'orderedList': {
      const items = node.content.map((item) => toBlocks(item.content, { headings: 'bold' }, context))
      const start = node.type === 'orderedList' ? (node.attrs?.start ?? 1) : 1
      return [{ type: 'list', ordered: node.type === 'orderedList', start, items }]
    }
    case 'blockquote': {
      const blocks = toBlocks(node.content, { headings: 'bold' }, context)
      return blocks.length === 0 ? [] : [{ type: 'blockquote', blocks }]
    }
    case 'horizontalRule':
      return [{ type: 'rule' }]
    case 'table':
      return toTable(node, context)
    case 'passageQuote':
      return [quote(node, context)]
  }
}

const toBlocks = (content: readonly RichTextBlock[], wording: Wording, context: RichTextContext): ReportBlock[] =>
  content.flatMap((node) => toBlock(node, wording, context))

/** A note's body: its headings take their place under the note's own title. */
export const noteBlocks = (body: RichText, context: RichTextContext): ReportBlock[] =>
  toBlocks(body.content, { headings: 'headings' }, context)

/** A comment on an annotation. */
export const commentBlocks = (comment: RichText, context: RichTextContext): ReportBlock[] =>
  toBlocks(comment.content, { headings: 'bold' }, context)
