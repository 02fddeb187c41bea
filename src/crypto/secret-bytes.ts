import { randomFillSync, timingSafeEqual } from 'node:crypto'

const HIDDEN = '[secret]'
const inspect = Symbol.for('nodejs.util.inspect.custom')

/**
 * Key material: cannot be printed, serialised or cloned, and can be zeroed.
 * Its buffer is never taken from Node's shared pool, so `wipe` clears the only copy this object made.
 */
export class SecretBytes {
  readonly #bytes: Buffer
  #wiped = false

  private constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  static random(length: number): SecretBytes {
    return new SecretBytes(randomFillSync(Buffer.alloc(length)))
  }

  /** Copies `source` and zeroes it: afterwards this object holds the only copy. */
  static take(source: Uint8Array | ArrayBuffer): SecretBytes {
    const view = source instanceof ArrayBuffer ? new Uint8Array(source) : source
    const bytes = Buffer.alloc(view.length)
    bytes.set(view)
    view.fill(0)
    return new SecretBytes(bytes)
  }

  /** The NFC form of a text as UTF-8. The string itself stays wherever it came from: strings cannot be zeroed. */
  static fromText(text: string): SecretBytes {
    return SecretBytes.take(new TextEncoder().encode(text.normalize('NFC')))
  }

  get length(): number {
    return this.#bytes.length
  }

  /** Lends the bytes themselves, not a copy. The borrower may neither keep nor change them. Throws after `wipe`. */
  expose(): Buffer {
    if (this.#wiped) throw new Error('secret used after it was wiped')
    return this.#bytes
  }

  copy(): SecretBytes {
    return SecretBytes.take(Buffer.from(this.expose()))
  }

  /** Constant-time comparison. */
  equals(other: SecretBytes): boolean {
    return this.length === other.length && timingSafeEqual(this.expose(), other.expose())
  }

  /** Zeroes the bytes. Idempotent. */
  wipe(): void {
    this.#bytes.fill(0)
    this.#wiped = true
  }

  toString(): string {
    return HIDDEN
  }
  toJSON(): string {
    return HIDDEN
  }
  [inspect](): string {
    return HIDDEN
  }
}
