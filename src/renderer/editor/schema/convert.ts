import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { InertHref, RICH_TEXT_LIMITS, RichText, type RichTextBlock, SheetPlace } from '#shared/domain/rich-text.ts'

type Json = Record<string, unknown>

function markJson(mark: Mark): Json | null {
  if (mark.type.name === 'link') {
    const href = InertHref.safeParse(mark.attrs.href)
    return href.success ? { type: 'link', attrs: { href: href.data } } : null
  }
  if (mark.type.name === 'sheetReference') {
    const place = SheetPlace.safeParse(mark.attrs)
    return place.success ? { type: 'sheetReference', attrs: place.data } : null
  }
  return { type: mark.type.name }
}

const withMarks = (json: Json, node: Node): Json => {
  const marks = node.marks.map(markJson).filter((mark) => mark !== null)
  return marks.length > 0 ? { ...json, marks } : json
}

/** Long text goes out in several runs; the editor joins them again when it reads them. */
function textJson(node: Node): Json[] {
  const text = node.text ?? ''
  const runs: Json[] = []
  for (let at = 0; at < text.length; at += RICH_TEXT_LIMITS.text)
    runs.push(withMarks({ type: 'text', text: text.slice(at, at + RICH_TEXT_LIMITS.text) }, node))
  return runs
}

const whole = (value: unknown, least: number, most: number, otherwise: number) =>
  typeof value === 'number' && Number.isInteger(value) ? Math.max(least, Math.min(most, value)) : otherwise

function attrsJson({ type, attrs }: Node): Json | undefined {
  switch (type.name) {
    case 'heading':
      return { level: whole(attrs.level, 1, 3, 1) }
    case 'orderedList':
      return { start: whole(attrs.start, 0, 1_000_000, 1) }
    case 'tableCell':
    case 'tableHeader':
      return {
        colspan: whole(attrs.colspan, 1, 100, 1),
        rowspan: whole(attrs.rowspan, 1, 1_000, 1),
        ...(Array.isArray(attrs.colwidth) ? { colwidth: attrs.colwidth } : {}),
      }
    case 'passageQuote':
      return { documentId: attrs.documentId, annotationId: attrs.annotationId, passage: attrs.passage }
    case 'personMention':
      return { personId: attrs.personId, label: attrs.label }
    case 'documentMention':
      return { documentId: attrs.documentId, label: attrs.label }
    default:
      return undefined
  }
}

/** Nodes of the editor never change, so what a block became once holds for as long as the block lives. */
const cache = new WeakMap<Node, Json>()

function nodeJson(node: Node): Json {
  const known = cache.get(node)
  if (known) return known
  const attrs = attrsJson(node)
  const content = node.children.flatMap((child) => (child.isText ? textJson(child) : [nodeJson(child)]))
  const json: Json = { type: node.type.name, ...(attrs ? { attrs } : {}) }
  if (content.length > 0 || (node.type.name === 'tableRow' && node.childCount === 0)) json.content = content
  const done = node.isInline ? withMarks(json, node) : json
  cache.set(node, done)
  return done
}

const isBlank = (doc: Node) =>
  doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0

/** What is kept of an editor's document. An editor that shows one empty paragraph holds nothing. */
export function fromEditor(doc: Node): RichText {
  if (isBlank(doc)) return { type: 'doc', content: [] }
  return { type: 'doc', content: (nodeJson(doc).content ?? []) as RichTextBlock[] }
}

function sorted(json: unknown, schema: Schema): unknown {
  if (typeof json !== 'object' || json === null) return json
  const node = json as { content?: unknown[]; marks?: { type: string }[] }
  // The schema knows marks in one order only; stored text may name them in any.
  const rank = (mark: { type: string }) => Object.keys(schema.marks).indexOf(mark.type)
  return {
    ...node,
    ...(node.content ? { content: node.content.map((child) => sorted(child, schema)) } : {}),
    ...(node.marks ? { marks: node.marks.toSorted((a, b) => rank(a) - rank(b)) } : {}),
  }
}

/**
 * The editor's document for a stored text. Throws when the text does not fit the grammar, so that a text which cannot be
 * shown whole is never shown cut, and then saved cut.
 */
export function toEditor(value: RichText, schema: Schema): Node {
  const valid = RichText.parse(value)
  if (valid.content.length === 0) return schema.node('doc', null, [schema.node('paragraph')])
  const doc = schema.nodeFromJSON(sorted(valid, schema))
  doc.check()
  return doc
}
