/**
 * The foreign code that the reader leans on, handed in by whoever runs it: Node reads these from node_modules,
 * the reader window has them bundled. Loaded on first use only: a photo needs no PDF engine.
 */
export type Engines = {
  /** `@hyzyla/pdfium`'s module loader and its compiled WebAssembly. */
  pdfium(): Promise<{
    load: typeof import('@hyzyla/pdfium').PDFiumModule
    wasm: WebAssembly.Module
  }>
  /** pdf.js with its worker's code on the same thread, and where its data lies. */
  pdfjs(): Promise<{
    api: typeof import('pdfjs-dist')
    data: { cMapUrl: string; standardFontDataUrl: string; wasmUrl: string; iccUrl: string }
  }>
  /**
   * Decodes a picture with the best decoder at hand; rejects when it cannot be decoded, resolves where there is no
   * decoder for this type (its structure has been checked before).
   */
  decodeImage(bytes: Uint8Array, mediaType: string): Promise<void>
}

/** The reader's own tools are missing or broken: says nothing about the file. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
}

/** The same engines, whose failure to load is told from the failure to read a file. */
export const guarded = (engines: Engines): Engines => ({
  pdfium: () => engines.pdfium().catch(engineFailed),
  pdfjs: () => engines.pdfjs().catch(engineFailed),
  decodeImage: engines.decodeImage,
})

const engineFailed = (cause: unknown): never => {
  throw new EngineFailure('an engine could not be loaded', { cause })
}
