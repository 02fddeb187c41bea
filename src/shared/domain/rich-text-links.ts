import type { AnnotationId, DocumentId, PersonId } from './ids.ts'
import { type CalledNow, type RichText, richTextToPlain, type SheetPlace, walkRichText } from './rich-text.ts'

/** What a text points at, each once, in the order of first mention. A quote points at its document and its annotation. */
export type RichTextLinks = {
  persons: PersonId[]
  documents: DocumentId[]
  annotations: AnnotationId[]
  sheets: SheetPlace[]
}

export function richTextLinks(doc: RichText): RichTextLinks {
  const persons = new Set<PersonId>()
  const documents = new Set<DocumentId>()
  const annotations = new Set<AnnotationId>()
  const sheets = new Map<string, SheetPlace>()
  for (const node of walkRichText(doc)) {
    if (node.type === 'personMention') persons.add(node.attrs.personId)
    if (node.type === 'documentMention' || node.type === 'passageQuote') documents.add(node.attrs.documentId)
    if (node.type === 'passageQuote' && node.attrs.annotationId) annotations.add(node.attrs.annotationId)
    if ('marks' in node)
      for (const mark of node.marks ?? [])
        if (mark.type === 'sheetReference') {
          const { series, volume, sheet, verso } = mark.attrs
          const key = `${series}/${volume}/${sheet}/${verso}`
          if (!sheets.has(key)) sheets.set(key, mark.attrs)
        }
  }
  return {
    persons: [...persons],
    documents: [...documents],
    annotations: [...annotations],
    sheets: [...sheets.values()],
  }
}

/** The first words of a text on one line, for lists. */
export function richTextExcerpt(doc: RichText, longest: number, called?: CalledNow): string {
  const words = richTextToPlain(doc, called)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a list
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
  if (words.length <= longest) return words
  return `${[...words.slice(0, longest)].slice(0, -1).join('').trimEnd()}…`
}
