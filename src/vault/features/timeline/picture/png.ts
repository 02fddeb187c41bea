import { DeloError } from '#shared/rpc/errors.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What is needed to show the picture; text, times, colour profiles and places are not. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'sRGB', 'gAMA', 'IEND'])
const LARGEST_SIDE = 32_767

/**
 * A PNG from the window with nothing in it but its pixels. Only the frame of chunks is looked at, nothing is decoded.
 * Throws `invalid-request` for anything that is not a whole PNG.
 */
export function cleanPng(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64')
  const parts: Buffer[] = [SIGNATURE]
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new DeloError('invalid-request')
  let types = ''
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) throw new DeloError('invalid-request')
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw new DeloError('invalid-request')
    if (type === 'IHDR' && Math.max(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)) > LARGEST_SIDE)
      throw new DeloError('invalid-request')
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end))
    types += `${type} `
    at = end
  }
  if (!/^IHDR .*IDAT .*IEND $/.test(types)) throw new DeloError('invalid-request')
  return new Uint8Array(Buffer.concat(parts))
}
