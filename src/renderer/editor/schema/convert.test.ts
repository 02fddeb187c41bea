import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentId, newId } from '#shared/domain/ids.ts'
import { EMPTY_RICH_TEXT, RICH_TEXT_LIMITS, RichText } from '#shared/domain/rich-text.ts'
import { richText } from './arbitrary.ts'
import { fromEditor, toEditor } from './convert.ts'
import { schemaExtensions } from './extensions.ts'

const schema = getSchema(schemaExtensions)
const isOneBlank = (value: RichText) =>
  value.content.length === 1 && value.content[0]?.type === 'paragraph' && !value.content[0].content

describe('rich text in and out of the editor', () => {
  it('keeps everything the domain allows, word for word', () => {
    fc.assert(
      fc.property(richText, (value) => {
        const stored = RichText.parse(value)
        const back = RichText.parse(fromEditor(toEditor(stored, schema)))
        const expected = isOneBlank(stored) ? EMPTY_RICH_TEXT : stored
        expect(sortMarks(back)).toEqual(sortMarks(expected))
      }),
      { numRuns: 300 },
    )
  })

  it('gives out only what the domain allows, whatever attributes its nodes carry', () => {
    const odd = fc.constantFrom(null, Number.NaN, -5, 0, 1.5, 1e12, '7', 'x', true)
    fc.assert(
      fc.property(odd, odd, odd, (start, span, level) => {
        const cell = schema.node('tableCell', { colspan: span, rowspan: span, colwidth: null }, [
          schema.node('paragraph'),
        ])
        const doc = schema.node('doc', null, [
          schema.node('orderedList', { start, type: 'a' }, [schema.node('listItem', null, [schema.node('paragraph')])]),
          schema.node('heading', { level }, [schema.text('Заголовок')]),
          schema.node('table', null, [schema.node('tableRow', null, [cell])]),
          schema.node('paragraph', null, [
            schema.text('ссылка', [schema.mark('link', { href: `javascript:${String(start)}` })]),
            schema.text('лист', [schema.mark('sheetReference', { volume: start, sheet: span })]),
          ]),
        ])
        expect(RichText.safeParse(fromEditor(doc)).success).toBe(true)
      }),
    )
  })

  it('keeps a run of text longer than one stored run may be', () => {
    const text = 'Показания. '.repeat(60_000)
    const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(text)])])
    const stored = RichText.parse(fromEditor(doc))
    expect(text.length).toBeGreaterThan(RICH_TEXT_LIMITS.text)
    expect(toEditor(stored, schema).eq(doc)).toBe(true)
  })

  it('holds nothing when it shows one empty paragraph', () => {
    expect(fromEditor(toEditor(EMPTY_RICH_TEXT, schema))).toEqual(EMPTY_RICH_TEXT)
  })
})

describe('stored text that was forged', () => {
  const text = (t: string) => ({ type: 'text', text: t })
  const forged: [string, unknown][] = [
    ['an image', { type: 'image', attrs: { src: 'https://example.org/a.png' } }],
    ['raw HTML', { type: 'html', content: '<script>alert(1)</script>' }],
    ['a script link', { type: 'paragraph', content: [{ ...text('a'), marks: [link('javascript:alert(1)')] }] }],
    [
      'a disguised script link',
      { type: 'paragraph', content: [{ ...text('a'), marks: [link('java\tscript:alert(1)')] }] },
    ],
    ['a data link', { type: 'paragraph', content: [{ ...text('a'), marks: [link('data:text/html,<b>')] }] }],
    ['a file link', { type: 'paragraph', content: [{ ...text('a'), marks: [link('file:///etc/passwd')] }] }],
    ['a style mark', { type: 'paragraph', content: [{ ...text('a'), marks: [{ type: 'textStyle' }] }] }],
    ['an attribute on a paragraph', { type: 'paragraph', attrs: { onclick: 'x' }, content: [text('a')] }],
    ['an unknown key', { type: 'paragraph', content: [text('a')], __proto__key: 1 }],
    ['a list without items', { type: 'bulletList', content: [] }],
    [
      'an item that starts with a table',
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }] },
    ],
    ['a mark twice', { type: 'paragraph', content: [{ ...text('a'), marks: [{ type: 'bold' }, { type: 'bold' }] }] }],
    [
      'a quote of nothing',
      { type: 'passageQuote', attrs: { documentId: newId(DocumentId), annotationId: null, passage: { parts: [] } } },
    ],
  ]
  it.each(forged)('is refused: %s', (_, block) => {
    expect(RichText.safeParse({ type: 'doc', content: [block] }).success).toBe(false)
  })

  it('is refused at any depth without exhausting the stack', () => {
    let block: unknown = { type: 'paragraph' }
    for (let i = 0; i < 200_000; i++) block = { type: 'blockquote', content: [block] }
    expect(RichText.safeParse({ type: 'doc', content: [block] }).success).toBe(false)
  })
})

function link(href: string) {
  return { type: 'link', attrs: { href } }
}

function sortMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMarks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'marks' && Array.isArray(inner)
        ? (inner as { type: string }[]).toSorted((a, b) => (a.type < b.type ? -1 : 1))
        : sortMarks(inner),
    ]),
  )
}
