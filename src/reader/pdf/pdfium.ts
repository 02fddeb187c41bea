import type { Engines } from '../engines.ts'
import { Refusal } from '../limits.ts'

/** The part of PDFium's C interface that reading text needs (https://pdfium.googlesource.com/pdfium/+/main/public/). */
type Raw = {
  _FPDF_InitLibraryWithConfig(config: number): void
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number
  _FPDF_GetLastError(): number
  _FPDF_CloseDocument(document: number): void
  _FPDF_GetPageCount(document: number): number
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, bytes: number): number
  _FPDF_GetPageLabel(document: number, index: number, buffer: number, bytes: number): number
  _FPDF_LoadPage(document: number, index: number): number
  _FPDF_ClosePage(page: number): void
  _FPDF_GetPageWidthF(page: number): number
  _FPDF_GetPageHeightF(page: number): number
  _FPDFPage_GetRotation(page: number): number
  _FPDFPage_SetRotation(page: number, quarters: number): void
  _FPDFPage_GetAnnotCount(page: number): number
  _FPDFPage_GetAnnot(page: number, index: number): number
  _FPDFAnnot_GetSubtype(annotation: number): number
  _FPDFPage_CloseAnnot(annotation: number): void
  _FPDFPage_Flatten(page: number, flag: number): number
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(textPage: number): void
  _FPDFText_CountChars(textPage: number): number
  _FPDFText_GetCharAngle(textPage: number, index: number): number
  _FPDFText_GetText(textPage: number, start: number, count: number, buffer: number): number
  wasmExports: { malloc(size: number): number; free(pointer: number): void }
  HEAPU8: Uint8Array
}

/** FPDF_GetLastError: 3 not a PDF or damaged, 4 password, 5 unknown security scheme, 6 page. */
const ERROR_PASSWORD = 4

/** Annotations that show words of their own: free text, stamp, form field (FPDF_ANNOT_*). */
const WITH_WORDS: ReadonlySet<number> = new Set([3, 13, 20])
const MOST_ANNOTATIONS = 2_000
const FLATTEN_FOR_DISPLAY = 0
const FLATTENED = 1
/** Characters whose direction is looked at, and how many of them must agree for the page to be turned. */
const DIRECTIONS = 24
const AGREEING = 0.6

/** Above this the instance is thrown away after a document: WebAssembly memory grows and never shrinks. */
const KEEP_BELOW = 192 * 1024 * 1024

const utf16 = new TextDecoder('utf-16le')

export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory'
}

/** One PDFium. Reading is sequential: one document at a time. */
export class Pdfium {
  readonly #raw: Raw
  readonly #refused: () => boolean
  #buffer = 0
  #bufferSize = 0

  private constructor(raw: Raw, refused: () => boolean) {
    this.#raw = raw
    this.#refused = refused
  }

  /** `memory`: bytes its heap may reach; a document that needs more fails with OutOfMemory. */
  static async create(engine: Awaited<ReturnType<Engines['pdfium']>>, memory: number): Promise<Pdfium> {
    let refused = false
    const raw = await engine.load({
      instantiateWasm(imports, done) {
        const env = imports.env as Record<string, (size: number) => number>
        const grow = env.emscripten_resize_heap
        env.emscripten_resize_heap = (size) => {
          if (grow && size >>> 0 <= memory) return grow(size)
          refused = true
          return 0
        }
        void WebAssembly.instantiate(engine.wasm, imports).then((instance) => done(instance as WebAssembly.Module))
        return {}
      },
      // Emscripten's own complaints (page numbers, addresses) are of no use to anyone.
      ...{ print: () => {}, printErr: () => {} },
    })
    const pdfium = new Pdfium(raw as unknown as Raw, () => refused)
    pdfium.#initialise()
    return pdfium
  }

  #initialise(): void {
    // FPDF_LIBRARY_CONFIG, version 2: four zero words behind the version.
    const config = this.#alloc(32)
    this.#raw.HEAPU8.fill(0, config, config + 32)
    this.#raw.HEAPU8[config] = 2
    this.#raw._FPDF_InitLibraryWithConfig(config)
    this.#raw.wasmExports.free(config)
  }

  get spent(): boolean {
    return this.#refused() || this.#raw.HEAPU8.byteLength > KEEP_BELOW
  }

  /** Whether growth was refused: then whatever failed, failed for want of memory. */
  get starved(): boolean {
    return this.#refused()
  }

  #alloc(size: number): number {
    const pointer = this.#raw.wasmExports.malloc(size)
    if (pointer === 0) throw new OutOfMemory()
    return pointer
  }

  #put(bytes: Uint8Array): number {
    const pointer = this.#alloc(bytes.length + 1)
    this.#raw.HEAPU8.set(bytes, pointer)
    this.#raw.HEAPU8[pointer + bytes.length] = 0
    return pointer
  }

  /** A buffer of at least `size` bytes, kept between pages. */
  #scratch(size: number): number {
    if (size > this.#bufferSize) {
      if (this.#buffer) this.#raw.wasmExports.free(this.#buffer)
      this.#buffer = 0
      this.#bufferSize = 0
      this.#buffer = this.#alloc(size)
      this.#bufferSize = size
    }
    return this.#buffer
  }

  /** A UTF-16LE string that a function writes into a buffer of its wanted size (in bytes, with the closing zero). */
  #string(write: (buffer: number, bytes: number) => number, most = 8_192): string {
    const wanted = write(0, 0)
    if (wanted <= 2 || wanted > most) return ''
    const buffer = this.#scratch(wanted)
    write(buffer, wanted)
    return utf16.decode(this.#raw.HEAPU8.subarray(buffer, buffer + wanted - 2))
  }

  /**
   * Opens a document. `passwords` are tried in order as they are; the index of the one that fits is told.
   * Throws Refusal `encrypted` when none fits; answers null when PDFium cannot make sense of the bytes.
   */
  open(bytes: Uint8Array, passwords: readonly Uint8Array[]): PdfiumDocument | null {
    const raw = this.#raw
    const data = this.#put(bytes)
    let locked = false
    for (const [index, password] of passwords.entries()) {
      const pointer = password.length > 0 ? this.#put(password) : 0
      const handle = raw._FPDF_LoadMemDocument(data, bytes.length, pointer)
      const error = handle ? 0 : raw._FPDF_GetLastError()
      if (pointer) raw.wasmExports.free(pointer)
      if (handle) return this.#document(handle, data, index)
      if (error !== ERROR_PASSWORD) break
      locked = true
    }
    raw.wasmExports.free(data)
    if (this.starved) throw new OutOfMemory()
    if (locked) throw new Refusal('encrypted')
    return null
  }

  #document(handle: number, data: number, password: number): PdfiumDocument {
    const raw = this.#raw
    return {
      password,
      pageCount: raw._FPDF_GetPageCount(handle),
      title: () => {
        const tag = this.#put(new TextEncoder().encode('Title'))
        try {
          return this.#string((buffer, size) => raw._FPDF_GetMetaText(handle, tag, buffer, size))
        } finally {
          raw.wasmExports.free(tag)
        }
      },
      label: (index) => this.#string((buffer, size) => raw._FPDF_GetPageLabel(handle, index, buffer, size), 512),
      page: (index) => this.#page(handle, index),
      close: () => {
        raw._FPDF_CloseDocument(handle)
        raw.wasmExports.free(data)
      },
    }
  }

  #page(document: number, index: number): PdfiumPage | null {
    const raw = this.#raw
    let page = this.#load(document, index)
    if (!page) return null
    try {
      const width = raw._FPDF_GetPageWidthF(page)
      const height = raw._FPDF_GetPageHeightF(page)
      const rotation = raw._FPDFPage_GetRotation(page)
      if (this.#hasWordsInAnnotations(page) && raw._FPDFPage_Flatten(page, FLATTEN_FOR_DISPLAY) === FLATTENED)
        // What was filled into a form is drawn into the page's content, in memory.
        page = this.#reload(document, index, page)
      let { text, upright } = page ? this.#text(page, rotation) : { text: '', upright: rotation }
      if (page && (upright - rotation) % 2 !== 0) {
        raw._FPDFPage_SetRotation(page, upright)
        page = this.#reload(document, index, page)
        if (page) ({ text, upright } = this.#text(page, upright))
      }
      return { width, height, rotation, text }
    } finally {
      // A page that stays open keeps its objects: 4.5 GB over 20,000 pages.
      if (page) raw._FPDF_ClosePage(page)
    }
  }

  #load(document: number, index: number): number {
    const page = this.#raw._FPDF_LoadPage(document, index)
    if (!page && this.starved) throw new OutOfMemory()
    return page
  }

  /** A page that was changed has to be parsed anew. */
  #reload(document: number, index: number, page: number): number {
    this.#raw._FPDF_ClosePage(page)
    return this.#load(document, index)
  }

  /**
   * The rotation under which a page's lines lie level. PDFium orders lines as they are shown: of a page whose text
   * lies on its side (a sheet put into the scanner sideways) it would give the last line first.
   */
  #upright(textPage: number, count: number, rotation: number): number {
    const votes = [0, 0, 0, 0]
    let voters = 0
    for (let i = 0; i < DIRECTIONS && i < count; i += 1) {
      // Clockwise, in the page's own space; negative where it cannot be told.
      const angle = this.#raw._FPDFText_GetCharAngle(textPage, Math.floor((i * count) / DIRECTIONS))
      if (!(angle >= 0)) continue
      const quarter = (4 - (Math.round(angle / (Math.PI / 2)) % 4)) % 4
      votes[quarter] = (votes[quarter] ?? 0) + 1
      voters += 1
    }
    const most = Math.max(...votes)
    return voters > 0 && most >= voters * AGREEING ? votes.indexOf(most) : rotation
  }

  #hasWordsInAnnotations(page: number): boolean {
    const raw = this.#raw
    const count = Math.min(raw._FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)
    for (let index = 0; index < count; index += 1) {
      const annotation = raw._FPDFPage_GetAnnot(page, index)
      if (!annotation) continue
      const subtype = raw._FPDFAnnot_GetSubtype(annotation)
      raw._FPDFPage_CloseAnnot(annotation)
      if (WITH_WORDS.has(subtype)) return true
    }
    return false
  }

  #text(page: number, rotation: number): { text: string; upright: number } {
    const raw = this.#raw
    const textPage = raw._FPDFText_LoadPage(page)
    if (!textPage) return { text: '', upright: rotation }
    try {
      const count = raw._FPDFText_CountChars(textPage)
      if (count <= 0) return { text: '', upright: rotation }
      // Two UTF-16 units a character at the most, and the closing zero.
      const buffer = this.#scratch((count * 2 + 1) * 2)
      const written = raw._FPDFText_GetText(textPage, 0, count, buffer)
      const text = written > 1 ? utf16.decode(raw.HEAPU8.subarray(buffer, buffer + (written - 1) * 2)) : ''
      return { text, upright: this.#upright(textPage, count, rotation) }
    } finally {
      raw._FPDFText_ClosePage(textPage)
    }
  }
}

/** Sizes in points as shown, that is after `rotation` (quarter turns clockwise). */
export type PdfiumPage = { width: number; height: number; rotation: number; text: string }

export type PdfiumDocument = {
  /** Which of the passwords opened it. */
  readonly password: number
  readonly pageCount: number
  title(): string
  /** Empty where the file carries no labels. */
  label(index: number): string
  /** Null when the page cannot be loaded. */
  page(index: number): PdfiumPage | null
  close(): void
}
