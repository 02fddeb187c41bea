import type { ImportItem } from '#shared/domain/import.ts'
import type { VaultContext } from '../../feature.ts'

/** Ten times a second is as often as an eye can use. */
const INTERVAL = 100
/** A list that grows by thousands of documents need not be asked for at each of them. */
const LIST_INTERVAL = 500

/** Tells the window which rows of the queue changed, the last state of each, batched. */
export class Progress {
  readonly #context: VaultContext
  readonly #changed = new Map<string, ImportItem>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #listTimer: ReturnType<typeof setTimeout> | null = null

  constructor(context: VaultContext) {
    this.#context = context
  }

  changed(item: ImportItem): void {
    this.#changed.set(item.id, item)
    this.#timer ??= setTimeout(() => this.flush(), INTERVAL)
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#changed.size === 0) return
    const items = [...this.#changed.values()].map((item) => ({ ...item }))
    this.#changed.clear()
    this.#context.emit('imports.progress', { items })
  }

  /** There is another document. */
  documentsChanged(): void {
    this.#listTimer ??= setTimeout(() => {
      this.#listTimer = null
      this.#context.emit('vault.changed', { topics: ['documents', 'dossiers'] })
    }, LIST_INTERVAL)
  }

  /** Says nothing more. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#listTimer) clearTimeout(this.#listTimer)
    this.#timer = null
    this.#listTimer = null
    this.#changed.clear()
  }
}
