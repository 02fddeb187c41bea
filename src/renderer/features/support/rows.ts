import type { SupportFilter, SupportMonth } from '#shared/domain/support-view.ts'

export const NO_FILTER: SupportFilter = { text: '', persons: [], kinds: [], currency: null, year: null }

/** A row of the table: the head of a month, or an entry by its place in the order. */
export type SupportRow = { type: 'month'; month: SupportMonth } | { type: 'entry'; at: number }

/** Where entries and the heads of their months stand among each other. */
export class MonthRows {
  readonly #months: readonly SupportMonth[]
  /** The row of each month's head. */
  readonly #heads: number[] = []
  readonly count: number

  constructor(months: readonly SupportMonth[]) {
    this.#months = months
    let row = 0
    for (const { count } of months) {
      this.#heads.push(row)
      row += count + 1
    }
    this.count = row
  }

  /** How many heads stand at or above a row. */
  #headsTo(row: number): number {
    let [low, high] = [0, this.#heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#heads[middle] ?? 0) <= row) low = middle + 1
      else high = middle
    }
    return low
  }

  at(row: number): SupportRow {
    const heads = this.#headsTo(row)
    const month = this.#months[heads - 1]
    return month && this.#heads[heads - 1] === row ? { type: 'month', month } : { type: 'entry', at: row - heads }
  }

  /** The row of an entry by its place in the order. */
  rowOf(at: number): number {
    let heads = 0
    for (let row = at; ; row = at + heads) {
      const next = this.#headsTo(row)
      if (next === heads) return row
      heads = next
    }
  }
}
