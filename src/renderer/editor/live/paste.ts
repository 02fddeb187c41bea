import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { measure } from './limits.ts'

/** Lists in lists in quotes: deeper than this is a page's layout, not a text, and comes in as plain paragraphs. */
const DEEPEST = 24

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

function clean(node: Node): Node | null {
  if (node.isText) {
    const text = (node.text ?? '').toWellFormed().replace(CONTROL, '').normalize('NFC')
    return text === '' ? null : node.type.schema.text(text, node.marks)
  }
  const children = node.children.map(clean).filter((child) => child !== null)
  const attrs =
    node.type.name === 'orderedList'
      ? {
          start: Number.isInteger(node.attrs.start) && node.attrs.start >= 0 ? Math.min(node.attrs.start, 1e6) : 1,
          type: null,
        }
      : node.attrs
  return node.type.create(attrs, Fragment.from(children), node.marks)
}

/** What a leaf says as plain text: a break ends the line, a mention keeps its name. */
function leafWords(leaf: Node): string {
  if (leaf.type.name === 'hardBreak') return '\n'
  return typeof leaf.attrs.label === 'string' ? leaf.attrs.label : ''
}

function paragraphs(slice: Slice): Slice {
  const first = slice.content.firstChild
  if (!first) return slice
  const { schema } = first.type
  const lines = slice.content.textBetween(0, slice.content.size, '\n', leafWords).split('\n')
  const blocks = lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]))
  return new Slice(Fragment.from(blocks), 0, 0)
}

/** What may come in by paste or drop, after the grammar has dropped all markup it does not know. */
export function cleanSlice(slice: Slice): Slice {
  const depth = slice.content.content.map(measure)
  if (depth.some((levels) => levels === null || levels > DEEPEST)) return cleanSlice(paragraphs(slice))
  const nodes = slice.content.content.map(clean).filter((node) => node !== null)
  return new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd)
}

/** Elements whose text is not text of the page. */
const SILENT =
  'script, style, template, noscript, iframe, object, embed, svg, math, head, title, meta, link, input, select, textarea'

/** Drops what would come in as words although nobody would read it, and gives deep headings a level there is. */
export function cleanHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll(SILENT)) element.remove()
  for (const heading of parsed.querySelectorAll('h4, h5, h6')) {
    const third = parsed.createElement('h3')
    third.append(...heading.childNodes)
    heading.replaceWith(third)
  }
  return parsed.body.innerHTML
}

/** Paste and drop of foreign text. ProseMirror reads it in a document without a window: nothing loads, nothing runs. */
export const PasteCleaner = Extension.create({
  name: 'pasteCleaner',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('pasteCleaner'),
      props: { transformPastedHTML: cleanHtml, transformPasted: cleanSlice },
    }),
  ],
})
