import type { Annotation } from '#shared/domain/annotation.ts'
import { type Label, labelName } from '#shared/domain/label.ts'
import { passageText } from '#shared/domain/passage.ts'
import type { ReportBlock, ReportRun, SummaryOptions } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import type { RichTextContext } from './inline.ts'
import { commentBlocks } from './rich-text.ts'
import { heading, italic, oneLine, paragraph, plain } from './runs.ts'

/** Those the options ask for, in file order: by document as the dossier lists them, then by place. */
export function chosenAnnotations(
  annotations: readonly Annotation[],
  documentOrder: ReadonlyMap<string, number>,
  { labels }: Pick<SummaryOptions, 'labels'>,
): Annotation[] {
  const rank = ({ documentId }: Annotation) => documentOrder.get(documentId) ?? Number.POSITIVE_INFINITY
  return annotations
    .filter(({ documentId, labelId }) => documentOrder.has(documentId) && (labels === null || labels.includes(labelId)))
    .toSorted((a, b) => rank(a) - rank(b))
}

function words({ type, passage }: Annotation, language: 'ru' | 'en'): ReportRun[] {
  const text = oneLine(passageText(passage))
  if (text !== '') return plain(text)
  const strings = stringsFor(language).annotations
  return italic(`[${type === 'area' ? strings.area : strings.noWords}]`)
}

function entry(annotation: Annotation, label: Label | null, context: RichTextContext): ReportBlock[] {
  const { documentId, passage, comment, tags } = annotation
  const citation = context.cite.passage(documentId, passage)
  if (citation === null) return []
  const strings = stringsFor(context.language)
  const tagLine = tags.length === 0 ? [] : [paragraph(italic(`${strings.annotations.tags}: ${tags.join(', ')}`))]
  return [
    {
      type: 'quote',
      runs: words(annotation, context.language),
      citation,
      colour: label?.colour ?? null,
      language: context.cite.document(documentId)?.language ?? null,
      comment: [...commentBlocks(comment, context), ...tagLine],
    },
  ]
}

/** Annotations by label in the labels' order, those without a label last. */
export function annotationsSection(annotations: readonly Annotation[], context: RichTextContext): ReportBlock[] {
  const strings = stringsFor(context.language)
  const blocks = [heading(1, strings.sections.annotations)]
  for (const label of [...context.sources.labels, null]) {
    const own = annotations.filter(({ labelId }) => labelId === (label?.id ?? null))
    if (own.length === 0) continue
    blocks.push(heading(2, label ? labelName(label, context.language) : strings.annotations.withoutLabel))
    for (const annotation of own) blocks.push(...entry(annotation, label, context))
  }
  if (blocks.length === 1) blocks.push(paragraph(italic(strings.annotations.none)))
  return blocks
}
