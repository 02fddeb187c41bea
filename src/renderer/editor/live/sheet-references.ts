import { Extension } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { parseSheetReferences } from '#shared/domain/citation.ts'
import { SheetPlace } from '#shared/domain/rich-text.ts'

/** One character for whatever is not text, so that offsets into the words are offsets into the block. */
const words = (block: Node) => block.textBetween(0, block.content.size, undefined, '\ufffc')

type Wanted = { from: number; to: number; place: SheetPlace }

function wantedIn(block: Node): Wanted[] {
  const text = words(block)
  return parseSheetReferences(text).flatMap(({ start, end, ...rest }) => {
    const place = SheetPlace.safeParse(rest)
    // Behind `#` it is still the search for a document, and becomes a mention.
    return place.success && text[start - 1] !== '#' ? [{ from: start, to: end, place: place.data }] : []
  })
}

const samePlace = (mark: Mark, place: SheetPlace) =>
  mark.attrs.series === place.series &&
  mark.attrs.volume === place.volume &&
  mark.attrs.sheet === place.sheet &&
  mark.attrs.verso === place.verso

/** Whether the marks of a block are exactly those its words ask for. */
function agrees(block: Node, wanted: Wanted[]): boolean {
  let right = true
  block.forEach((child, offset) => {
    const mark = child.marks.find((m) => m.type.name === 'sheetReference')
    const ask = wanted.find(({ from, to }) => offset < to && offset + child.nodeSize > from)
    if (!ask) right &&= !mark
    else right &&= ask.from <= offset && ask.to >= offset + child.nodeSize && !!mark && samePlace(mark, ask.place)
  })
  return right
}

/** Brings the marks of the textblocks that `changed` lets through in line with their words. Null: nothing to do. */
export function deriveSheetReferences(
  tr: Transaction,
  changed: (from: number, to: number) => boolean,
): Transaction | null {
  const type = tr.doc.type.schema.marks.sheetReference
  if (!type) return null
  let touched = false
  tr.doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    if (!changed(pos, pos + block.nodeSize)) return false
    const wanted = wantedIn(block)
    if (agrees(block, wanted)) return false
    touched = true
    tr.removeMark(pos + 1, pos + 1 + block.content.size, type)
    for (const { from, to, place } of wanted) tr.addMark(pos + 1 + from, pos + 1 + to, type.create(place))
    return false
  })
  return touched ? tr : null
}

/** The part of the new document that differs from the old one. */
function changedRange(before: Node, after: Node): { from: number; to: number } | null {
  const from = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (from === null || end === null) return null
  return { from: Math.min(from, end.b), to: Math.max(from, end.b) }
}

/** Makes links of typed references to sheets, follows their words as they change, and takes the link away with them. */
export const SheetReferences = Extension.create({
  name: 'sheetReferences',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('sheetReferences'),
      appendTransaction(transactions, before, after) {
        if (!transactions.some((tr) => tr.docChanged)) return null
        const range = changedRange(before.doc, after.doc)
        if (!range) return null
        const stored = after.storedMarks
        const tr = deriveSheetReferences(after.tr, (from, to) => from <= range.to && to >= range.from)
        return tr?.setStoredMarks(stored) ?? null
      },
    }),
  ],
})
