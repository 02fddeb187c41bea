import type { CaseDocument, DocumentPage } from '#shared/domain/document.ts'
import { FlowView } from './pages/flow-view.ts'
import { imageSource } from './pages/image-source.ts'
import { PictureContent } from './pages/picture-content.ts'
import { textContent } from './pages/text-content.ts'
import { tiffSource } from './pages/tiff-source.ts'
import { openPdf } from './pdf/open.ts'
import { PdfError } from './pdf/pdf-error.ts'
import { PdfView } from './pdf/pdf-view.ts'
import './pdf/pdf.css'
import type { DocumentView, Zoom } from './view.ts'
import './viewer.css'

export type OpenOptions = {
  document: CaseDocument
  pages: readonly DocumentPage[]
  /** Asked for when the file turns out to be encrypted. */
  password(): Promise<string | null>
  /** The scrolling element, empty and positioned absolutely. */
  container: HTMLDivElement
  zoom: Zoom
  page: number
  pageName(index: number): string
  onAddress(url: string): void
  /** One page could not be shown; the others can. */
  onPageFailure(index: number): void
  signal: AbortSignal
}

export type OpenedView = { view: DocumentView; close(): void }

/** Opens a document of any kind that can be shown. Rejects with PdfError, or with the signal's reason. */
export async function openView(options: OpenOptions): Promise<OpenedView> {
  const { document, pages, container, zoom, page, pageName, signal } = options
  const url = `/files/${document.id}`
  if (document.format === 'pdf') return openPdfView(options)
  try {
    const content =
      document.format === 'text'
        ? await textContent(url, document.language, signal)
        : new PictureContent(
            pages,
            document.format === 'tiff' ? await tiffSource(url, signal) : imageSource(url, document.title),
          )
    if (!content) throw new PdfError('damaged')
    const view = new FlowView({ container, content, zoom, page, pageName, onFailure: options.onPageFailure })
    return { view, close: () => view.destroy() }
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof PdfError ? error : new PdfError('unreachable')
  }
}

async function openPdfView(options: OpenOptions): Promise<OpenedView> {
  const { document, pages, password, container, zoom, page, pageName, onAddress, signal } = options
  const { document: pdf, close } = await openPdf(document.id, document.size, password, signal)
  try {
    // Without its first page pdf.js' viewer does not begin.
    await pdf.getPage(1)
  } catch {
    await close()
    throw new PdfError('damaged')
  }
  if (signal.aborted) {
    await close()
    signal.throwIfAborted()
  }
  const viewer = window.document.createElement('div')
  viewer.className = 'pdfViewer'
  container.replaceChildren(viewer)
  const view = new PdfView({
    container,
    viewer,
    document: pdf,
    pages,
    zoom,
    page: Math.min(page, pdf.numPages - 1),
    pageName,
    onAddress,
    onPageFailure: options.onPageFailure,
  })
  return {
    view,
    close() {
      view.destroy()
      container.replaceChildren()
      void close()
    },
  }
}
