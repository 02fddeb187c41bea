import { PDFDataRangeTransport } from 'pdfjs-dist'
import { PdfError } from './pdf-error.ts'

const MOST_AT_ONCE = 4 * 1024 * 1024

/**
 * Hands pdf.js the bytes of a stored file by HTTP ranges. Its own fetch would begin with a request for the whole file
 * only to read the headers; the size is known here, so nothing is asked for but ranges.
 */
export class FileRanges extends PDFDataRangeTransport {
  /** Bytes asked for at once: a whole number of the vault's 64 KiB chunks. Larger ones cost more than the round trips they save. */
  static readonly CHUNK = 256 * 1024

  readonly failed: Promise<never>
  readonly #url: string
  readonly #ended = new AbortController()
  readonly #fail: (reason: PdfError) => void

  constructor(url: string, size: number) {
    super(size, null)
    this.#url = url
    const { promise, reject } = Promise.withResolvers<never>()
    this.failed = promise
    this.#fail = reject
    // Nobody listens any more once the document is open.
    promise.catch(() => undefined)
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#fetch(begin, end)
  }

  override abort(): void {
    this.#ended.abort()
  }

  /** pdf.js wants one answer a request; a damaged file may ask for all of itself at once, so long ranges come in pieces. */
  async #fetch(begin: number, end: number): Promise<void> {
    const bytes = new Uint8Array(end - begin)
    try {
      for (let at = begin; at < end; ) {
        const piece = await this.#piece(at, Math.min(end, at + MOST_AT_ONCE))
        bytes.set(piece, at - begin)
        at += piece.length
      }
      if (!this.#ended.signal.aborted) this.onDataRange(begin, bytes)
    } catch {
      if (!this.#ended.signal.aborted) this.#fail(new PdfError('unreachable'))
    }
  }

  async #piece(begin: number, end: number): Promise<Uint8Array> {
    const { signal } = this.#ended
    const response = await fetch(this.#url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal })
    if (response.status !== 206) throw new PdfError('unreachable')
    const piece = new Uint8Array(await response.arrayBuffer())
    if (piece.length === 0 || piece.length > end - begin) throw new PdfError('unreachable')
    return piece
  }
}
