import { getSchema } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RICH_TEXT_LIMITS, RichText } from '#shared/domain/rich-text.ts'
import { richText } from '../schema/arbitrary.ts'
import { fromEditor, toEditor } from '../schema/convert.ts'
import { schemaExtensions } from '../schema/extensions.ts'
import { canBeKept } from './limits.ts'
import { cleanSlice } from './paste.ts'
import { deriveSheetReferences } from './sheet-references.ts'

const schema = getSchema(schemaExtensions)
const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])
const doc = (...blocks: Node[]) => schema.node('doc', null, blocks)
const nested = (depth: number): Node =>
  Array.from({ length: depth }).reduce<Node>((inner) => schema.node('blockquote', null, [inner]), paragraph('слово'))

describe('references to sheets', () => {
  const everything = () => true
  const derive = (before: Node) => {
    const tr = EditorState.create({ doc: before }).tr
    return deriveSheetReferences(tr, everything)?.doc ?? before
  }
  const references = (node: Node) => {
    const found: [string, unknown][] = []
    node.descendants((child) => {
      const mark = child.marks.find((m) => m.type.name === 'sheetReference')
      if (mark) found.push([child.text ?? '', `${mark.attrs.volume}/${mark.attrs.sheet}${mark.attrs.verso ? 'v' : ''}`])
    })
    return found
  }

  it('are made of the words that name them', () => {
    expect(references(derive(doc(paragraph('см. т. 3, л.д. 45–47, 48 об.'))))).toEqual([
      ['т. 3, л.д. 45–47', '3/45'],
      ['48 об.', '3/48v'],
    ])
  })

  it('go with the words', () => {
    const marked = derive(doc(paragraph('т. 3, л.д. 45')))
    const tr = EditorState.create({ doc: marked }).tr.delete(1, 6)
    expect(references(deriveSheetReferences(tr, everything)?.doc ?? tr.doc)).toEqual([])
  })

  it('are not made while a document is searched with #', () => {
    expect(references(derive(doc(paragraph('#т. 3, л.д. 45'))))).toEqual([])
  })

  it('do not move a word, whatever the text, and deriving them twice changes nothing', () => {
    fc.assert(
      fc.property(richText, (value) => {
        const before = toEditor(value, schema)
        const after = derive(before)
        expect(after.textContent).toBe(before.textContent)
        expect(after.nodeSize).toBe(before.nodeSize)
        expect(deriveSheetReferences(EditorState.create({ doc: after }).tr, everything)).toBeNull()
      }),
      { numRuns: 100 },
    )
  })
})

describe('what comes in by paste or drop', () => {
  it('always fits what can be stored, and keeps its words', () => {
    fc.assert(
      fc.property(richText, (value) => {
        const { content } = toEditor(value, schema)
        const cleaned = cleanSlice(new Slice(content, 0, 0))
        const pasted = doc(...cleaned.content.content)
        expect(RichText.safeParse(fromEditor(pasted)).success).toBe(true)
        const label = (leaf: Node) => String(leaf.attrs.label ?? '')
        const words = (of: Fragment) =>
          of
            .textBetween(0, of.size, '', label)
            .normalize('NFC')
            .replace(/\p{Cc}/gu, '')
            .toWellFormed()
        expect(words(pasted.content)).toBe(words(content))
      }),
      { numRuns: 100 },
    )
  })

  it('loses control characters and lone surrogates', () => {
    const dirty = new Slice(Fragment.from(paragraph('а\u0000б\u0007\ud800в\tг')), 0, 0)
    expect(cleanSlice(dirty).content.textBetween(0, 7)).toBe('аб\ufffdв\tг')
  })

  it('keeps the lines apart when it is nested past all reading', () => {
    let deep = schema.node('paragraph', null, [schema.text('раз'), schema.node('hardBreak'), schema.text('два')])
    for (let level = 0; level < 300; level++) deep = schema.node('blockquote', null, [deep])
    const flat = cleanSlice(new Slice(Fragment.from(deep), 0, 0))
    expect(flat.content.content.map((node) => node.textContent)).toEqual(['раз', 'два'])
  })

  it('becomes plain paragraphs when it is nested past all reading', () => {
    const deep = cleanSlice(new Slice(Fragment.from(nested(300)), 0, 0))
    expect(deep.content.content.map((node) => node.type.name)).toEqual(['paragraph'])
    expect(deep.content.firstChild?.textContent).toBe('слово')
  })
})

describe('the limits of a text', () => {
  it('are those of the stored text', () => {
    expect(canBeKept(doc(nested(RICH_TEXT_LIMITS.depth - 3)))).toBe(true)
    expect(RichText.safeParse(fromEditor(doc(nested(RICH_TEXT_LIMITS.depth - 3)))).success).toBe(true)
    expect(canBeKept(doc(nested(RICH_TEXT_LIMITS.depth - 2)))).toBe(false)
    const cells = (count: number) =>
      Array.from({ length: count }, () => schema.node('tableCell', null, [paragraph('')]))
    const table = (columns: number) => doc(schema.node('table', null, [schema.node('tableRow', null, cells(columns))]))
    expect(canBeKept(table(RICH_TEXT_LIMITS.columns))).toBe(true)
    expect(canBeKept(table(RICH_TEXT_LIMITS.columns + 1))).toBe(false)
  })

  it('let through exactly what can be stored', () => {
    fc.assert(
      fc.property(richText, (value) => {
        const node = toEditor(value, schema)
        expect(canBeKept(node)).toBe(RichText.safeParse(fromEditor(node)).success)
      }),
      { numRuns: 100 },
    )
  })
})
