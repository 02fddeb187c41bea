import type { Rect } from '#shared/domain/passage.ts'
import { type Rotation, turned } from '../geometry.ts'
import { Marker } from '../highlights.ts'
import { PageText } from '../page-text.ts'
import { scrollToPlace } from '../scroll.ts'
import {
  type DocumentView,
  type FindQuery,
  nextScale,
  type OutlineEntry,
  type PageSurface,
  Store,
  type ViewState,
  type Zoom,
} from '../view.ts'
import type { PageContent } from './content.ts'
import { type Found, findInPages } from './text-finder.ts'

/** Space beside and between pages, CSS pixels; the same as in a PDF. */
const GUTTER = 40
const BETWEEN = 12

export type FlowViewOptions = {
  container: HTMLDivElement
  content: PageContent
  zoom: Zoom
  page: number
  pageName(index: number): string
  /** A page could not be shown. */
  onFailure(index: number): void
}

/**
 * Pictures and text, page under page. All pages have their place from the start; only those near the window are filled.
 */
export class FlowView implements DocumentView {
  readonly container: HTMLElement
  readonly can: DocumentView['can']
  readonly #content: PageContent
  readonly #flow = document.createElement('div')
  readonly #pages: HTMLElement[] = []
  readonly #filled = new Map<number, AbortController>()
  readonly #surfaces = new Map<number, PageSurface>()
  readonly #listeners = new Set<(index: number) => void>()
  readonly #state: Store<ViewState>
  readonly #ended = new AbortController()
  readonly #near: IntersectionObserver
  readonly #options: FlowViewOptions
  readonly #marker = new Marker('delo-hit', 'delo-hit-current')
  #found: Found[] = []
  #current = -1

  constructor(options: FlowViewOptions) {
    const { container, content, pageName } = options
    this.#options = options
    this.container = container
    this.#content = content
    this.can = {
      rotate: content.kind === 'picture',
      find: content.kind === 'text',
      thumbnails: content.drawThumbnail !== undefined,
    }
    this.#state = new Store<ViewState>({
      pageCount: content.pageCount,
      page: 0,
      zoom: options.zoom,
      scale: 1,
      turn: 0,
      drawn: false,
      find: null,
    })
    this.#flow.className = `delo-flow delo-flow-${content.kind}`
    for (let index = 0; index < content.pageCount; index++) {
      const page = document.createElement('div')
      page.className = 'page'
      page.dataset.pageNumber = String(index + 1)
      page.setAttribute('role', 'region')
      page.setAttribute('aria-label', pageName(index))
      this.#pages.push(page)
    }
    this.#flow.append(...this.#pages)
    container.replaceChildren(this.#flow)
    this.#layOut()
    this.#near = new IntersectionObserver((entries) => this.#comeAndGo(entries), {
      root: container,
      rootMargin: '100% 0px',
    })
    for (const page of this.#pages) this.#near.observe(page)
    container.addEventListener('scroll', () => this.#updatePage(), { passive: true, signal: this.#ended.signal })
    this.#followSize()
    if (options.page > 0) this.goTo(options.page)
  }

  readonly state = (): ViewState => this.#state.get()
  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener)
  surfaces = (): ReadonlyMap<number, PageSurface> => this.#surfaces

  onSurface(listener: (index: number) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  goTo(page: number, place?: Rect): void {
    const element = this.#pages[page]
    if (!element) return
    const space = this.#content.space(page)
    if (place && space.box[2] > 0) scrollToPlace(this.container, element, space, this.state().turn, place)
    else this.container.scrollTop = element.offsetTop - BETWEEN
    this.#state.set({ page })
  }

  setZoom(zoom: Zoom): void {
    this.#state.set({ zoom })
    this.#keepingPlace(() => this.#layOut())
  }

  zoomBy(steps: 1 | -1): void {
    this.setZoom(nextScale(this.state().scale, steps))
  }

  rotateBy(degrees: 90 | -90): void {
    if (!this.can.rotate) return
    this.#state.set({ turn: turned(this.state().turn, degrees) })
    const filled = [...this.#filled.keys()]
    for (const index of filled) this.#empty(index)
    this.#keepingPlace(() => this.#layOut())
    for (const index of filled) void this.#fill(index)
  }

  find(query: FindQuery): void {
    const { text } = this.#content
    if (!text || query.text.trim() === '') {
      this.endFind()
      return
    }
    const pages = Array.from({ length: this.#content.pageCount }, (_, index) => text(index))
    this.#found = findInPages(pages, query)
    const here = this.#found.findIndex(({ page }) => page >= this.state().page)
    this.#current = here >= 0 ? here : this.#found.length > 0 ? 0 : -1
    this.#showFound(query.text)
  }

  findAgain(direction: 1 | -1): void {
    const count = this.#found.length
    const text = this.state().find?.text
    if (count === 0 || text === undefined) return
    this.#current = (this.#current + direction + count) % count
    this.#showFound(text)
  }

  endFind(): void {
    this.#found = []
    this.#current = -1
    this.#marker.clear()
    this.#state.set({ find: null })
  }

  async outline(): Promise<OutlineEntry[]> {
    return []
  }

  async drawThumbnail(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void> {
    await this.#content.drawThumbnail?.(page, canvas, width, this.state().turn, signal)
  }

  destroy(): void {
    this.#ended.abort()
    this.#near.disconnect()
    for (const index of [...this.#filled.keys()]) this.#empty(index)
    this.#marker.clear()
    this.#flow.remove()
    this.#content.destroy()
  }

  #showFound(text: string): void {
    const total = this.#found.length
    this.#state.set({
      find: { text, current: this.#current + 1, total, state: total > 0 ? 'found' : 'missing' },
    })
    const hit = this.#found[this.#current]
    if (!hit) {
      this.#marker.clear()
      return
    }
    if (!this.#surfaces.get(hit.page)?.text) this.goTo(hit.page)
    else this.#markFound()
  }

  /** Marks what was found on the pages that are there; the current one is brought into view. */
  #markFound(): void {
    this.#marker.clear()
    for (const { index, text } of this.#surfaces.values()) {
      if (!text) continue
      const page = new PageText(text)
      for (const [at, hit] of this.#found.entries()) {
        if (hit.page !== index) continue
        const ranges = page.rangesOf(hit)
        this.#marker.add(ranges, at === this.#current)
        if (at === this.#current) this.#bringIntoView(ranges[0])
      }
    }
  }

  #bringIntoView(range: Range | undefined): void {
    if (!range) return
    const rect = range.getBoundingClientRect()
    const view = this.container.getBoundingClientRect()
    if (rect.top < view.top + 20 || rect.bottom > view.bottom - 20)
      this.container.scrollTop += rect.top - view.top - this.container.clientHeight / 3
  }

  #layOut(): void {
    const { zoom, turn, page } = this.state()
    const scale = this.#scaleFor(zoom, page, turn)
    this.#flow.style.setProperty('--page-scale', String(scale))
    for (const [index, element] of this.#pages.entries()) {
      const { width, height } = this.#turnedSize(index, turn)
      element.style.width = `${width * scale}px`
      if (this.#content.kind === 'picture') element.style.height = `${height * scale}px`
      else element.style.minHeight = this.#filled.has(index) ? '' : `${height * scale}px`
    }
    this.#state.set({ scale })
    for (const index of this.#surfaces.keys()) this.#announce(index)
  }

  #turnedSize(index: number, turn: Rotation): { width: number; height: number } {
    const { width, height } = this.#content.size(index)
    return turn % 180 === 0 ? { width, height } : { width: height, height: width }
  }

  #scaleFor(zoom: Zoom, page: number, turn: Rotation): number {
    if (typeof zoom === 'number') return zoom
    const { width, height } = this.#turnedSize(page, turn)
    const fitWidth = Math.max(0.05, (this.container.clientWidth - GUTTER) / width)
    if (zoom === 'page-width') return fitWidth
    if (this.#content.kind === 'text') return Math.min(1, fitWidth)
    const fitPage = Math.min(fitWidth, Math.max(0.05, (this.container.clientHeight - 2 * BETWEEN) / height))
    // A picture is first seen whole; a scan of many pages is first read, so as wide as the window.
    return zoom === 'page-fit' || this.#content.pageCount === 1
      ? Math.min(fitPage, zoom === 'auto' ? 1 : fitPage)
      : fitWidth
  }

  #keepingPlace(change: () => void): void {
    const element = this.#pages[this.state().page]
    const before = element ? (this.container.scrollTop - element.offsetTop) / Math.max(1, element.offsetHeight) : 0
    change()
    if (element) this.container.scrollTop = element.offsetTop + before * element.offsetHeight
  }

  #comeAndGo(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const index = Number((target as HTMLElement).dataset.pageNumber) - 1
      if (isIntersecting && !this.#filled.has(index)) void this.#fill(index)
      else if (!isIntersecting && this.#filled.has(index)) this.#empty(index)
    }
  }

  async #fill(index: number): Promise<void> {
    const element = this.#pages[index]
    if (!element) return
    const ended = new AbortController()
    this.#filled.set(index, ended)
    try {
      const text = await this.#content.fill(index, element, this.state().turn, ended.signal)
      if (ended.signal.aborted) return
      element.style.minHeight = ''
      this.#surfaces.set(index, { index, element, text, space: this.#content.space(index) })
      this.#state.set({ drawn: true })
      this.#announce(index)
      if (this.#found.length > 0) this.#markFound()
    } catch {
      if (!ended.signal.aborted) this.#options.onFailure(index)
    }
  }

  #empty(index: number): void {
    const element = this.#pages[index]
    this.#filled.get(index)?.abort()
    this.#filled.delete(index)
    this.#surfaces.delete(index)
    if (!element) return
    if (this.#content.kind === 'text') element.style.minHeight = `${element.offsetHeight}px`
    this.#content.empty(index, element)
    this.#announce(index)
  }

  #announce(index: number): void {
    for (const listener of this.#listeners) listener(index)
  }

  /** The current page is the one that covers the line a third below the top. */
  #updatePage(): void {
    const line = this.container.scrollTop + this.container.clientHeight / 3
    let from = 0
    let to = this.#pages.length - 1
    while (from < to) {
      const middle = (from + to + 1) >> 1
      if ((this.#pages[middle]?.offsetTop ?? 0) <= line) from = middle
      else to = middle - 1
    }
    this.#state.set({ page: from })
  }

  #followSize(): void {
    let pending = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(pending)
      pending = requestAnimationFrame(() => {
        if (!this.#ended.signal.aborted) this.#keepingPlace(() => this.#layOut())
      })
    })
    observer.observe(this.container)
    this.#ended.signal.addEventListener('abort', () => observer.disconnect())
  }
}
