import type { Rect } from '#shared/domain/passage.ts'
import type { PageSpace, Rotation } from './geometry.ts'

/** What the reader asks of any document it shows: PDF, image or text. Pages are counted from 0. */
export interface DocumentView {
  /** The scrolling element. */
  readonly container: HTMLElement
  readonly can: { rotate: boolean; find: boolean; thumbnails: boolean }
  state(): ViewState
  subscribe(listener: () => void): () => void
  /** Pages that are in the document now, by index. */
  surfaces(): ReadonlyMap<number, PageSurface>
  /** Called when a page came, went, was turned, or its text became selectable. */
  onSurface(listener: (index: number) => void): () => void
  /** Shows a page, or a place on it (page units, see Passage) in the middle of the window. */
  goTo(page: number, place?: Rect): void
  setZoom(zoom: Zoom): void
  /** One step nearer (1) or further (-1); `at` is the point of the window that stays put. */
  zoomBy(steps: 1 | -1, at?: { x: number; y: number }): void
  rotateBy(degrees: 90 | -90): void
  find(query: FindQuery): void
  findAgain(direction: 1 | -1): void
  endFind(): void
  outline(): Promise<OutlineEntry[]>
  /** Draws a page into `canvas`, `width` CSS pixels wide. Rejects when `signal` is aborted. */
  drawThumbnail(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>
  destroy(): void
}

export type Zoom = 'auto' | 'page-width' | 'page-fit' | number
export type FindQuery = { text: string; matchCase: boolean; wholeWords: boolean }

export type ViewState = {
  pageCount: number
  page: number
  zoom: Zoom
  /** 1 is the page's natural size. */
  scale: number
  /** How far the user has turned the pages, clockwise. */
  turn: Rotation
  /** The first page is on the screen. */
  drawn: boolean
  find: FindState | null
}

export type FindState = { text: string; current: number; total: number; state: 'looking' | 'found' | 'missing' }

/** A page that is in the document now. */
export type PageSurface = {
  index: number
  /** Positioned; its content box is exactly the page. Marks are drawn into it. */
  element: HTMLElement
  /** What holds the page's selectable text; null for images and while it is not rendered. */
  text: HTMLElement | null
  space: PageSpace
}

export type OutlineEntry = { title: string; level: number; page: number | null; open(): void }

/** The smallest and largest scale, and the steps of Ctrl + and Ctrl −. */
export const SCALES = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8] as const

/** The next step from any scale, at the ends the last one. */
export function nextScale(scale: number, step: 1 | -1): number {
  const further = SCALES.filter((candidate) => (step > 0 ? candidate > scale * 1.01 : candidate < scale * 0.99))
  return (step > 0 ? further[0] : further.at(-1)) ?? (step > 0 ? (SCALES[SCALES.length - 1] ?? 8) : SCALES[0])
}

/** A value with listeners, for state that lives outside React. */
export class Store<T extends object> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly get = (): T => this.#value

  set(patch: Partial<T>): void {
    const changed = Object.entries(patch).some(([key, value]) => !Object.is(this.#value[key as keyof T], value))
    if (!changed) return
    this.#value = { ...this.#value, ...patch }
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
