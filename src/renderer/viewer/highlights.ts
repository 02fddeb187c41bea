/**
 * Marks ranges of text by CSS custom highlights: no node of the text layer is touched, so nothing that pdf.js or a
 * selection holds on to moves. The registry is the page's; several markers share a name and take out only their own.
 */
export class Marker {
  readonly #names: readonly [string, string]
  #ranges: { name: string; range: Range }[] = []

  /** Names of the highlight for all ranges and for the current one. */
  constructor(name: string, currentName: string) {
    this.#names = [name, currentName]
  }

  add(ranges: readonly Range[], current: boolean): void {
    const name = this.#names[current ? 1 : 0]
    for (const range of ranges) {
      highlightNamed(name).add(range)
      this.#ranges.push({ name, range })
    }
  }

  clear(): void {
    for (const { name, range } of this.#ranges) highlightNamed(name).delete(range)
    this.#ranges = []
  }
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}
