import fc from 'fast-check'
import { AnnotationId, DocumentId, PersonId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { RichText, RichTextBlock, RichTextInline, RichTextMark } from '#shared/domain/rich-text.ts'

/** Arbitrary rich texts, for property tests: everything the domain's schema allows, in shapes people and forgers make. */
const ID = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/)
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('протокол', 'т. 3, л.д. 45', 'Ёлкина', 'court', ' ', 'ё', 'a < b', '“q”') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
)

const mark: fc.Arbitrary<RichTextMark> = fc.oneof(
  fc.constantFrom<RichTextMark>({ type: 'bold' }, { type: 'italic' }, { type: 'underline' }, { type: 'strike' }),
  fc.webUrl().map((href): RichTextMark => ({ type: 'link', attrs: { href } })),
  fc
    .record({
      series: fc.constantFrom('main' as const, 'appeal' as const),
      volume: fc.integer({ min: 1, max: 9_999 }),
      sheet: fc.integer({ min: 1, max: 99_999 }),
      verso: fc.boolean(),
    })
    .map((attrs): RichTextMark => ({ type: 'sheetReference', attrs })),
)
const marks = fc.uniqueArray(mark, { selector: (m) => m.type, maxLength: 4 })
const marked = <T extends object>(node: fc.Arbitrary<T>) =>
  fc.tuple(node, marks).map(([json, all]) => (all.length > 0 ? { ...json, marks: all } : json))

const inline = fc.oneof(
  { weight: 5, arbitrary: marked(words.map((text) => ({ type: 'text' as const, text }))) },
  { weight: 1, arbitrary: marked(fc.constant({ type: 'hardBreak' as const })) },
  {
    weight: 1,
    arbitrary: marked(
      fc.record({ id: ID, label: words }).map(({ id, label }) => ({
        type: 'personMention' as const,
        attrs: { personId: PersonId.parse(id), label },
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: marked(
      fc.record({ id: ID, label: words }).map(({ id, label }) => ({
        type: 'documentMention' as const,
        attrs: { documentId: DocumentId.parse(id), label },
      })),
    ),
  },
)

const key = (node: RichTextInline) =>
  node.type === 'text' ? JSON.stringify([...(node.marks ?? [])].sort((a, b) => (a.type < b.type ? -1 : 1))) : null

/** Runs of one look are one run: an editor cannot tell them apart. */
function joined(nodes: RichTextInline[]): RichTextInline[] {
  const out: RichTextInline[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text' && key(last) === key(node))
      out[out.length - 1] = { ...last, text: last.text + node.text }
    else out.push(node)
  }
  return out
}
const inlines = fc.array(inline, { maxLength: 6 }).map((nodes) => joined(nodes as RichTextInline[]))
const withContent = (content: RichTextInline[]) => (content.length > 0 ? { content } : {})

export const passage: fc.Arbitrary<Passage> = fc.record({ page: fc.nat(900), text: words }).map(({ page, text }) => ({
  parts: [
    {
      page,
      geometry: { type: 'quads' as const, quads: [[1, 2, 3, 2, 1, 4, 3, 4.5]] },
      quote: { exact: text, prefix: 'до ', suffix: ' после' },
      position: { start: 1, end: 1 + text.length },
    },
  ],
}))

const { block } = fc.letrec<{ block: RichTextBlock; paragraph: RichTextBlock }>((tie) => {
  const inside = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const item = fc
    .tuple(tie('paragraph'), fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem' as const, content: [first, ...rest] }))
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  const cells = (columns: number) =>
    fc.array(
      fc.record({ header: fc.boolean(), content: inside }).map(({ header, content }) => ({
        type: header ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: { colspan: 1, rowspan: 1 },
        content,
      })),
      { minLength: columns, maxLength: columns },
    )
  return {
    paragraph: inlines.map((content): RichTextBlock => ({ type: 'paragraph', ...withContent(content) })),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('paragraph'),
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
        .map(([level, content]): RichTextBlock => ({ type: 'heading', attrs: { level }, ...withContent(content) })),
      fc.constant<RichTextBlock>({ type: 'horizontalRule' }),
      items.map((content): RichTextBlock => ({ type: 'bulletList', content })),
      fc
        .tuple(fc.nat(1_000_000), items)
        .map(([start, content]): RichTextBlock => ({ type: 'orderedList', attrs: { start }, content })),
      inside.map((content): RichTextBlock => ({ type: 'blockquote', content })),
      fc.record({ id: ID, annotation: fc.option(ID), passage, content: inlines }).map(
        ({ id, annotation, passage: place, content }): RichTextBlock => ({
          type: 'passageQuote',
          attrs: {
            documentId: DocumentId.parse(id),
            annotationId: annotation === null ? null : AnnotationId.parse(annotation),
            passage: place,
          },
          ...withContent(content),
        }),
      ),
      fc
        .integer({ min: 1, max: 3 })
        .chain((columns) => fc.array(cells(columns), { minLength: 1, maxLength: 3 }))
        .map(
          (rows): RichTextBlock => ({
            type: 'table',
            content: rows.map((content) => ({ type: 'tableRow' as const, content })),
          }),
        ),
    ),
  }
})

/** Any rich text in the form an editor gives it (runs joined, lists with their start). */
export const richText: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 5 })
  .map((content): RichText => ({ type: 'doc', content }))
