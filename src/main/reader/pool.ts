import type { ImportItemId } from '#shared/domain/ids.ts'
import type { WebContents } from '../platform/types.ts'
import type { ReaderJob, ReaderSlot } from './slot.ts'

/** Hands jobs to the readers in the order they came; each reader has at most one. */
export class ReaderPool {
  readonly #slots: ReaderSlot[]
  #waiting: ReaderJob[] = []

  /** `makeSlot(index, onFree)` makes the reader of that number. */
  constructor(size: number, makeSlot: (index: number, onFree: () => void) => ReaderSlot) {
    this.#slots = Array.from({ length: size }, (_, index) => makeSlot(index, () => this.#next()))
  }

  start(job: ReaderJob): void {
    this.#waiting.push(job)
    this.#next()
  }

  cancel(jobId: ImportItemId): void {
    this.#waiting = this.#waiting.filter((job) => job.jobId !== jobId)
    this.#slots.find((slot) => slot.job?.jobId === jobId)?.cancel()
  }

  /** The reader that a page belongs to. */
  slotOf(contents: WebContents): ReaderSlot | undefined {
    return this.#slots.find((slot) => slot.holds(contents))
  }

  /** Nothing is wanted any more: every window goes, with what it holds of a document. */
  clear(): void {
    this.#waiting = []
    for (const slot of this.#slots) slot.dispose()
  }

  #next(): void {
    for (const slot of this.#slots) {
      if (slot.job) continue
      const job = this.#waiting.shift()
      if (!job) return
      slot.start(job)
    }
  }
}
