/** Milliseconds on a clock that no change of date can move and that goes on while the computer sleeps. */
export type SteadyClock = () => number

/** Decides when nobody is at work any more, counting from the last sign of activity that the window reported. */
export class IdleWatch {
  readonly #now: SteadyClock
  #last: number

  constructor(now: SteadyClock) {
    this.#now = now
    this.#last = now()
  }

  activity(): void {
    this.#last = this.#now()
  }

  /**
   * Whether `minutes` have passed without activity. What the system saw (`systemIdleSeconds`, 0 where it cannot tell)
   * only ever shortens the wait: a window that keeps claiming activity does not keep a vault open over an idle computer,
   * and work in another program does not keep it open either.
   */
  isIdle(minutes: number, systemIdleSeconds: number): boolean {
    const limit = minutes * 60_000
    return this.#now() - this.#last >= limit || systemIdleSeconds * 1_000 >= limit
  }
}
