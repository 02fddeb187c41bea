import { Refusal } from '../limits.ts'
import { exifOrientation } from './exif.ts'
import type { ImageFacts } from './facts.ts'

const damaged = () => new Refusal('damaged')

/** Walks the RIFF chunks (https://developers.google.com/speed/webp/docs/riff_container); throws Refusal. */
export function readWebp(bytes: Uint8Array, maxPixels: number): ImageFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20 || fourCC(bytes, 0) !== 'RIFF' || fourCC(bytes, 8) !== 'WEBP') throw damaged()
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) throw damaged()
  let canvas: Size | null = null
  let picture: Size | null = null
  let rotation: ImageFacts['rotation'] = 0
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (at + 8 + length > end) throw damaged()
    const type = fourCC(bytes, at)
    if (type === 'VP8X') canvas = extended(body)
    else if (type === 'VP8 ') picture ??= lossy(body)
    else if (type === 'VP8L') picture ??= lossless(body)
    else if (type === 'ANMF') picture ??= body.length >= 24 ? canvas : null
    else if (type === 'EXIF') rotation = exifOrientation(fourCC(body, 0) === 'Exif' ? body.subarray(6) : body)
    at += 8 + length + (length % 2)
  }
  const size = canvas ?? picture
  if (!size || !picture) throw damaged()
  if (size.width * size.height > maxPixels) throw new Refusal('too-large')
  return { ...size, rotation }
}

type Size = { width: number; height: number }

const fourCC = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)

function extended(body: Uint8Array): Size {
  if (body.length < 10) throw damaged()
  return { width: uint24(body, 4) + 1, height: uint24(body, 7) + 1 }
}

/** A VP8 key frame: RFC 6386, 9.1. */
function lossy(body: Uint8Array): Size {
  if (body.length < 10 || ((body[0] ?? 1) & 1) !== 0 || uint24(body, 3) !== 0x2a019d) throw damaged()
  const width = ((body[6] ?? 0) | ((body[7] ?? 0) << 8)) & 0x3fff
  const height = ((body[8] ?? 0) | ((body[9] ?? 0) << 8)) & 0x3fff
  // The first partition lies within the frame.
  if (width === 0 || height === 0 || uint24(body, 0) >> 5 > body.length - 10) throw damaged()
  return { width, height }
}

function lossless(body: Uint8Array): Size {
  if (body.length < 5 || body[0] !== 0x2f || (body[4] ?? 0) >> 5 !== 0) throw damaged()
  const bits = new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(1, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
