import type { NoteId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { DeloError } from '#shared/rpc/errors.ts'

export type NoteContent = { title: string; body: RichText }

export type DraftStatus =
  | { state: 'saved' }
  /** Typed, and about to be sent. */
  | { state: 'waiting' }
  | { state: 'saving' }
  /** The text is here and not in the vault; it is tried again by itself. */
  | { state: 'failed'; error: DeloError }
  /** The note says something else by now: nothing is sent until somebody has looked at both. */
  | { state: 'conflict'; theirs: Note }

export type DraftStore = {
  /** Rejects with a DeloError; resolves only when the text is durable. */
  save(input: {
    id: NoteId
    baseRevision: number
    title: string
    body: RichText
    keep?: boolean
  }): Promise<{ revision: number; updatedAt: number }>
  load(id: NoteId): Promise<Note>
}

/** A moment after typing pauses; and while it does not pause, at least this often. */
const PAUSE_MS = 400
const LONGEST_MS = 2_000
const RETRY_MS = [1_000, 2_000, 5_000, 15_000] as const

const same = (a: NoteContent, b: NoteContent) =>
  a.title.normalize('NFC').trim() === b.title.normalize('NFC').trim() &&
  JSON.stringify(a.body) === JSON.stringify(b.body)

const asDeloError = (error: unknown) => (error instanceof DeloError ? error : new DeloError('internal'))

/**
 * One note being written: what it says now, and how much of that the vault has acknowledged.
 * Saves go one at a time and in order; text is let go of only when the vault has said that it is durable.
 */
export class NoteDraft {
  readonly id: NoteId
  readonly #store: DraftStore
  #note: Note
  #content: NoteContent
  /** What is not acknowledged yet; the same object as `#content` when there is any. */
  #unsaved: NoteContent | null = null
  #keep = false
  /** Sent since the last acknowledgement: the vault may hold any of these although its answer was lost. */
  #attempted: NoteContent[] = []
  #status: DraftStatus = { state: 'saved' }
  #running: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #since = 0
  #failures = 0
  readonly #listeners = new Set<() => void>()

  constructor(note: Note, store: DraftStore) {
    this.id = note.id
    this.#store = store
    this.#note = note
    this.#content = { title: note.title, body: note.body }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  getStatus = (): DraftStatus => this.#status
  getContent = (): NoteContent => this.#content

  /** The note as the vault last acknowledged it, without the words. */
  get note(): Note {
    return this.#note
  }
  /** The note went to the trash (an instant) or came back (null). */
  setTrashedAt(trashedAt: number | null): void {
    this.#note = { ...this.#note, trashedAt }
    this.#become(this.#status)
  }
  getTrashedAt = (): number | null => this.#note.trashedAt

  /** Whether anything is not in the vault yet. */
  get dirty(): boolean {
    return this.#unsaved !== null || this.#running !== null
  }

  #become(status: DraftStatus): void {
    this.#status = status
    for (const listener of this.#listeners) listener()
  }

  /** Takes what the note says now. `keep`: what was there before stays in the history whatever comes after. */
  change(change: Partial<NoteContent>, options: { keep?: boolean } = {}): void {
    const content = { ...this.#content, ...change }
    if (content.title === this.#content.title && content.body === this.#content.body) return
    this.#content = content
    this.#keep ||= options.keep ?? false
    if (!this.#unsaved) this.#since = Date.now()
    this.#unsaved = content
    if (this.#status.state === 'saved') this.#status = { state: 'waiting' }
    if (this.#status.state !== 'conflict' && !this.#running) this.#soon()
    this.#become(this.#status)
  }

  #soon(): void {
    this.#schedule(Math.min(PAUSE_MS, Math.max(0, this.#since + LONGEST_MS - Date.now())))
  }

  #schedule(after: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), after)
  }

  /** Saves what there is, now. Resolves when all of it is durable, or saving it has failed; never rejects. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (!this.#running && !this.#unsaved) return
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      // Typed between the last look at what is unsaved and here.
      if (this.#unsaved && this.#timer === null && this.#status.state !== 'conflict') this.#soon()
    })
    await this.#running
  }

  /** Sends until everything typed meanwhile is through as well. */
  async #run(): Promise<void> {
    while (this.#unsaved && this.#status.state !== 'conflict') {
      const sent = this.#unsaved
      const keep = this.#keep
      this.#become({ state: 'saving' })
      try {
        this.#attempted.push(sent)
        const { revision, updatedAt } = await this.#store.save({
          id: this.id,
          baseRevision: this.#note.revision,
          ...sent,
          ...(keep ? { keep } : {}),
        })
        this.#acknowledged(sent, { ...this.#note, ...sent, revision, updatedAt })
      } catch (thrown) {
        const error = asDeloError(thrown)
        // Any other code says that nothing was changed.
        if (error.code !== 'internal' && error.code !== 'conflict') this.#attempted.pop()
        if (!(await this.#recovers(error))) return
      }
    }
    if (!this.#unsaved) this.#become({ state: 'saved' })
  }

  #acknowledged(sent: NoteContent, note: Note): void {
    this.#note = note
    this.#attempted = []
    this.#failures = 0
    this.#keep = false
    if (this.#unsaved === sent) this.#unsaved = null
    else this.#since = Date.now()
  }

  /** Whether sending can go on after an error. */
  async #recovers(error: DeloError): Promise<boolean> {
    if (error.code !== 'conflict') return this.#fail(error)
    try {
      const theirs = await this.#store.load(this.id)
      const mine = this.#attempted.find((content) => same(theirs, content))
      if (mine) {
        this.#acknowledged(mine, theirs)
        return true
      }
      this.#attempted = []
      this.#become({ state: 'conflict', theirs })
      return false
    } catch (lost) {
      return this.#fail(asDeloError(lost))
    }
  }

  #fail(error: DeloError): false {
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 15_000
    this.#failures++
    this.#become({ state: 'failed', error })
    this.#schedule(wait)
    return false
  }

  /**
   * Ends a conflict. `mine`: this text goes over theirs, which stays in the history. `theirs`: their text is shown; this
   * one must have been put somewhere before (it is answered).
   */
  async resolve(choice: 'mine' | 'theirs'): Promise<NoteContent> {
    const mine = this.#content
    if (this.#status.state !== 'conflict') return mine
    const { theirs } = this.#status
    this.#note = theirs
    if (choice === 'theirs') {
      this.#content = { title: theirs.title, body: theirs.body }
      this.#unsaved = null
      this.#become({ state: 'saved' })
      return mine
    }
    this.#keep = true
    this.#unsaved = this.#content
    this.#become({ state: 'waiting' })
    await this.flush()
    return mine
  }

  /** Stops trying. Only for text that is given up on purpose, and when the window forgets a closed vault. */
  abandon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#unsaved = null
  }
}
