import type { TextPosition } from '#shared/domain/passage.ts'
import type { UnitRect } from './geometry.ts'

/**
 * The text of a page as its text layer gives it: the text nodes in order, a line break for every <br>.
 * Marking hits splits nodes but changes no text, so offsets stay what they are.
 */
export class PageText {
  readonly text: string
  readonly #nodes: { node: Text; start: number }[] = []

  constructor(root: HTMLElement) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        this.#nodes.push({ node, start: text.length })
        text += node.data
      } else if (node instanceof HTMLBRElement) text += '\n'
    }
    this.text = text
  }

  /** Where a range begins and ends in the text; ends outside the page are moved to its edge. Null when nothing is left. */
  positionOf(range: Range): TextPosition | null {
    let start: number | null = null
    let end = 0
    for (const { node, start: at } of this.#nodes) {
      if (!range.intersectsNode(node)) continue
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.length
      if (to <= from) continue
      start ??= at + from
      end = at + to
    }
    return start === null ? null : { start, end }
  }

  /** One range for every text node that the position covers. */
  rangesOf({ start, end }: TextPosition): Range[] {
    const ranges: Range[] = []
    for (const { node, start: at } of this.#nodes) {
      const from = Math.max(0, start - at)
      const to = Math.min(node.length, end - at)
      if (to <= from) continue
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, to)
      ranges.push(range)
    }
    return ranges
  }
}

/** Where ranges are on the page, as fractions of it. */
export function boxesOf(ranges: readonly Range[], page: HTMLElement): UnitRect[] {
  const frame = page.getBoundingClientRect()
  if (frame.width === 0 || frame.height === 0) return []
  return ranges.flatMap((range) =>
    Array.from(range.getClientRects(), (rect) => ({
      left: (rect.left - frame.left) / frame.width,
      top: (rect.top - frame.top) / frame.height,
      width: rect.width / frame.width,
      height: rect.height / frame.height,
    })),
  )
}
