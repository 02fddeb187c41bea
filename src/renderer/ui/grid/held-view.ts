/** A stretch of rows in view, the last one not among them, and how far the table is scrolled (pixels). */
export type View = { readonly from: number; readonly to: number; readonly offset: number }

/** Views passed by since the one that is drawn; a vault slower than this is waited for with what is drawn. */
const MOST_PASSED = 120

/**
 * Which view a table draws while its rows are read as it scrolls: the present one once all its rows are there, until
 * then the newest that was passed by and is whole. So a table dragged past ten thousand rows shows rows at every moment,
 * a few frames behind the hand, and never empty places.
 */
export class HeldView {
  #drawn: View | null = null
  #passed: View[] = []

  /** `isWhole`: nothing in this view is still to be read. */
  choose(now: View, isWhole: (view: View) => boolean): View {
    if (isWhole(now)) return this.#draw(now, [])
    const last = this.#passed.at(-1)
    if (last?.from !== now.from || last.to !== now.to) this.#passed.push(now)
    if (this.#passed.length > MOST_PASSED) this.#passed.shift()
    const at = this.#passed.findLastIndex(isWhole)
    const passed = this.#passed[at]
    if (passed) return this.#draw(passed, this.#passed.slice(at + 1))
    // Nothing to hold on to: the first rows of all, or those of another order.
    return this.#drawn && isWhole(this.#drawn) ? this.#drawn : now
  }

  #draw(view: View, passed: View[]): View {
    this.#drawn = view
    this.#passed = passed
    return view
  }
}
