import type { FindQuery, FindState } from '../view.ts'
import { type EventBus, FindState as Outcome, PDFFindController, type PDFLinkService } from './components.ts'

type Count = { current: number; total: number }

/** pdf.js' find controller with a state one can read. */
export class Finder {
  readonly controller: PDFFindController
  readonly #bus: EventBus
  readonly #changed: (state: FindState | null) => void
  #query: FindQuery | null = null
  #state: FindState | null = null

  constructor(bus: EventBus, linkService: PDFLinkService, changed: (state: FindState | null) => void) {
    this.controller = new PDFFindController({ linkService, eventBus: bus, delay: 150 })
    this.#bus = bus
    this.#changed = changed
    bus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: Count }) => this.#set(matchesCount))
    bus.on('updatefindcontrolstate', ({ state, matchesCount }: { state: number; matchesCount: Count }) =>
      this.#set({
        ...matchesCount,
        state: state === Outcome.PENDING ? 'looking' : state === Outcome.NOT_FOUND ? 'missing' : 'found',
      }),
    )
  }

  find(query: FindQuery): void {
    if (query.text.trim() === '') {
      this.end()
      return
    }
    this.#query = query
    this.#state = { text: query.text, current: 0, total: 0, state: 'looking' }
    this.#changed(this.#state)
    this.#dispatch('', false)
  }

  again(direction: 1 | -1): void {
    if (this.#query) this.#dispatch('again', direction < 0)
  }

  end(): void {
    this.#query = null
    this.#state = null
    this.#bus.dispatch('findbarclose', { source: this })
    this.#changed(null)
  }

  #dispatch(type: '' | 'again', findPrevious: boolean): void {
    if (!this.#query) return
    this.#bus.dispatch('find', {
      source: this,
      type,
      query: this.#query.text,
      caseSensitive: this.#query.matchCase,
      entireWord: this.#query.wholeWords,
      matchDiacritics: false,
      highlightAll: true,
      findPrevious,
    })
  }

  #set(patch: Partial<FindState>): void {
    if (!this.#state) return
    this.#state = { ...this.#state, ...patch }
    this.#changed(this.#state)
  }
}
