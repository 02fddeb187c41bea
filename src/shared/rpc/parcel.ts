/**
 * JSON with bytes in it, as bytes: four bytes of length, the JSON, then every Uint8Array of the value one after another.
 * In the JSON a Uint8Array is `{"$bytes":[offset,length]}`.
 */
const HEAD = 4

export function packParcel(value: unknown): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let at = 0
  const json = JSON.stringify(value ?? null, function (this: Record<string, unknown>, key, given: unknown) {
    // What it was before a Buffer's own toJSON.
    const item = this[key]
    if (!(item instanceof Uint8Array)) return given
    pieces.push(item)
    at += item.length
    return { $bytes: [at - item.length, item.length] }
  })
  const text = new TextEncoder().encode(json)
  const parcel = new Uint8Array(HEAD + text.length + at)
  new DataView(parcel.buffer).setUint32(0, text.length)
  parcel.set(text, HEAD)
  let place = HEAD + text.length
  for (const piece of pieces) {
    parcel.set(piece, place)
    place += piece.length
  }
  return parcel
}

/** Throws when it is no parcel. Bytes are copies. */
export function unpackParcel(parcel: Uint8Array): unknown {
  const length = new DataView(parcel.buffer, parcel.byteOffset, parcel.byteLength).getUint32(0)
  const blob = parcel.subarray(HEAD + length)
  return JSON.parse(new TextDecoder().decode(parcel.subarray(HEAD, HEAD + length)), (_key, item: unknown) => {
    const place = bytesPlace(item)
    return place ? blob.slice(place[0], place[0] + place[1]) : item
  })
}

function bytesPlace(item: unknown): [number, number] | null {
  if (typeof item !== 'object' || item === null || !('$bytes' in item) || Object.keys(item).length !== 1) return null
  const [offset, length, ...rest] = Array.isArray(item.$bytes) ? item.$bytes : []
  return Number.isInteger(offset) && Number.isInteger(length) && rest.length === 0 ? [offset, length] : null
}
