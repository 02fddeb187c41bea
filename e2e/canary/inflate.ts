import { constants, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'

const MOST = 64 * 1024 * 1024
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST }

function attempt(inflate: () => Buffer): Buffer | null {
  try {
    const bytes = inflate()
    return bytes.length > 0 ? bytes : null
  } catch {
    return null
  }
}

/** Every compressed stream that seems to begin somewhere in the bytes, opened: zlib, gzip, zip entries, zstd. */
export function* inflated(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 2 < bytes.length; at++) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    if (first === 0x78 && ((first << 8) | second) % 31 === 0) {
      const found = attempt(() => inflateSync(bytes.subarray(at), lenient))
      if (found) yield found
    } else if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8) {
      const found = attempt(() => inflateRawSync(bytes.subarray(at + gzipHeader(bytes, at)), lenient))
      if (found) yield found
    } else if (
      first === 0x50 &&
      second === 0x4b &&
      bytes[at + 2] === 3 &&
      bytes[at + 3] === 4 &&
      at + 30 < bytes.length
    ) {
      const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
      if (bytes.readUInt16LE(at + 8) === 8) {
        const found = attempt(() => inflateRawSync(bytes.subarray(start), lenient))
        if (found) yield found
      }
    } else if (first === 0x28 && second === 0xb5 && bytes[at + 2] === 0x2f && bytes[at + 3] === 0xfd) {
      const found = attempt(() => zstdDecompressSync(bytes.subarray(at), { maxOutputLength: MOST }))
      if (found) yield found
    }
  }
}

function gzipHeader(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0
  let end = at + 10
  if (flags & 4) end += 2 + bytes.readUInt16LE(end)
  for (const flag of [8, 16])
    if (flags & flag) {
      while (end < bytes.length && bytes[end] !== 0) end++
      end++
    }
  return end + (flags & 2 ? 2 : 0) - at
}
