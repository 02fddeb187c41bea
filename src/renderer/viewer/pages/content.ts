import type { PageSpace, Rotation } from '../geometry.ts'

/** What a `FlowView` shows: pictures, or text. */
export interface PageContent {
  readonly pageCount: number
  readonly kind: 'picture' | 'text'
  /** Size in page units as the eye sees it when nobody has turned it; null where the text decides the height. */
  size(index: number): { width: number; height: number }
  space(index: number): PageSpace
  /** Fills the page; the promise answers what holds its selectable text, if any. `signal`: the page went away again. */
  fill(index: number, page: HTMLElement, turn: Rotation, signal: AbortSignal): Promise<HTMLElement | null>
  /** Lets go of what `fill` made. */
  empty(index: number, page: HTMLElement): void
  drawThumbnail?(
    index: number,
    canvas: HTMLCanvasElement,
    width: number,
    turn: Rotation,
    signal: AbortSignal,
  ): Promise<void>
  /** All text of a page, for finding. */
  text?(index: number): string
  destroy(): void
}
