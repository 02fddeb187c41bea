import type { DocumentId } from '#shared/domain/ids.ts'
import { DocumentId as DocumentIdSchema, newId } from '#shared/domain/ids.ts'
import type { ReadPage } from '#shared/domain/import.ts'
import { guessLanguage } from '#shared/text/guess-language.ts'
import type { WritableDB } from '../../db/types.ts'
import type { VaultContext } from '../../feature.ts'
import { hidePages, leavePages, showPages, sweepLeftovers } from '../documents/leftovers.ts'
import { insertPages } from '../documents/pages.ts'
import { indexPages } from '../search/index-writer.ts'

/**
 * Pages that one transaction stores and indexes. At about 2,000 pages a second such a transaction holds the vault for
 * some 60 ms, which nobody notices; a document of 10,000 pages in one would hold it for five seconds.
 */
const STAGE_PAGES = 128
const STAGE_CHARACTERS = 600_000
const SAMPLE = 8_000

/**
 * Takes the pages of one document as they are read. A short document waits in memory for the one transaction that
 * makes it; of a long one, pages go in beforehand, under `unseen_pages`, and nobody sees them until its row is written.
 */
export class PageStage {
  readonly documentId: DocumentId = newId(DocumentIdSchema)
  readonly #context: VaultContext
  readonly #dossierId: Parameters<typeof indexPages>[1]['dossierId']
  #held: ReadPage[] = []
  #heldCharacters = 0
  #sample = ''
  #next = 0
  #hasText = false
  #language: string | null = null
  #stored = false

  constructor(context: VaultContext, dossierId: PageStage['dossierId']) {
    this.#context = context
    this.#dossierId = dossierId
  }

  get dossierId() {
    return this.#dossierId
  }
  /** Pages taken so far. */
  get count(): number {
    return this.#next
  }
  get hasText(): boolean {
    return this.#hasText
  }
  /** Answers false when the pages are not the next ones in order. */
  add(pages: readonly ReadPage[]): boolean {
    for (const page of pages) {
      if (page.index !== this.#next) return false
      this.#next += 1
      this.#hasText ||= page.hasText
      this.#held.push(page)
      this.#heldCharacters += page.text.length
      if (!this.#stored && this.#sample.length < SAMPLE) this.#sample += `${page.text.slice(0, SAMPLE)}\n`
      if (this.#held.length >= STAGE_PAGES || this.#heldCharacters >= STAGE_CHARACTERS) this.#storeAhead()
    }
    return true
  }

  #storeAhead(): void {
    this.#context.write({ action: 'import.stage', subject: this.documentId }, [], (db) => {
      if (!this.#stored) hidePages(db, this.documentId)
      // The words of its first pages are stemmed by it, so it stays.
      if (!this.#stored) this.#language = guessLanguage(this.#sample)
      this.#storeHeld(db, this.#language)
    })
    this.#stored = true
    this.#held = []
    this.#heldCharacters = 0
  }

  #storeHeld(db: WritableDB, language: string | null): void {
    insertPages(db, this.documentId, this.#held)
    indexPages(db, { documentId: this.documentId, dossierId: this.#dossierId, language }, this.#held)
  }

  /**
   * In the transaction that writes the document's row: stores what is left and lets its pages be seen.
   * Answers the language the pages were indexed by: the one found, unless pages had to be indexed before it was known.
   */
  complete(db: WritableDB, found: string | null): string | null {
    const language = this.#stored ? this.#language : found
    this.#storeHeld(db, language)
    if (this.#stored) showPages(db, this.documentId)
    return language
  }

  /** Takes back what was stored ahead: little by little, so that cancelling is instant. */
  discard(): void {
    this.#held = []
    if (!this.#stored) return
    this.#stored = false
    this.#context.write({ action: 'import.unstage', subject: this.documentId }, [], (db) =>
      leavePages(db, this.documentId),
    )
    sweepLeftovers(this.#context)
  }
}
