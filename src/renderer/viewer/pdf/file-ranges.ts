import { PDFDataRangeTransport } from 'pdfjs-dist'
import { byteSource } from '../bytes.ts'
import { PdfError } from './pdf-error.ts'

const MOST_AT_ONCE = 4 * 1024 * 1024
/** A file up to this size comes whole, at once: pdf.js would ask for all of it anyway, piece after piece. */
const SMALL = 4 * 1024 * 1024
/** Of a larger one its beginning and its end (where the table of objects is) come before pdf.js asks. */
const HEAD = 256 * 1024
const TAIL = 512 * 1024

type Segment = { begin: number; end: number; bytes: Promise<Uint8Array<ArrayBuffer>> }

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
  readonly #ahead: Segment[]

  /** Starts to fetch at once: what every PDF needs first is here by the time the worker has started. */
  constructor(url: string, size: number) {
    super(size, null)
    this.#url = url
    const { promise, reject } = Promise.withResolvers<never>()
    this.failed = promise
    this.#fail = reject
    // Nobody listens any more once the document is open.
    promise.catch(() => undefined)
    this.#ahead = size <= SMALL ? [this.#segment(0, size)] : [this.#segment(0, HEAD), this.#segment(size - TAIL, size)]
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#answer(begin, end)
  }

  override abort(): void {
    this.#ended.abort()
  }

  #segment(begin: number, end: number): Segment {
    const bytes = this.#fetch(begin, end)
    bytes.catch(() => undefined)
    return { begin, end, bytes }
  }

  async #answer(begin: number, end: number): Promise<void> {
    try {
      const there = this.#ahead.find((segment) => segment.begin <= begin && end <= segment.end)
      const bytes = there
        ? (await there.bytes).slice(begin - there.begin, end - there.begin)
        : await this.#fetch(begin, end)
      if (!this.#ended.signal.aborted) this.onDataRange(begin, bytes)
    } catch {
      if (!this.#ended.signal.aborted) this.#fail(new PdfError('unreachable'))
    }
  }

  /** pdf.js wants one answer a request; a damaged file may ask for all of itself at once, so long ranges come in pieces. */
  async #fetch(begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(end - begin)
    for (let at = begin; at < end; ) {
      const piece = await this.#piece(at, Math.min(end, at + MOST_AT_ONCE))
      bytes.set(piece, at - begin)
      at += piece.length
    }
    return bytes
  }

  async #piece(begin: number, end: number): Promise<Uint8Array> {
    const { signal } = this.#ended
    const response = await byteSource().fetch(this.#url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal })
    if (response.status !== 206) throw new PdfError('unreachable')
    const piece = new Uint8Array(await response.arrayBuffer())
    if (piece.length === 0 || piece.length > end - begin) throw new PdfError('unreachable')
    return piece
  }
}
