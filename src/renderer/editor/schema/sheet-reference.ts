import { Mark } from '@tiptap/core'

/**
 * Words that name a place in the bound file ("т. 3, л.д. 45"). Nobody sets it and nothing parses to it: `SheetReferences`
 * derives it from the words themselves, so that the link and the words cannot disagree.
 */
export const SheetReferenceMark = Mark.create({
  name: 'sheetReference',
  inclusive: false,
  addAttributes: () => ({
    series: { default: 'main' },
    volume: { default: 1 },
    sheet: { default: 1 },
    verso: { default: false },
  }),
  renderHTML: () => ['span', { class: 'delo-sheet' }, 0],
})
