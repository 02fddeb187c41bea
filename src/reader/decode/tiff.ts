import UTIF from 'utif2'

/**
 * TIFF pages. The directories are walked here, within bounds and without loops, because utif2 trusts every count it
 * reads; utif2 then decodes the one picture that is asked for.
 */
export type TiffPage = {
  width: number
  height: number
  /** Degrees clockwise to turn the picture for the eye. */
  rotation: 0 | 90 | 180 | 270
}

type Directory = TiffPage & { tags: Map<number, number[]> }

const TAG = {
  subfileType: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  stripCounts: 279,
  tileWidth: 322,
  tileOffsets: 324,
  tileCounts: 325,
} as const

/** Bytes of a value by TIFF type. */
const TYPE_SIZE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
const MOST_PAGES = 20_000
/** A tag with more values than this (strips of a picture 100,000 rows high) is not believed. */
const MOST_VALUES = 200_000
const TURN = [0, 0, 0, 180, 180, 90, 90, 270, 270] as const

/** The file's pages in order, previews left out. Throws RangeError when the directories do not hold together. */
export const tiffPages = (bytes: Uint8Array): TiffPage[] =>
  directories(bytes).map(({ width, height, rotation }) => ({ width, height, rotation }))

/** One page as RGBA, 8 bits a sample, in stored orientation. Throws when it cannot be decoded. */
export function decodeTiffPage(bytes: Uint8Array, index: number): TiffPage & { rgba: Uint8Array } {
  const page = directories(bytes)[index]
  if (!page) throw new RangeError('no such page')
  const ifd = Object.fromEntries([...page.tags].map(([tag, values]) => [`t${tag}`, values])) as UTIF.IFD
  const buffer = bytes.slice().buffer
  UTIF.decodeImage(buffer, ifd)
  const { width, height, rotation } = page
  return { width, height, rotation, rgba: UTIF.toRGBA8(ifd) }
}

function directories(bytes: Uint8Array): Directory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = view.getUint16(0) === 0x4949
  const seen = new Set<number>()
  const pages: Directory[] = []
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || seen.size >= MOST_PAGES) throw new RangeError('directories in a loop')
    seen.add(at)
    const count = view.getUint16(at, little)
    const tags = readTags(view, at + 2, count, little)
    const page = asPage(tags, bytes.length)
    if (page) pages.push(page)
    at = view.getUint32(at + 2 + count * 12, little)
  }
  return pages
}

function readTags(view: DataView, start: number, count: number, little: boolean): Map<number, number[]> {
  const tags = new Map<number, number[]>()
  for (let i = 0; i < count; i += 1) {
    const at = start + i * 12
    const type = view.getUint16(at + 2, little)
    const number = view.getUint32(at + 4, little)
    const size = (TYPE_SIZE[type] ?? 0) * number
    const from = size <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (size === 0 || number > MOST_VALUES || from + size > view.byteLength) continue
    const values = readValues(view, type, from, number, little)
    if (values) tags.set(view.getUint16(at, little), values)
  }
  return tags
}

/** Whole numbers only: nothing else matters for the picture. */
function readValues(view: DataView, type: number, from: number, number: number, little: boolean): number[] | null {
  const indexes = Array.from({ length: number }, (_, i) => i)
  if (type === 1 || type === 7) return indexes.map((i) => view.getUint8(from + i))
  if (type === 3) return indexes.map((i) => view.getUint16(from + i * 2, little))
  if (type === 4) return indexes.map((i) => view.getUint32(from + i * 4, little))
  return null
}

/** Null for a directory without a picture, and for a reduced copy of another. */
function asPage(tags: Map<number, number[]>, size: number): Directory | null {
  const first = (tag: number, otherwise = 0) => tags.get(tag)?.[0] ?? otherwise
  const width = first(TAG.width)
  const height = first(TAG.height)
  if (width === 0 || height === 0 || (first(TAG.subfileType) & 1) !== 0) return null
  const tiled = tags.has(TAG.tileWidth)
  const offsets = tags.get(tiled ? TAG.tileOffsets : TAG.stripOffsets)
  if (!offsets || offsets.length === 0 || offsets.some((offset) => offset >= size))
    throw new RangeError('picture data outside the file')
  return { width, height, rotation: TURN[first(TAG.orientation, 1)] ?? 0, tags }
}
