import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { Engines } from '../engines.ts'

const require = createRequire(import.meta.url)
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The folder of pdf.js' package. */
const pdfjsFolder = (): string => dirname(require.resolve('pdfjs-dist/package.json'))

/** The engines as Node finds them in node_modules. */
export const nodeEngines: Engines = {
  pdfium: once(async () => {
    const { PDFiumModule } = await import('@hyzyla/pdfium')
    const wasm = await WebAssembly.compile(await readFile(require.resolve('@hyzyla/pdfium/pdfium.wasm')))
    return { load: PDFiumModule, wasm }
  }),
  pdfjs: once(async () => {
    // The worker's code puts itself where the API looks for it, and then runs on this thread.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
    const api = (await import('pdfjs-dist/legacy/build/pdf.mjs' as string)) as typeof import('pdfjs-dist')
    const folder = (name: string) => join(pdfjsFolder(), name) + sep
    return {
      api,
      data: {
        cMapUrl: folder('cmaps'),
        standardFontDataUrl: folder('standard_fonts'),
        wasmUrl: folder('wasm'),
        iccUrl: folder('iccs'),
      },
    }
  }),
  async decodeImage(bytes, mediaType) {
    if (mediaType !== 'image/jpeg') return
    const { JpegImage } = await jpegDecoder()
    const image = new JpegImage()
    image.parse(bytes)
    image.getData({ width: image.width, height: image.height, forceRGB: true })
  },
}

type JpegDecoder = {
  JpegImage: new () => {
    width: number
    height: number
    parse(bytes: Uint8Array): void
    getData(options: { width: number; height: number; forceRGB: boolean }): Uint8ClampedArray
  }
}
const jpegDecoder = once(
  async () => (await import('pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' as string)) as JpegDecoder,
)
