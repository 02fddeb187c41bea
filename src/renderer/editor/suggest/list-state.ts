import type { SuggestionProps } from '@tiptap/suggestion'
import type { Suggestion } from './suggestions.ts'

export type ShownList = {
  char: '@' | '#'
  items: Suggestion[]
  active: number
  query: string
  /** Where the typed words are on the screen. */
  rect(): DOMRect | null
  choose(item: Suggestion): void
}

/** The list under the cursor: written by the editor's plugin, shown by React. */
export class SuggestionList {
  #shown: ShownList | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  get = (): ShownList | null => this.#shown

  #set(shown: ShownList | null): void {
    this.#shown = shown
    for (const listener of this.#listeners) listener()
  }

  show(char: '@' | '#', props: SuggestionProps<Suggestion, Suggestion>): void {
    if (props.items.length === 0) {
      this.hide(char)
      return
    }
    const same = this.#shown?.query === props.query ? this.#shown.active : 0
    this.#set({
      char,
      items: props.items,
      active: Math.min(same, props.items.length - 1),
      query: props.query,
      rect: () => props.clientRect?.() ?? null,
      choose: (item) => props.command(item),
    })
  }

  hide(char: '@' | '#'): void {
    if (this.#shown?.char === char) this.#set(null)
  }

  activate(active: number): void {
    if (this.#shown) this.#set({ ...this.#shown, active })
  }

  /** Whether the list took the key. Escape is left to the plugin, which then remembers not to open again here. */
  onKey(event: KeyboardEvent): boolean {
    const shown = this.#shown
    if (!shown || event.isComposing) return false
    const count = shown.items.length
    if (event.key === 'ArrowDown') this.activate((shown.active + 1) % count)
    else if (event.key === 'ArrowUp') this.activate((shown.active + count - 1) % count)
    else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') {
      const item = shown.items[shown.active]
      if (item) shown.choose(item)
    } else return false
    return true
  }
}
