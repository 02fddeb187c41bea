import type { Passage, PassagePart, Rect } from '#shared/domain/passage.ts'
import { findQuote } from '../../viewer/anchoring.ts'
import { PageText } from '../../viewer/page-text.ts'
import type { DocumentView } from '../../viewer/view.ts'

/** Shows a passage's beginning. Words without a shape are looked up once their page is there. */
export function goToPassage(view: DocumentView, { parts: [part] }: Passage): void {
  if (!part) return
  const { page, geometry } = part
  if (geometry.type !== 'text') {
    view.goTo(page, geometry.type === 'rect' ? geometry.rect : boundsOf(geometry.quads[0]))
    return
  }
  if (scrollToWords(view, part)) return
  const stop = view.onSurface((index) => {
    if (index === page && scrollToWords(view, part)) stop()
  })
  view.goTo(page)
}

function boundsOf(quad: readonly number[] | undefined): Rect {
  const xs = quad?.filter((_, index) => index % 2 === 0) ?? [0]
  const ys = quad?.filter((_, index) => index % 2 === 1) ?? [0]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function scrollToWords(view: DocumentView, { page, quote, position }: PassagePart): boolean {
  const text = view.surfaces().get(page)?.text
  if (!text) return false
  const words = new PageText(text)
  const found = quote ? findQuote(words.text, quote, position) : null
  const rect = found && words.rangesOf(found)[0]?.getBoundingClientRect()
  if (rect) {
    const frame = view.container.getBoundingClientRect()
    view.container.scrollTop += rect.top - frame.top - view.container.clientHeight / 3
  }
  return true
}
