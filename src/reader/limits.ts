const MiB = 1024 * 1024

/** What one reading may cost. A file that needs more is refused by name (`too-large`, `too-slow`), never half read. */
export type Limits = {
  /** Bytes of the file. */
  bytes: number
  pages: number
  /** Width × height of one picture. */
  imagePixels: number
  /** Characters of text in the whole file: counted as they come out, whatever the file claims. */
  characters: number
  /** Bytes that the parser may hold. */
  memory: number
  /** Milliseconds without a new page; kept by whoever runs the reading, who can end it from outside. */
  silence: number
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 500 * MiB,
  pages: 50_000,
  imagePixels: 250_000_000,
  characters: 300_000_000,
  memory: 1024 * MiB,
  silence: 30_000,
}

/** Thrown inside the reader; becomes a result with a reason. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly reason: 'encrypted' | 'wrong-password' | 'damaged' | 'empty' | 'too-large' | 'too-slow' | 'unsupported'

  constructor(reason: Refusal['reason']) {
    super(reason)
    this.reason = reason
  }
}
