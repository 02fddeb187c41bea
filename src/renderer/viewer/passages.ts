import type { Passage, PassagePart } from '#shared/domain/passage.ts'
import { findQuote, quoteAt } from './anchoring.ts'
import { displayed, quadOf, type Rotation, rectOf, turned, turnRect, type UnitRect } from './geometry.ts'
import { linesOf } from './lines.ts'
import { boxesOf, PageText } from './page-text.ts'
import type { DocumentView, PageSurface } from './view.ts'

/** Longest selection that becomes one passage. */
const MOST_PAGES = 50
const MOST_QUADS = 2_000

/** Text pages flow anew at every width, so only their words are kept; all others keep the shape as well. */
const keepsShape = (surface: PageSurface) => surface.space.box[2] > 0

function partOf(surface: PageSurface, range: Range, turn: Rotation): PassagePart | null {
  if (!surface.text || !range.intersectsNode(surface.text)) return null
  const text = new PageText(surface.text)
  const position = text.positionOf(range)
  if (!position) return null
  const quote = quoteAt(text.text, position.start, position.end)
  if (quote.exact.trim() === '') return null
  const part = { page: surface.index, quote, position }
  if (!keepsShape(surface)) return { ...part, geometry: { type: 'text' } }
  const lines = uprightLines(surface, turn, boxesOf(text.rangesOf(position), surface.element))
  const quads = lines.slice(0, MOST_QUADS).map((line) => quadOf(surface.space, line))
  return { ...part, geometry: quads.length > 0 ? { type: 'quads', quads } : { type: 'text' } }
}

/** Lines are told apart on the page as it reads, not as the user has turned it. */
function uprightLines(surface: PageSurface, turn: Rotation, boxes: UnitRect[]): UnitRect[] {
  const upright = boxes.map((box) => turnRect(box, turned(0, -turn)))
  const { width, height } = surface.element.getBoundingClientRect()
  const aspect = turn % 180 === 0 ? height / width : width / height
  return linesOf(upright, aspect)
}

/** The selected text as a passage, a part for every page it touches; null when no text of this view is selected. */
export function passageOfSelection(view: DocumentView, selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(view.container)) return null
  const parts = [...view.surfaces().values()]
    .toSorted((a, b) => a.index - b.index)
    .map((surface) => partOf(surface, range, view.state().turn))
    .filter((part) => part !== null)
  return parts.length === 0 ? null : { parts: parts.slice(0, MOST_PAGES) }
}

/** A dragged rectangle (fractions of the page as displayed) as a passage. */
export function passageOfArea(surface: PageSurface, turn: Rotation, rect: UnitRect): Passage {
  return {
    parts: [
      {
        page: surface.index,
        geometry: { type: 'rect', rect: rectOf(surface.space, turn, rect) },
        quote: null,
        position: null,
      },
    ],
  }
}

/**
 * Where a part is on its page now: its stored shape, or where there is none the place where its words are found again.
 * Empty when they are gone, or while the page's text is not there yet.
 */
export function placeOf(surface: PageSurface, turn: Rotation, part: PassagePart, text: PageText | null): UnitRect[] {
  if (part.geometry.type !== 'text') return displayed(surface.space, turn, part.geometry)
  if (!text || !part.quote) return []
  const position = findQuote(text.text, part.quote, part.position)
  if (!position) return []
  const lines = uprightLines(surface, turn, boxesOf(text.rangesOf(position), surface.element))
  return lines.map((line) => turnRect(line, turn))
}
