import { z } from 'zod'
import { AnnotationId, DocumentId, PersonId } from './ids.ts'
import { Passage } from './passage.ts'
import { SheetSeries } from './sheets.ts'

/**
 * Rich text as TipTap JSON, by allow-list: what is not named here does not enter the vault, whether typed, pasted or forged.
 * Links are inert: shown and copied, never opened.
 */

/** Generous bounds that keep a forged or accidental giant from stalling the window. */
export const RICH_TEXT_LIMITS = {
  /** UTF-16 units of one run of text. */
  text: 200_000,
  /** Runs, mentions and breaks of one block. */
  inlines: 20_000,
  /** Blocks of a document or a quote. */
  blocks: 50_000,
  items: 5_000,
  /** Blocks of one list item or table cell. */
  inside: 1_000,
  rows: 2_000,
  columns: 100,
  /** Nodes above one another, the document and the text included. */
  depth: 64,
} as const

/** Addresses that may be kept; nothing that runs, embeds or names a local file. */
export const InertHref = z
  .string()
  .max(2_000)
  .regex(/^(https?:\/\/|mailto:)/i)

/** One side of one sheet of the bound file. */
export const SheetPlace = z.object({
  series: SheetSeries,
  volume: z.int().min(1).max(9_999),
  sheet: z.int().min(1).max(99_999),
  verso: z.boolean(),
})
export type SheetPlace = z.infer<typeof SheetPlace>

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.object({ href: InertHref }),
  }),
  /** "т. 3, л.д. 45" typed in a note: a place in the bound file. */
  z.strictObject({
    type: z.literal('sheetReference'),
    attrs: SheetPlace,
  }),
])
export type RichTextMark = z.infer<typeof Mark>

/** A kind of mark is there once or not at all. */
const marks = z
  .array(Mark)
  .max(10)
  .refine((all) => new Set(all.map((mark) => mark.type)).size === all.length, 'a mark twice')
  .optional()

const Text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(RICH_TEXT_LIMITS.text),
  marks,
})

const inlineLeaf = {
  hardBreak: z.strictObject({ type: z.literal('hardBreak'), marks }),
  personMention: z.strictObject({
    type: z.literal('personMention'),
    attrs: z.object({ personId: PersonId, label: z.string().max(500) }),
    marks,
  }),
  documentMention: z.strictObject({
    type: z.literal('documentMention'),
    attrs: z.object({ documentId: DocumentId, label: z.string().max(500) }),
    marks,
  }),
}

const Inline = z.discriminatedUnion('type', [
  Text,
  inlineLeaf.hardBreak,
  inlineLeaf.personMention,
  inlineLeaf.documentMention,
])
export type RichTextInline = z.infer<typeof Inline>
const inlines = z.array(Inline).max(RICH_TEXT_LIMITS.inlines).optional()

export const PassageQuoteAttrs = z.object({
  documentId: DocumentId,
  annotationId: AnnotationId.nullable(),
  passage: Passage,
})
export type PassageQuoteAttrs = z.infer<typeof PassageQuoteAttrs>

type Block =
  | { type: 'paragraph'; content?: RichTextInline[] | undefined }
  | { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: RichTextInline[] | undefined }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start?: number | undefined } | undefined; content: ListItem[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'horizontalRule' }
  | { type: 'table'; content: TableRow[] }
  | {
      type: 'passageQuote'
      attrs: PassageQuoteAttrs
      content?: RichTextInline[] | undefined
    }
type ListItem = { type: 'listItem'; content: Block[] }
type TableRow = { type: 'tableRow'; content: TableCell[] }
type TableCell = {
  type: 'tableCell' | 'tableHeader'
  attrs?:
    | { colspan?: number | undefined; rowspan?: number | undefined; colwidth?: number[] | null | undefined }
    | undefined
  content: Block[]
}
export type RichTextBlock = Block

/** What holds blocks holds at least one: the same grammar as the editor's, so that whatever is stored can be edited. */
const blocks = (max: number) => z.lazy(() => z.array(Block).min(1).max(max))
const ListItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: blocks(RICH_TEXT_LIMITS.inside).refine(
    (content) => content[0]?.type === 'paragraph',
    'an item starts with a paragraph',
  ),
})
const items = z.array(ListItem).min(1).max(RICH_TEXT_LIMITS.items)
const cellAttrs = z
  .object({
    colspan: z.int().min(1).max(100).optional(),
    rowspan: z.int().min(1).max(1_000).optional(),
    colwidth: z.array(z.number()).max(100).nullable().optional(),
  })
  .optional()
const TableCell: z.ZodType<TableCell> = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  content: blocks(RICH_TEXT_LIMITS.inside),
})
const TableRow: z.ZodType<TableRow> = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(TableCell).max(RICH_TEXT_LIMITS.columns),
})

const Block: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: inlines }),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
    content: inlines,
  }),
  z.strictObject({ type: z.literal('bulletList'), content: items }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int().min(0).max(1_000_000).optional() }).optional(),
    content: items,
  }),
  z.strictObject({ type: z.literal('blockquote'), content: blocks(RICH_TEXT_LIMITS.inside) }),
  z.strictObject({ type: z.literal('horizontalRule') }),
  z.strictObject({ type: z.literal('table'), content: z.array(TableRow).min(1).max(RICH_TEXT_LIMITS.rows) }),
  /** Words of a document quoted with their place; the citation is made from the document as it stands when shown or exported. */
  z.strictObject({
    type: z.literal('passageQuote'),
    attrs: PassageQuoteAttrs,
    content: inlines,
  }),
])

export type RichText = { type: 'doc'; content: Block[] }

/** Counted without recursion: a forged tree of any depth is refused, not a stack overflow. */
function tooDeep(root: unknown): boolean {
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= RICH_TEXT_LIMITS.depth) return true
    level = level.flatMap((node) => {
      const content = typeof node === 'object' && node !== null && 'content' in node ? node.content : undefined
      return Array.isArray(content) ? (content as unknown[]) : []
    })
  }
  return false
}

export const RichText = z.preprocess(
  (value) => (tooDeep(value) ? null : value),
  z.strictObject({ type: z.literal('doc'), content: z.array(Block).max(RICH_TEXT_LIMITS.blocks) }),
) as unknown as z.ZodType<RichText, RichText>

export const EMPTY_RICH_TEXT: RichText = { type: 'doc', content: [] }
export const plainRichText = (text: string): RichText => ({
  type: 'doc',
  content:
    text === ''
      ? []
      : text.split('\n').map((t) => ({ type: 'paragraph', ...(t ? { content: [{ type: 'text', text: t }] } : {}) })),
})

type AnyNode = RichTextBlock | ListItem | TableRow | TableCell | RichTextInline | RichText

/** Every node of the tree, parents before children, in reading order. */
export function* walkRichText(node: AnyNode): Generator<AnyNode> {
  yield node
  if ('content' in node && node.content) for (const child of node.content) yield* walkRichText(child)
}

/** What a mentioned person is called now; undefined where that is not known. */
export type CalledNow = (id: PersonId) => string | undefined

/** The words of a rich text, a line a block; what search indexes. Mentions read as their label, or as they are called now. */
export function richTextToPlain(doc: RichText, called: CalledNow = () => undefined): string {
  const lines: string[] = []
  let current = ''
  const flush = () => {
    if (current.trim() !== '') lines.push(current.trim())
    current = ''
  }
  for (const node of walkRichText(doc)) {
    if (node.type === 'text') current += node.text
    else if (node.type === 'hardBreak') current += '\n'
    else if (node.type === 'personMention') current += called(node.attrs.personId) ?? node.attrs.label
    else if (node.type === 'documentMention') current += node.attrs.label
    else flush()
  }
  flush()
  return lines.join('\n')
}
