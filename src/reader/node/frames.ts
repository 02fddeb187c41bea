/**
 * What goes over the pipes between a parent and its reader process.
 * Down: a job as JSON, then its bytes. Up: JSON alone, so that nothing the child says is more than text to its parent.
 * Each frame is two 32-bit lengths (JSON, bytes), little-endian, and then these.
 */
export type Frame = { json: Uint8Array; bytes: Uint8Array }

const HEADER = 8

export function frameHeader(json: number, bytes: number): Uint8Array {
  const header = new Uint8Array(HEADER)
  const view = new DataView(header.buffer)
  view.setUint32(0, json, true)
  view.setUint32(4, bytes, true)
  return header
}

/** Puts frames together from pieces of any size; throws RangeError when one is longer than allowed. */
export class FrameParser {
  readonly #mostJson: number
  readonly #mostBytes: number
  #header = new Uint8Array(HEADER)
  #headerFill = 0
  #frame: Frame | null = null
  #fill = 0

  constructor(mostJson: number, mostBytes: number) {
    this.#mostJson = mostJson
    this.#mostBytes = mostBytes
  }

  /** Frames that this piece completes. */
  *push(piece: Uint8Array): Generator<Frame> {
    for (let at = 0; at < piece.length || this.#complete(); ) {
      if (!this.#frame) {
        const part = piece.subarray(at, at + HEADER - this.#headerFill)
        this.#header.set(part, this.#headerFill)
        this.#headerFill += part.length
        at += part.length
        if (this.#headerFill === HEADER) this.#start()
        continue
      }
      const { json, bytes } = this.#frame
      const inJson = this.#fill < json.length
      const target = inJson ? json : bytes
      const offset = inJson ? this.#fill : this.#fill - json.length
      const part = piece.subarray(at, at + target.length - offset)
      target.set(part, offset)
      this.#fill += part.length
      at += part.length
      if (this.#complete()) {
        const frame = this.#frame
        this.#frame = null
        this.#headerFill = 0
        yield frame
      }
    }
  }

  #start(): void {
    const view = new DataView(this.#header.buffer)
    const json = view.getUint32(0, true)
    const bytes = view.getUint32(4, true)
    if (json > this.#mostJson || bytes > this.#mostBytes) throw new RangeError('frame too long')
    this.#frame = { json: new Uint8Array(json), bytes: new Uint8Array(bytes) }
    this.#fill = 0
  }

  #complete(): boolean {
    return this.#frame !== null && this.#fill === this.#frame.json.length + this.#frame.bytes.length
  }
}
