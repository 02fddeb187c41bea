type Read<T> = (ids: string[]) => Promise<readonly T[]>

/** How many rows are asked for at once: a full screen and what lies around it. */
const AT_ONCE = 300
/** Rows kept; those that were looked at longest ago go first. */
const MOST_KEPT = 4_000

/**
 * Rows of a long list by their ids, read as they are wanted and kept for the way back. One request is under way at a
 * time, and the next asks for what is wanted then: a list that is dragged past thousands of rows asks for few of them.
 */
export class RowStore<T extends { id: string }> {
  readonly #read: Read<T>
  #rows = new Map<string, T>()
  #stale = new Set<string>()
  /** Asked for since the last change and not there: erased meanwhile. */
  #absent = new Set<string>()
  #wanted: readonly (readonly string[])[] = []
  /** The last reading failed; nothing is on its way. */
  #failed = false
  #running = false
  /** Raised by every change: an answer to a question from before may be old. */
  #age = 0
  #version = 0
  readonly #listeners = new Set<() => void>()

  constructor(read: Read<T>) {
    this.#read = read
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly version = (): number => this.#version

  get(id: string): T | undefined {
    return this.#rows.get(id)
  }

  /** Whether these could all be shown as they are. */
  has(ids: readonly string[]): boolean {
    return ids.every((id) => this.#rows.has(id) && !this.#stale.has(id))
  }

  /** Whether nothing of these is still to come: each is there, old or new, or will not be. */
  isThere(ids: readonly string[]): boolean {
    return this.#failed || ids.every((id) => this.#rows.has(id) || this.#absent.has(id))
  }

  /** What is to be there next, by urgency: each part is asked for by itself. Replaces what was wanted before. */
  want(...parts: readonly (readonly string[])[]): void {
    this.#wanted = parts
    // What was looked at last is forgotten last, however long ago it was read.
    for (const id of parts[0] ?? []) this.#touch(id)
    void this.#run()
  }

  /** Rows as they are now, for instance from the answer to a change. Only those known before, or wanted, are kept. */
  put(rows: readonly T[]): void {
    for (const row of rows) if (this.#rows.has(row.id)) this.#rows.set(row.id, row)
    this.#tell()
  }

  /** Something changed: rows stay to be looked at and are read again as they are wanted. */
  invalidate(): void {
    this.#age++
    this.#stale = new Set(this.#rows.keys())
    this.#absent.clear()
    void this.#run()
  }

  #touch(id: string): void {
    const row = this.#rows.get(id)
    if (!row) return
    this.#rows.delete(id)
    this.#rows.set(id, row)
  }

  #missing(): string[] {
    const isMissing = (id: string) => (!this.#rows.has(id) || this.#stale.has(id)) && !this.#absent.has(id)
    for (const part of this.#wanted) {
      const missing = part.filter(isMissing)
      if (missing.length > 0) return missing.slice(0, AT_ONCE)
    }
    return []
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      for (let ids = this.#missing(); ids.length > 0; ids = this.#missing()) {
        const age = this.#age
        const rows = await this.#read(ids)
        this.#failed = false
        this.#take(ids, rows, age)
      }
    } catch {
      // The list itself asks for its order, fails the same way and says so.
      this.#wanted = []
      this.#failed = true
      this.#tell()
    } finally {
      this.#running = false
    }
  }

  #take(asked: readonly string[], rows: readonly T[], age: number): void {
    const fresh = age === this.#age
    const found = new Set(rows.map(({ id }) => id))
    for (const row of rows) {
      this.#rows.delete(row.id)
      this.#rows.set(row.id, row)
      if (fresh) this.#stale.delete(row.id)
      else this.#stale.add(row.id)
    }
    if (fresh)
      for (const id of asked)
        if (!found.has(id)) {
          this.#absent.add(id)
          this.#rows.delete(id)
        }
    this.#forget()
    this.#tell()
  }

  #forget(): void {
    if (this.#rows.size <= MOST_KEPT) return
    const wanted = new Set(this.#wanted.flat())
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= MOST_KEPT) break
      if (wanted.has(id)) continue
      this.#rows.delete(id)
      this.#stale.delete(id)
    }
  }

  #tell(): void {
    this.#version++
    for (const listener of this.#listeners) listener()
  }
}
