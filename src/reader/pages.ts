import type { ReadPage } from '#shared/domain/import.ts'
import type { Limits } from './limits.ts'
import { Refusal } from './limits.ts'
import { cleanText, isMeaningful } from './text/clean.ts'
import type { EmitPages } from './types.ts'

const BATCH_PAGES = 64
const BATCH_CHARACTERS = 256_000
const BATCH_MILLISECONDS = 500
/** The contract takes at most this much text of one page. */
const PAGE_CHARACTERS = 5_000_000
/** Enough to tell the language by. */
const SAMPLE = 8_000

/** Sizes and rotation as a parser gave them, on their way to a ReadPage. */
export type FoundPage = {
  label: string | null
  /** Unrotated. */
  width: number
  height: number
  /** Degrees clockwise, any integer. */
  rotation: number
  text: string
}

/** Collects pages in order, counts what really comes out against the limits, and hands them on in batches. */
export class PageCollector {
  readonly #limits: Limits
  readonly #emit: EmitPages
  #batch: ReadPage[] = []
  #batchCharacters = 0
  #batchSince = performance.now()
  #count = 0
  #characters = 0
  #sample = ''

  constructor(limits: Limits, emit: EmitPages) {
    this.#limits = limits
    this.#emit = emit
  }

  get count(): number {
    return this.#count
  }

  /** The beginning of the text, to tell the language by. */
  get sample(): string {
    return this.#sample
  }

  async add(found: FoundPage): Promise<void> {
    const text = cleanText(found.text)
    this.#characters += text.length
    if (this.#count >= this.#limits.pages || this.#characters > this.#limits.characters) throw new Refusal('too-large')
    if (text.length > PAGE_CHARACTERS) throw new Refusal('too-large')
    if (this.#sample.length < SAMPLE) this.#sample += `${text.slice(0, SAMPLE)}\n`
    this.#batch.push({
      index: this.#count,
      label: found.label ? cleanText(found.label).slice(0, 100) || null : null,
      width: size(found.width),
      height: size(found.height),
      rotation: quarter(found.rotation),
      hasText: isMeaningful(text),
      text,
    })
    this.#count += 1
    this.#batchCharacters += text.length
    if (
      this.#batch.length >= BATCH_PAGES ||
      this.#batchCharacters >= BATCH_CHARACTERS ||
      performance.now() - this.#batchSince > BATCH_MILLISECONDS
    )
      await this.flush()
  }

  async flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#batchCharacters = 0
    if (batch.length > 0) await this.#emit(batch)
    this.#batchSince = performance.now()
  }
}

/** A page without a usable size is shown as A4. */
const size = (value: number): number => (Number.isFinite(value) && value > 0 ? Math.min(value, 1e6) : 595)

function quarter(degrees: number): 0 | 90 | 180 | 270 {
  switch ((((Math.round(degrees / 90) * 90) % 360) + 360) % 360) {
    case 90:
      return 90
    case 180:
      return 180
    case 270:
      return 270
    default:
      return 0
  }
}
