import { Extension } from '@tiptap/core'
import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { SheetPlace } from '#shared/domain/rich-text.ts'
import type { TextTarget } from '../open-target.ts'
import { draggedPassage, insertQuote } from '../quote.ts'
import type { LiveContext } from './context.ts'
import { MentionView, mentionTarget } from './mention-view.ts'
import { QuoteView, quoteTarget } from './quote-view.ts'

function nodeTarget(node: Node | null): TextTarget | null {
  if (node?.type.name === 'personMention' || node?.type.name === 'documentMention') return mentionTarget(node)
  return node?.type.name === 'passageQuote' ? quoteTarget(node) : null
}

function markTarget(marks: readonly Mark[]): TextTarget | null {
  for (const mark of marks) {
    if (mark.type.name === 'link') return { type: 'address', href: String(mark.attrs.href) }
    const place = mark.type.name === 'sheetReference' ? SheetPlace.safeParse(mark.attrs) : null
    if (place?.success) return { type: 'sheet', place: place.data }
  }
  return null
}

/** What stands at the cursor: a mention or quote beside it, a reference around it, or the quote it is in. */
function targetAt($pos: ResolvedPos): TextTarget | null {
  const beside = nodeTarget($pos.nodeBefore) ?? nodeTarget($pos.nodeAfter)
  const around = markTarget($pos.nodeBefore?.marks ?? []) ?? markTarget($pos.nodeAfter?.marks ?? [])
  return beside ?? around ?? nodeTarget($pos.parent)
}

function targetOfSelection(view: EditorView): TextTarget | null {
  const { selection } = view.state
  return selection instanceof NodeSelection ? nodeTarget(selection.node) : targetAt(selection.$head)
}

/** The link under the pointer, where it is one that leads somewhere by a plain click. */
function targetAtClick(view: EditorView, event: MouseEvent): TextTarget | null {
  const link = event.target instanceof Element ? event.target.closest('.delo-mention, .delo-sheet') : null
  if (!link || !view.dom.contains(link)) return null
  const pos = view.posAtDOM(link, 0)
  const $pos = view.state.doc.resolve(pos)
  return nodeTarget($pos.nodeAfter) ?? markTarget($pos.nodeAfter?.marks ?? [])
}

/** Mentions, quotes and sheet references that show their present names, and lead to what they name. */
export const References = Extension.create<{ context: LiveContext | null }>({
  name: 'references',
  priority: 1_000,
  addOptions: () => ({ context: null }),

  addKeyboardShortcuts() {
    const { context } = this.options
    const open = (target: TextTarget | null) => {
      if (!target || !context) return false
      context.open(target)
      return true
    }
    return {
      'Alt-Enter': () => open(targetOfSelection(this.editor.view)),
      Enter: () => {
        const { selection } = this.editor.state
        if (selection instanceof NodeSelection) return open(nodeTarget(selection.node))
        // A quote is one paragraph; Enter goes on below it instead of cutting it in two.
        if (selection.$from.parent.type.name !== 'passageQuote') return false
        return (
          this.editor.commands.insertContentAt(selection.$from.after(), { type: 'paragraph' }, {}) &&
          this.editor.commands.setTextSelection(selection.$from.after() + 1)
        )
      },
      Backspace: () => {
        const { selection } = this.editor.state
        const { $from } = selection
        if (!selection.empty || $from.parent.type.name !== 'passageQuote' || $from.parentOffset > 0) return false
        return this.editor.commands.setNodeSelection($from.before())
      },
    }
  },

  addProseMirrorPlugins() {
    const { context } = this.options
    if (!context) return []
    const { editor } = this
    return [
      new Plugin({
        key: new PluginKey('references'),
        props: {
          nodeViews: {
            personMention: (node) => new MentionView(node, context),
            documentMention: (node) => new MentionView(node, context),
            passageQuote: (node) => new QuoteView(node, context),
          },
          handleClick(view, _pos, event) {
            const target = event.button === 0 && !event.shiftKey ? targetAtClick(view, event) : null
            if (target) context.open(target)
            return target !== null
          },
          handleDrop(view, event) {
            const passage = draggedPassage(event.dataTransfer)
            if (!passage) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            insertQuote(editor, passage, at?.pos)
            view.focus()
            return true
          },
        },
      }),
    ]
  },
})
