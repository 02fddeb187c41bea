import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { DocumentId } from '#shared/domain/ids.ts'
import { prepareWorker, takeWorker } from '../workers.ts'
import { FileRanges } from './file-ranges.ts'
import { PdfError } from './pdf-error.ts'

/** Data that the build copies from pdfjs-dist beside the page; nothing is ever fetched from elsewhere. */
const data = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href

/** Pixels of the largest picture inside a PDF that is drawn; the reader's own limit for pictures. */
const LARGEST_IMAGE = 250_000_000
/** Bytes of the largest canvas area pdf.js may ask for: 64 megapixels, far more than a page on a screen needs. */
const LARGEST_CANVAS = 256 * 1024 * 1024

prepareWorker(workerUrl)

/** What pdf.js is never given: scripts, XFA, fonts of this computer, a network. */
const HARDENED = {
  enableXfa: false,
  useSystemFonts: false,
  maxImageSize: LARGEST_IMAGE,
  canvasMaxAreaInBytes: LARGEST_CANVAS,
  disableAutoFetch: true,
  disableStream: true,
  verbosity: pdfjs.VerbosityLevel.ERRORS,
} as const

export type OpenPdf = { document: pdfjs.PDFDocumentProxy; close(): Promise<void> }
/**
 * Opens a document's PDF by ranges, so that nothing is waited for but what the first page needs.
 * Each document has a worker of its own: ending it frees all that the document held.
 * `size`: bytes of the file. Rejects with PdfError, or with the signal's reason.
 */
export async function openPdf(
  id: DocumentId,
  size: number,
  password: () => Promise<string | null>,
  signal: AbortSignal,
): Promise<OpenPdf> {
  signal.throwIfAborted()
  const range = new FileRanges(`/files/${id}`, size)
  const port = takeWorker(workerUrl)
  const worker = pdfjs.PDFWorker.create({ port, verbosity: HARDENED.verbosity })
  const task = pdfjs.getDocument({
    ...HARDENED,
    range,
    rangeChunkSize: FileRanges.CHUNK,
    worker,
    cMapUrl: data('cmaps'),
    standardFontDataUrl: data('standard_fonts'),
    wasmUrl: data('wasm'),
    iccUrl: data('iccs'),
  })
  const refused = Promise.withResolvers<never>()
  let asked = false
  const onPassword = (give: (answer: string) => void, reason: number) => {
    const known = asked ? Promise.resolve(null) : password()
    const failure = reason === pdfjs.PasswordResponses.NEED_PASSWORD ? 'password' : 'wrong-password'
    // Asked for only where the file is encrypted, and once: a second question means that the answer was wrong.
    asked = true
    known.then(
      (answer) => (answer === null ? refused.reject(new PdfError(failure)) : give(answer)),
      () => refused.reject(new PdfError('password')),
    )
  }
  task.onPassword = onPassword as () => void
  const close = async () => {
    range.abort()
    await task.destroy().catch(() => undefined)
    worker.destroy()
    port.terminate()
  }
  const stop = () => void close()
  signal.addEventListener('abort', stop, { once: true })
  try {
    // A missing or damaged stored file shows at the first range; pdf.js alone would wait for it for ever.
    const document = await Promise.race([task.promise, range.failed, refused.promise])
    signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
    return { document, close }
  } catch (error) {
    await close()
    signal.throwIfAborted()
    throw failureOf(error)
  }
}

const failureOf = (error: unknown): PdfError => (error instanceof PdfError ? error : new PdfError('damaged'))
