import { Refusal } from '../limits.ts'
import { exifOrientation } from './exif.ts'
import type { ImageFacts } from './facts.ts'

const damaged = () => new Refusal('damaged')
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** Markers that stand alone: TEM, RST0–7, SOI, EOI. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)

/**
 * Walks the segments up to the picture data; throws Refusal `damaged` when they do not hold together.
 * Whether the data can be decoded is for a decoder to say.
 */
export function readJpeg(bytes: Uint8Array, maxPixels: number): ImageFacts {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let frame: { width: number; height: number } | null = null
  let rotation: ImageFacts['rotation'] = 0
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw damaged()
    const marker = bytes[at + 1] ?? 0
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) throw damaged()
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (isFrame(marker)) frame ??= readFrame(body)
    else if (marker === 0xe1 && rotation === 0 && isExif(body)) rotation = exifOrientation(body.subarray(6))
    else if (marker === 0xda) {
      if (!frame) throw damaged()
      if (frame.width * frame.height > maxPixels) throw new Refusal('too-large')
      if (at + 2 + length >= bytes.length) throw damaged()
      return { ...frame, rotation }
    }
    at += 2 + length
  }
  throw damaged()
}

function readFrame(body: Uint8Array): { width: number; height: number } {
  if (body.length < 6) throw damaged()
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const height = view.getUint16(1)
  const width = view.getUint16(3)
  const components = body[5] ?? 0
  if (width === 0 || height === 0 || components === 0 || body.length < 6 + components * 3) throw damaged()
  return { width, height }
}

const isExif = (body: Uint8Array): boolean => String.fromCharCode(...body.subarray(0, 6)) === 'Exif\0\0'
