import type { DocumentPage } from '#shared/domain/document.ts'
import type { PDFViewer } from './components.ts'

/** As much of pdf.js' PDFPageView as is touched here. */
type UnreadPage = {
  pdfPage: unknown
  pdfPageRotate: number
  scale: number
  viewport: { viewBox: number[]; constructor: unknown; scale: number; userUnit: number }
  update(options: object): void
}
type Viewport = UnreadPage['viewport']
type ViewportOf = new (options: { viewBox: number[]; userUnit: number; scale: number; rotation: number }) => Viewport

/**
 * Until pdf.js has read a page it takes it for as large as the first one, and the pages below jump when it has.
 * The vault knows every page's size since import, so unread pages get theirs at once.
 */
export function sizeUnreadPages(viewer: PDFViewer, pages: readonly DocumentPage[]): void {
  for (let index = 0; index < viewer.pagesCount; index++) {
    const page = pages[index]
    const view = viewer.getPageView(index) as UnreadPage | undefined
    if (!page || !view || view.pdfPage) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = view.viewport.viewBox
    const same = Math.abs(right - left - page.width) < 0.5 && Math.abs(top - bottom - page.height) < 0.5
    if (same && view.pdfPageRotate === page.rotation) continue
    const Viewport = view.viewport.constructor as ViewportOf
    view.pdfPageRotate = page.rotation
    view.viewport = new Viewport({
      viewBox: [0, 0, page.width, page.height],
      userUnit: 1,
      scale: view.viewport.scale,
      rotation: page.rotation,
    })
    view.update({ scale: view.scale })
  }
}
