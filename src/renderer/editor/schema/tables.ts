import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { RICH_TEXT_LIMITS } from '#shared/domain/rich-text.ts'

function span(name: 'colspan' | 'rowspan', most: number) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const value = Number.parseInt(element.getAttribute(name) ?? '1', 10)
      return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1
    },
  }
}

/** Widths in pixels, one a column the cell spans; anything odd is no width at all. */
function widths(element: HTMLElement): number[] | null {
  const text = element.getAttribute('colwidth')
  if (!text) return null
  const columns = text.split(',').map((part) => Number.parseInt(part, 10))
  return columns.length <= RICH_TEXT_LIMITS.columns && columns.every((w) => w >= 10 && w <= 10_000) ? columns : null
}

/** No alignment, background or style: a pasted cell keeps its words and its span. */
const cellAttributes = () => ({
  colspan: span('colspan', RICH_TEXT_LIMITS.columns),
  rowspan: span('rowspan', 1_000),
  colwidth: { default: null, parseHTML: widths },
})

export const tableExtensions = [
  Table.extend({
    // Without the style attributes of the original, which the window's policy refuses; widths are set by the view.
    renderHTML: () => ['table', ['tbody', 0]],
  }).configure({ resizable: true, cellMinWidth: 60, lastColumnResizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
]
