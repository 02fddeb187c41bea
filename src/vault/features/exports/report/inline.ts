import { citedNumbering, formatSheets } from '#shared/domain/citation.ts'
import type { RichTextInline, RichTextMark } from '#shared/domain/rich-text.ts'
import type { ReportRun } from '#shared/domain/summary.ts'
import { stringsFor } from '../strings/strings.ts'
import type { Citer } from './cite.ts'
import type { SummarySources } from './sources.ts'

/** What turning rich text into report text needs to know; `withheld` counts what was left out on the way. */
export type RichTextContext = {
  sources: SummarySources
  cite: Citer
  language: 'ru' | 'en'
  withheld: { quotes: number }
}

const STYLES = ['bold', 'italic', 'underline', 'strike'] as const

/** A link's address is part of its words, since the files' links are inert: "the register (https://…)". */
function withAddress(text: string, marks: readonly RichTextMark[]): string {
  const link = marks.find((mark) => mark.type === 'link')
  if (!link) return text
  const address = link.attrs.href.replace(/^mailto:/i, '')
  return text.includes(address) ? text : `${text} (${address})`
}

function words(node: RichTextInline, context: RichTextContext): string {
  const strings = stringsFor(context.language)
  switch (node.type) {
    case 'text':
      return withAddress(node.text, node.marks ?? [])
    case 'hardBreak':
      return '\n'
    case 'personMention':
      return context.sources.people.get(node.attrs.personId)?.name ?? node.attrs.label
    case 'documentMention': {
      const document = context.cite.document(node.attrs.documentId)
      if (!document) {
        context.withheld.quotes++
        return strings.notes.withheldDocument
      }
      const sheets = formatSheets(citedNumbering(document.sheets), context.language)
      return `${strings.quoted(document.title)}${sheets === '' ? '' : ` (${sheets})`}`
    }
  }
}

/** Inline rich text as runs; neighbours of one style are one run. */
export function toRuns(content: readonly RichTextInline[] | undefined, context: RichTextContext): ReportRun[] {
  const runs: ReportRun[] = []
  for (const node of content ?? []) {
    const marks = node.marks ?? []
    const run: ReportRun = { text: words(node, context) }
    for (const style of STYLES) if (marks.some((mark) => mark.type === style)) run[style] = true
    if (marks.some((mark) => mark.type === 'sheetReference')) run.citation = true
    const last = runs.at(-1)
    if (last && [...STYLES, 'citation' as const].every((style) => last[style] === run[style])) last.text += run.text
    else runs.push(run)
  }
  return runs
}
