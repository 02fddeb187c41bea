/** A page on the screen: its edges in the window, top and bottom. */
export type Edges = { index: number; top: number; bottom: number }

/** Pages of which at least half, or half of the window's height, is inside the window. */
export function pagesInView(window: { top: number; bottom: number }, pages: Iterable<Edges>): number[] {
  const height = window.bottom - window.top
  return [...pages]
    .filter(({ top, bottom }) => {
      const seen = Math.min(bottom, window.bottom) - Math.max(top, window.top)
      return seen > 0 && (seen >= (bottom - top) / 2 || seen >= height / 2)
    })
    .map(({ index }) => index)
}

/** Adds up the seconds each page was on the screen until they are taken. */
export class SeenPages {
  readonly #seconds = new Map<number, number>()

  tick(pages: readonly number[]): void {
    for (const page of pages) this.#seconds.set(page, (this.#seconds.get(page) ?? 0) + 1)
  }

  /** What has been added up, no more than `most` pages; they start anew. */
  take(most: number): { page: number; seconds: number }[] {
    const taken = [...this.#seconds].slice(0, most).map(([page, seconds]) => ({ page, seconds }))
    for (const { page } of taken) this.#seconds.delete(page)
    return taken
  }

  /** What could not be told after all. */
  giveBack(pages: readonly { page: number; seconds: number }[]): void {
    for (const { page, seconds } of pages) this.#seconds.set(page, (this.#seconds.get(page) ?? 0) + seconds)
  }
}

/** The calendar day here, YYYY-MM-DD. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
