import type { DocumentView, PageSurface } from './view.ts'

export type Overlay = {
  host: HTMLElement
  surface: PageSurface /** Grows whenever the page was laid out anew. */
  version: number
}

/**
 * A layer of our own on every page that is there. pdf.js clears a page's children when it draws it again; the layer is
 * put back in the same turn of the event loop, before anything is painted.
 */
export class Overlays {
  readonly #view: DocumentView
  readonly #overlays = new Map<number, Overlay>()
  readonly #guard = new MutationObserver(() => this.#putBack())
  readonly #stop: () => void
  #changed: () => void = () => undefined
  #snapshot: readonly Overlay[] = []

  constructor(view: DocumentView, changed: () => void) {
    this.#view = view
    this.#stop = view.onSurface((index) => this.#update(index))
    for (const index of view.surfaces().keys()) this.#update(index)
    // Told of later changes only: whoever makes this reads the list once it is made.
    this.#changed = changed
  }

  readonly list = (): readonly Overlay[] => this.#snapshot

  destroy(): void {
    this.#stop()
    this.#guard.disconnect()
    for (const { host } of this.#overlays.values()) host.remove()
    this.#overlays.clear()
  }

  #update(index: number): void {
    const surface = this.#view.surfaces().get(index)
    const known = this.#overlays.get(index)
    if (surface) {
      const host = known?.host ?? makeHost()
      if (host.parentNode !== surface.element) surface.element.append(host)
      if (!known) this.#guard.observe(surface.element, { childList: true })
      this.#overlays.set(index, { host, surface, version: (known?.version ?? 0) + 1 })
    } else if (known) {
      this.#overlays.delete(index)
      known.host.remove()
    } else return
    this.#snapshot = [...this.#overlays.values()].toSorted((a, b) => a.surface.index - b.surface.index)
    this.#changed()
  }

  #putBack(): void {
    for (const { host, surface } of this.#overlays.values())
      if (host.parentNode !== surface.element) surface.element.append(host)
  }
}

function makeHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = 'delo-overlay'
  return host
}
