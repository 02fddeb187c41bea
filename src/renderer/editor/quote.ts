import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { z } from 'zod'
import { DossierId } from '#shared/domain/ids.ts'
import { type Passage, passageText } from '#shared/domain/passage.ts'
import { PassageQuoteAttrs, type RichTextBlock } from '#shared/domain/rich-text.ts'

/** The kind of drag that carries a passage from the reader to a text. */
export const PASSAGE_DRAG = 'application/x-delo-passage'

export const DraggedPassage = PassageQuoteAttrs.extend({ dossierId: DossierId })
export type DraggedPassage = z.infer<typeof DraggedPassage>

/** The passage a drag carries; null when there is none, or it is not one of ours. */
export function draggedPassage(data: DataTransfer | null): DraggedPassage | null {
  const text = data?.getData(PASSAGE_DRAG)
  if (!text) return null
  try {
    return DraggedPassage.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Whether the words of a quote are still those of the passage. An area of a scan without text has none to compare. */
export function quoteState(words: string, passage: Passage): 'exact' | 'changed' | 'area' {
  const original = flat(passageText(passage))
  if (original === '' && flat(words) === '') return 'area'
  return flat(words) === original ? 'exact' : 'changed'
}

/** A passage as a block of a note. */
export function quoteBlock({ documentId, annotationId, passage }: PassageQuoteAttrs): RichTextBlock {
  const text = flat(passageText(passage))
  return {
    type: 'passageQuote',
    attrs: { documentId, annotationId, passage },
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }
}

/**
 * Puts a quote at the place of an empty paragraph, else below the block at `at` (the cursor without it), and the cursor
 * into the paragraph after it, ready for a comment.
 */
export function insertQuote(editor: Editor, quote: PassageQuoteAttrs, at?: number): void {
  editor.commands.command(({ state, tr, dispatch }) => {
    const $pos = state.doc.resolve(at ?? state.selection.to)
    const node = state.schema.nodeFromJSON(quoteBlock(quote))
    const parent = $pos.parent
    const empty = parent.type.name === 'paragraph' && parent.content.size === 0 && $pos.depth === 1
    const from = $pos.depth === 0 ? $pos.pos : empty ? $pos.before(1) : $pos.after(1)
    const to = empty ? $pos.after(1) : from
    if (!dispatch) return true
    tr.replaceWith(from, to, node)
    const after = from + node.nodeSize
    if (tr.doc.nodeAt(after)?.type.name !== 'paragraph') tr.insert(after, state.schema.node('paragraph'))
    tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView()
    return true
  })
}
