import { AnnotationEditorType, AnnotationMode, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import type { DocumentPage } from '#shared/domain/document.ts'
import type { Rect } from '#shared/domain/passage.ts'
import type { PageSpace, Rotation } from '../geometry.ts'
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
import { EventBus, PDFViewer, RenderingStates } from './components.ts'
import { Finder } from './finder.ts'
import { InertLinks } from './inert-links.ts'
import { outlineOf } from './outline.ts'
import { sizeUnreadPages } from './page-sizes.ts'
import { drawThumbnail, shrink } from './thumbnails.ts'

/** Pixels of one page's canvas; beyond it pdf.js draws the visible part alone. Ten pages are kept, so this bounds memory. */
const LARGEST_PAGE_CANVAS = 2 ** 23
/** Pages kept drawn on either side of the current one. pdf.js keeps ten in all, which costs twice the memory. */
const KEPT_AROUND = 1
/** Zooming redraws when the hand rests, not at every step. */
const REDRAW_AFTER_MS = 300
const FINISHED: number = RenderingStates.FINISHED

type PageView = {
  id: number
  destroy(): void
  div: HTMLDivElement
  pdfPage: PDFPageProxy | null
  canvas: HTMLCanvasElement | null
  renderingState: number
  textLayer: { div: HTMLDivElement } | null
  /** Outlives the page's text layer and would keep all its elements. */
  _textHighlighter: { setTextMapping(divs: HTMLElement[] | null, texts: string[] | null): void }
}

export type PdfViewOptions = {
  container: HTMLDivElement
  viewer: HTMLDivElement
  document: PDFDocumentProxy
  /** Sizes as the vault knows them, so that the scroll bar is right before a page was read. */
  pages: readonly DocumentPage[]
  zoom: Zoom
  page: number
  pageName(index: number): string
  /** A page could not be shown; the others can. Told once a page. */
  onPageFailure(index: number): void
  /** The address of a link out of the document was asked for. */
  onAddress(url: string): void
}

/** A PDF shown by pdf.js' viewer components. */
export class PdfView implements DocumentView {
  readonly container: HTMLElement
  readonly can = { rotate: true, find: true, thumbnails: true }
  readonly #document: PDFDocumentProxy
  readonly #bus = new EventBus()
  readonly #links: InertLinks
  readonly #viewer: PDFViewer
  readonly #finder: Finder
  readonly #state: Store<ViewState>
  readonly #surfaces = new Map<number, PageSurface>()
  readonly #surfaceListeners = new Set<(index: number) => void>()
  readonly #ended = new AbortController()

  constructor(options: PdfViewOptions) {
    const { container, viewer, document } = options
    this.container = container
    this.#document = document
    this.#state = new Store<ViewState>({
      pageCount: document.numPages,
      page: options.page,
      zoom: options.zoom,
      scale: 1,
      turn: 0,
      drawn: false,
      find: null,
    })
    this.#links = new InertLinks({ eventBus: this.#bus, ignoreDestinationZoom: true }, options.onAddress)
    this.#finder = new Finder(this.#bus, this.#links, (find) => this.#state.set({ find }))
    const settings = {
      container,
      viewer,
      eventBus: this.#bus,
      linkService: this.#links,
      findController: this.#finder.controller,
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: AnnotationEditorType.DISABLE,
      imageResourcesPath: new URL('pdfjs/images/', window.document.baseURI).href,
      maxCanvasPixels: LARGEST_PAGE_CANVAS,
      enableAutoLinking: false,
      supportsPinchToZoom: false,
      l10n: wordless,
    }
    this.#viewer = new PDFViewer(settings as unknown as ConstructorParameters<typeof PDFViewer>[0])
    this.#listen(options)
    this.#links.setViewer(this.#viewer)
    this.#links.setDocument(document)
    this.#viewer.setDocument(document)
    this.#followSize()
  }

  readonly state = (): ViewState => this.#state.get()
  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener)
  surfaces = (): ReadonlyMap<number, PageSurface> => this.#surfaces

  onSurface(listener: (index: number) => void): () => void {
    this.#surfaceListeners.add(listener)
    return () => this.#surfaceListeners.delete(listener)
  }

  goTo(page: number, place?: Rect): void {
    const view = this.#view(page)
    if (!view) return
    if (!place) {
      this.#viewer.scrollPageIntoView({ pageNumber: page + 1 })
      return
    }
    void this.#document.getPage(page + 1).then((pdfPage) => {
      if (this.#ended.signal.aborted) return
      scrollToPlace(this.container, view.div, spaceOf(pdfPage), this.state().turn, place)
    })
  }

  setZoom(zoom: Zoom): void {
    this.#viewer.currentScaleValue = String(zoom)
    this.#state.set({ zoom, scale: this.#viewer.currentScale })
  }

  zoomBy(steps: 1 | -1, at?: { x: number; y: number }): void {
    const scale = this.#viewer.currentScale
    const next = nextScale(scale, steps)
    this.#viewer.updateScale({
      scaleFactor: next / scale,
      drawingDelay: REDRAW_AFTER_MS,
      ...(at ? { origin: [at.x, at.y] } : {}),
    })
  }

  rotateBy(degrees: 90 | -90): void {
    this.#viewer.pagesRotation += degrees
  }

  find(query: FindQuery): void {
    this.#finder.find(query)
  }

  findAgain(direction: 1 | -1): void {
    this.#finder.again(direction)
  }

  endFind(): void {
    this.#finder.end()
  }

  outline(): Promise<OutlineEntry[]> {
    return outlineOf(this.#document, this.#links)
  }

  async drawThumbnail(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void> {
    const shown = this.#view(page)
    if (shown?.canvas && shown.renderingState === FINISHED) return shrink(shown.canvas, canvas, width)
    const pdfPage = await this.#document.getPage(page + 1)
    await drawThumbnail(pdfPage, canvas, width, this.state().turn, signal)
    // The viewer frees the page unless it shows it itself.
    this.#bus.dispatch('thumbnailrendered', { source: this, pageNumber: page + 1, pdfPage })
  }

  /** The document itself stays open: whoever opened it closes it. */
  destroy(): void {
    this.#viewer.setDocument(null as unknown as PDFDocumentProxy)
    this.#links.setDocument(null as unknown as PDFDocumentProxy)
    this.#ended.abort()
    this.#surfaces.clear()
  }

  #view(index: number): PageView | undefined {
    return this.#viewer.getPageView(index) as PageView | undefined
  }

  #listen({ container, pages, zoom, page, pageName, onPageFailure }: PdfViewOptions): void {
    const on = <T>(name: string, listener: (event: T) => void) =>
      this.#bus.on(name, listener, { signal: this.#ended.signal })
    on('pagesinit', () => {
      for (let index = 0; index < this.#viewer.pagesCount; index++)
        this.#view(index)?.div.setAttribute('aria-label', pageName(index))
      sizeUnreadPages(this.#viewer, pages)
      this.#viewer.currentScaleValue = String(zoom)
      if (page > 0) this.#viewer.scrollPageIntoView({ pageNumber: page + 1 })
      else container.scrollTop = 0
    })
    const failed = new Set<number>()
    const fail = (index: number) => {
      if (failed.has(index) || this.#ended.signal.aborted) return
      failed.add(index)
      onPageFailure(index)
    }
    // pdf.js only writes to the console when a page cannot be read; drawing waits for it for ever.
    const check = (index: number) => this.#document.getPage(index + 1).catch(() => fail(index))
    void check(page)
    on('pagechanging', ({ pageNumber }: { pageNumber: number }) => {
      this.#state.set({ page: pageNumber - 1 })
      void check(pageNumber - 1)
    })
    on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: Zoom }) => {
      this.#state.set({ scale, zoom: presetValue ?? scale })
      if (presetValue !== undefined) this.#centre()
    })
    on('rotationchanging', ({ pagesRotation }: { pagesRotation: Rotation }) => {
      this.#state.set({ turn: pagesRotation })
      this.#centre()
      for (const index of this.#surfaces.keys()) this.#announce(index)
    })
    on('pagerender', ({ pageNumber }: { pageNumber: number }) => {
      this.#prune()
      this.#surface(pageNumber - 1)
    })
    on('pagerendered', ({ pageNumber, error }: { pageNumber: number; error?: unknown }) => {
      this.#state.set({ drawn: true })
      if (error) fail(pageNumber - 1)
    })
    on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => this.#surface(pageNumber - 1))
    on('updateviewarea', () => this.#prune())
    // Bringing a match into view also moves sideways, which is only wanted where the page is wider than the window.
    on('updatetextlayermatches', () =>
      requestAnimationFrame(() => {
        const shown = this.#view(this.state().page)?.div
        if (shown && shown.offsetWidth <= this.container.clientWidth) this.#centre()
      }),
    )
    const queue = this.#viewer.renderingQueue
    if (queue)
      queue.onIdle = (() => {
        if (this.#ended.signal.aborted) return
        this.#viewer.cleanup()
        void this.#document.cleanup().catch(() => undefined)
      }) as unknown as null
  }

  #surface(index: number): void {
    const view = this.#view(index)
    if (!view?.pdfPage) return
    const text = view.textLayer?.div.isConnected ? view.textLayer.div : null
    this.#surfaces.set(index, { index, element: view.div, text, space: spaceOf(view.pdfPage) })
    this.#announce(index)
  }

  /** Drops pages that are far from the current one; pdf.js drops some by itself and does not say so. */
  #prune(): void {
    const { page } = this.state()
    const cached = [...this.#viewer.getCachedPageViews()] as PageView[]
    const visible = this.#viewer._getVisiblePages() as { ids: Set<number> }
    const kept = new Set<number>()
    for (const view of cached) {
      const near = Math.abs(view.id - 1 - page) <= KEPT_AROUND || visible.ids.has(view.id)
      if (near) kept.add(view.id - 1)
      else view.destroy()
    }
    for (const index of [...this.#surfaces.keys()])
      if (!kept.has(index)) {
        this.#surfaces.delete(index)
        this.#view(index)?._textHighlighter.setTextMapping(null, null)
        this.#announce(index)
      }
  }

  #announce(index: number): void {
    for (const listener of this.#surfaceListeners) listener(index)
  }

  /** Where some pages are wider than the window, the middle of all of them is shown, not the edge of one. */
  #centre(): void {
    this.container.scrollLeft = (this.container.scrollWidth - this.container.clientWidth) / 2
  }

  /** "Fit width" stays true when the window or a side panel changes. */
  #followSize(): void {
    let pending = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(pending)
      pending = requestAnimationFrame(() => {
        if (this.#ended.signal.aborted || this.#viewer.pagesCount === 0 || !this.#viewer.currentScaleValue) return
        if (Number.isNaN(Number(this.#viewer.currentScaleValue)))
          this.#viewer.currentScaleValue = this.#viewer.currentScaleValue
        this.#centre()
        this.#viewer.update()
      })
    })
    observer.observe(this.container)
    this.#ended.signal.addEventListener('abort', () => observer.disconnect())
  }
}

const spaceOf = (page: PDFPageProxy): PageSpace => ({
  box: page.view as Rect,
  yUp: true,
  rotation: (((page.rotate % 360) + 360) % 360) as Rotation,
})

/** pdf.js' own strings are English; the few that can be seen here are set by the reader itself. */
const nothing = async () => undefined
const wordless = {
  getLanguage: () => document.documentElement.lang,
  getDirection: () => 'ltr',
  get: nothing,
  translate: nothing,
  translateOnce: nothing,
  destroy: nothing,
  pause: () => undefined,
  resume: () => undefined,
}
