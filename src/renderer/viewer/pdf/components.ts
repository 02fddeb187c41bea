/**
 * pdf.js' viewer components read the library from `globalThis.pdfjsLib`, which the first import puts there.
 * This module alone imports them, so that the order is written down once.
 */
import 'pdfjs-dist'

export {
  EventBus,
  FindState,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  RenderingStates,
} from 'pdfjs-dist/web/pdf_viewer.mjs'
