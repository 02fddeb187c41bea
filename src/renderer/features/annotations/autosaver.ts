export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

/**
 * Saves the last of many changes: a moment after typing stops, and at once when asked to. A text is let go only when
 * it is safe: a failed save keeps it and is tried again with the next change or `flush`.
 */
export class Autosaver<T> {
  readonly #save: (value: T) => Promise<unknown>
  readonly #changed: (state: SaveState, error: unknown) => void
  readonly #delay: number
  #pending: { value: T } | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null

  constructor(save: (value: T) => Promise<unknown>, changed: (state: SaveState, error: unknown) => void, delay = 700) {
    this.#save = save
    this.#changed = changed
    this.#delay = delay
  }

  /** Whether something is not saved yet. */
  get dirty(): boolean {
    return this.#pending !== null || this.#running !== null
  }

  change(value: T): void {
    this.#pending = { value }
    this.#changed('waiting', null)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#delay)
  }

  /** Resolves when all that was changed so far is saved, or saving it has failed. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    if (!this.#pending) return
    this.#running = this.#saveOnce(this.#pending)
    await this.#running
  }

  async #saveOnce(pending: { value: T }): Promise<void> {
    this.#changed('saving', null)
    try {
      await this.#save(pending.value)
      if (this.#pending === pending) this.#pending = null
      this.#running = null
      this.#changed(this.#pending ? 'waiting' : 'saved', null)
    } catch (error) {
      this.#running = null
      this.#changed('failed', error)
    }
  }
}
