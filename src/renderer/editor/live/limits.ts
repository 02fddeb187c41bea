import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { RICH_TEXT_LIMITS as MOST } from '#shared/domain/rich-text.ts'

const MOST_CHILDREN: Record<string, number> = {
  doc: MOST.blocks,
  bulletList: MOST.items,
  orderedList: MOST.items,
  table: MOST.rows,
  tableRow: MOST.columns,
  listItem: MOST.inside,
  tableCell: MOST.inside,
  tableHeader: MOST.inside,
  blockquote: MOST.inside,
}

/** Blocks that were found to fit stay so: nodes never change. */
const fits = new WeakMap<Node, number>()

/** Levels of nodes below and with this one, or null when some part is larger than what can be kept. */
export function measure(node: Node): number | null {
  const known = fits.get(node)
  if (known !== undefined) return known
  if (node.isLeaf) return 1
  if (node.childCount > (node.inlineContent ? MOST.inlines : (MOST_CHILDREN[node.type.name] ?? MOST.inside)))
    return null
  let deepest = 0
  for (const child of node.children) {
    const levels = measure(child)
    if (levels === null) return null
    deepest = Math.max(deepest, levels)
  }
  fits.set(node, deepest + 1)
  return deepest + 1
}

/** Whether a document can be kept whole. */
export function canBeKept(doc: Node): boolean {
  const levels = measure(doc)
  return levels !== null && levels <= MOST.depth
}

/** Refuses a change whose result could not be saved, while the text before it is still on the screen. */
export const Limits = Extension.create<{ refused(): void }>({
  name: 'limits',
  addOptions: () => ({ refused: () => undefined }),
  addProseMirrorPlugins() {
    const { refused } = this.options
    return [
      new Plugin({
        key: new PluginKey('limits'),
        filterTransaction(tr) {
          if (!tr.docChanged || canBeKept(tr.doc)) return true
          refused()
          return false
        },
      }),
    ]
  },
})
