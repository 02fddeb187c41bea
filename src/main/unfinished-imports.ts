import type { WindowEvent } from '#shared/contract/events.ts'

const RUNNING = new Set(['waiting', 'receiving', 'reading', 'indexing'])

/** Follows the import queue's events, to know whether quitting now would cut something short. */
export class UnfinishedImports {
  readonly #ids = new Set<string>()

  see({ items }: WindowEvent<'imports.progress'>): void {
    for (const item of items)
      if (RUNNING.has(item.state)) this.#ids.add(item.id)
      else this.#ids.delete(item.id)
  }

  clear(): void {
    this.#ids.clear()
  }

  get any(): boolean {
    return this.#ids.size > 0
  }
}
