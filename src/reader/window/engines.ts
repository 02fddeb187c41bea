import pdfiumWasm from '@hyzyla/pdfium/pdfium.wasm?url'
import type { Engines } from '../engines.ts'

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The engines as they are bundled with the reader's page; their data comes from the page's own origin. */
export const windowEngines: Engines = {
  pdfium: once(async () => {
    const { PDFiumModule } = await import('@hyzyla/pdfium')
    const wasm = await WebAssembly.compileStreaming(fetch(pdfiumWasm))
    return { load: PDFiumModule, wasm }
  }),
  pdfjs: once(async () => {
    // The worker's code puts itself where the API looks for it, and then runs on this thread.
    await import('pdfjs-dist/build/pdf.worker.mjs' as string)
    const api = await import('pdfjs-dist')
    const data = {
      cMapUrl: '/pdfjs/cmaps/',
      standardFontDataUrl: '/pdfjs/standard_fonts/',
      wasmUrl: '/pdfjs/wasm/',
      iccUrl: '/pdfjs/iccs/',
    }
    return { api, data }
  }),
  async decodeImage(bytes, mediaType) {
    const picture = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }))
    picture.close()
  },
}
