import { z } from 'zod'

/**
 * A place in a document that survives re-recognition: geometry for the eye, text selectors
 * (W3C TextQuoteSelector and TextPositionSelector, https://www.w3.org/TR/annotation-model/) for the words.
 */
const finite = z
  .number()
  .refine(Number.isFinite)
  .refine((value) => Math.abs(value) <= 1e6)

/** Four corners x1 y1 … x4 y4 in reading order (top-left, top-right, bottom-left, bottom-right), in page units. */
export const Quad = z.tuple([finite, finite, finite, finite, finite, finite, finite, finite])
export type Quad = z.infer<typeof Quad>

/** left, bottom, right, top. PDF: points in the page's unrotated user space, y upwards. Images: pixels, y downwards. */
export const Rect = z.tuple([finite, finite, finite, finite])
export type Rect = z.infer<typeof Rect>

export const TextQuote = z.object({
  exact: z.string().max(100_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
})
export type TextQuote = z.infer<typeof TextQuote>

/** UTF-16 offsets [start, end) into the page's text: as the viewer's text layer gives it, text files: as the vault keeps it. */
export const TextPosition = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type TextPosition = z.infer<typeof TextPosition>

export const PageGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('quads'), quads: z.array(Quad).min(1).max(2_000) }),
  z.object({ type: z.literal('rect'), rect: Rect }),
  z.object({ type: z.literal('text') }),
])
export type PageGeometry = z.infer<typeof PageGeometry>

/** One page's part of a passage; a passage that runs over a page break has several, in page order. */
export const PassagePart = z.object({
  page: z.int().min(0).max(1_000_000),
  geometry: PageGeometry,
  quote: TextQuote.nullable(),
  position: TextPosition.nullable(),
})
export type PassagePart = z.infer<typeof PassagePart>

export const Passage = z.object({ parts: z.array(PassagePart).min(1).max(50) })
export type Passage = z.infer<typeof Passage>

/** The passage's words, its pages joined by a space; empty for an area without text. */
export const passageText = (passage: Passage): string =>
  passage.parts
    .map((part) => part.quote?.exact ?? '')
    .filter((text) => text !== '')
    .join(' ')

/** The page the passage starts on, counted from 0. */
export const passagePage = (passage: Passage): number => passage.parts[0]?.page ?? 0

type PageTurn = { rotation: 0 | 90 | 180 | 270; yUp: boolean }

/**
 * Where a part stands on its page, growing in reading order from the top as the page is displayed. In page units
 * (characters for text), relative: for sorting only. `yUp`: whether the page's y axis points upwards (PDF).
 */
export function readingPosition(part: PassagePart, { rotation, yUp }: PageTurn): number {
  const { geometry } = part
  if (geometry.type === 'text') return part.position?.start ?? 0
  const corners = geometry.type === 'rect' ? geometry.rect : (geometry.quads[0] ?? [0, 0])
  const fromTop: number[] = []
  for (let i = 0; i + 1 < corners.length; i += 2) {
    const x = corners[i] ?? 0
    const down = yUp ? -(corners[i + 1] ?? 0) : (corners[i + 1] ?? 0)
    fromTop.push(rotation === 0 ? down : rotation === 90 ? x : rotation === 180 ? -down : -x)
  }
  return Math.min(...fromTop)
}
