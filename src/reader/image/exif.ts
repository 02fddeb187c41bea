import { type ImageFacts, turnOf } from './facts.ts'

const ORIENTATION = 0x0112

/** The turn that a block of EXIF (a TIFF header and its first directory) asks for; 0 when there is none or it is damaged. */
export function exifOrientation(block: Uint8Array): ImageFacts['rotation'] {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  if (block.length < 14) return 0
  const mark = view.getUint16(0)
  if (mark !== 0x4949 && mark !== 0x4d4d) return 0
  const little = mark === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > block.length) return 0
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i += 1) {
    const at = directory + 2 + i * 12
    if (at + 12 > block.length) return 0
    if (view.getUint16(at, little) === ORIENTATION) return turnOf(view.getUint16(at + 8, little))
  }
  return 0
}
