import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import type { ReadPage, ReadResult } from '#shared/domain/import.ts'
import { crc32 } from './image/png.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { nodeEngines } from './node/engines.ts'
import { readDocument } from './read.ts'

/** Files for tests, made on the spot. */
export async function makePdf(
  pages: readonly string[],
  options: Partial<PDFKit.PDFDocumentOptions> & { rotate?: number } = {},
): Promise<Uint8Array> {
  const { rotate, ...rest } = options
  const document = new PDFDocument({ autoFirstPage: false, size: 'A4', ...rest })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const text of pages) {
    const page = document.addPage()
    if (rotate) Object.assign(page.page.dictionary.data, { Rotate: rotate })
    document.text(text)
  }
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** A grey picture, one byte a pixel. */
export function makePng(width: number, height: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  header.setUint8(8, 8)
  const rows = new Uint8Array(height * (width + 1))
  return concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = concat([new TextEncoder().encode(type), body])
  const frame = new DataView(new ArrayBuffer(8))
  frame.setUint32(0, body.length)
  frame.setUint32(4, crc32(named))
  return concat([new Uint8Array(frame.buffer, 0, 4), named, new Uint8Array(frame.buffer, 4, 4)])
}

/** A little-endian TIFF of white pages, uncompressed, one bit a pixel. */
export function makeTiff(pages: readonly { width: number; height: number; orientation?: number }[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0)]
  let at = 8
  for (const [index, { width, height, orientation = 1 }] of pages.entries()) {
    const strip = new Uint8Array(Math.ceil(width / 8) * height)
    const tags = [
      [256, width],
      [257, height],
      [258, 1],
      [259, 1],
      [262, 0],
      [273, 0],
      [274, orientation],
      [277, 1],
      [278, height],
      [279, strip.length],
    ] as [number, number][]
    const size = 2 + tags.length * 12 + 4
    const directory = new DataView(new ArrayBuffer(size))
    directory.setUint16(0, tags.length, true)
    for (const [i, [tag, value]] of tags.entries()) {
      directory.setUint16(2 + i * 12, tag, true)
      directory.setUint16(4 + i * 12, 4, true)
      directory.setUint32(6 + i * 12, 1, true)
      directory.setUint32(10 + i * 12, tag === 273 ? at + size : value, true)
    }
    at += size + strip.length
    directory.setUint32(size - 4, index === pages.length - 1 ? 0 : at, true)
    parts.push(new Uint8Array(directory.buffer), strip)
  }
  return concat(parts)
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** Reads in this process. */
export async function readHere(
  bytes: Uint8Array,
  options: { password?: string; limits?: Partial<Limits> } = {},
): Promise<{ result: ReadResult; pages: ReadPage[] }> {
  const pages: ReadPage[] = []
  const result = await readDocument(
    bytes,
    {
      password: options.password ?? null,
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      engines: nodeEngines,
    },
    (batch) => void pages.push(...batch),
  )
  return { result, pages }
}
