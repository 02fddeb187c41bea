import { Refusal } from '../limits.ts'
import { exifOrientation } from './exif.ts'
import type { ImageFacts } from './facts.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Permitted bit depths by colour type, and samples a pixel (PNG, 11.2.1). */
const COLOUR: Record<number, { depths: number[]; samples: number }> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
}
/** Adam7: first column, first row, step across, step down of each pass. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

type Header = { width: number; height: number; bitsPerPixel: number; interlaced: boolean; palette: boolean }

const damaged = () => new Refusal('damaged')

/** Checks every chunk's CRC and inflates the picture data; throws Refusal `damaged` or `too-large`. */
export async function readPng(bytes: Uint8Array, maxPixels: number): Promise<ImageFacts> {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: Header | null = null
  let palette = false
  let rotation: ImageFacts['rotation'] = 0
  const data: Uint8Array[] = []
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw damaged()
    const length = view.getUint32(at)
    if (length > 0x7fffffff || at + 12 + length > bytes.length) throw damaged()
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) throw damaged()
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (header === null && type !== 'IHDR') throw damaged()
    if (type === 'IHDR') header = readHeader(body, maxPixels)
    else if (type === 'PLTE') palette = true
    else if (type === 'IDAT') data.push(body)
    else if (type === 'eXIf') rotation = exifOrientation(body)
    else if (type === 'IEND') break
    at += 12 + length
  }
  if (header === null || data.length === 0 || (header.palette && !palette)) throw damaged()
  await inflate(data, rawSize(header))
  return { width: header.width, height: header.height, rotation }
}

function readHeader(body: Uint8Array, maxPixels: number): Header {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  if (body.length !== 13) throw damaged()
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const colour = COLOUR[body[9] ?? -1]
  const depth = body[8] ?? 0
  const interlace = body[12] ?? 0
  if (width === 0 || height === 0 || !colour?.depths.includes(depth) || interlace > 1) throw damaged()
  if (body[10] !== 0 || body[11] !== 0) throw damaged()
  if (width * height > maxPixels) throw new Refusal('too-large')
  return { width, height, bitsPerPixel: depth * colour.samples, interlaced: interlace === 1, palette: body[9] === 3 }
}

/** Bytes of the picture once inflated: every row carries a filter byte. */
function rawSize(header: Header): number {
  const rows = (width: number, height: number) =>
    width === 0 ? 0 : height * (1 + Math.ceil((width * header.bitsPerPixel) / 8))
  if (!header.interlaced) return rows(header.width, header.height)
  let size = 0
  for (const [x, y, dx, dy] of PASSES)
    size += rows(Math.ceil((header.width - x) / dx), Math.ceil((header.height - y) / dy))
  return size
}

/** Inflates and throws away, counting; stops at what the header promised, whatever more the stream holds. */
async function inflate(parts: Uint8Array[], expected: number): Promise<void> {
  const stream = new Blob(parts as BlobPart[]).stream().pipeThrough(new DecompressionStream('deflate'))
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength
      if (size >= expected) break
    }
  } catch {
    // What came before the fault counts below.
  }
  if (size < expected) throw damaged()
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i += 1) crc = (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
