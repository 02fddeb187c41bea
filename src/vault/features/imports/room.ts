import { DeloError, type ErrorCode } from '#shared/rpc/errors.ts'

/**
 * How many files may be on their way in at once. Whoever sends another one's first bytes waits until one is through,
 * so that sending ten thousand files does not outrun reading them.
 */
export class Room {
  readonly #size: number
  readonly #inside = new Set<string>()
  #waiting: { id: string; enter: () => void; refuse: (error: Error) => void }[] = []

  constructor(size: number) {
    this.#size = size
  }

  /** Resolves when `id` is inside; at once when it is already. Rejects with what `turnAway` says. */
  enter(id: string): Promise<void> {
    if (this.#inside.has(id)) return Promise.resolve()
    if (this.#inside.size < this.#size) {
      this.#inside.add(id)
      return Promise.resolve()
    }
    return new Promise((enter, refuse) => this.#waiting.push({ id, enter, refuse }))
  }

  leave(id: string): void {
    if (!this.#inside.delete(id)) return
    const next = this.#waiting.shift()
    if (!next) return
    this.#inside.add(next.id)
    next.enter()
  }

  /** Whoever waits under this id need not wait any more; null: everybody. */
  turnAway(id: string | null, code: ErrorCode): void {
    const leaving = this.#waiting.filter((waiter) => id === null || waiter.id === id)
    this.#waiting = this.#waiting.filter((waiter) => !leaving.includes(waiter))
    for (const waiter of leaving) waiter.refuse(new DeloError(code))
  }
}
