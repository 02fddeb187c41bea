import { type CitationLanguage, citePage } from '#shared/domain/citation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId, PersonId } from '#shared/domain/ids.ts'
import { type Passage, passagePage } from '#shared/domain/passage.ts'
import type { Person } from '#shared/domain/person.ts'
import type { SheetPlace } from '#shared/domain/rich-text.ts'
import { sideOf } from '#shared/domain/sheets.ts'

/** Fetches what the lists do not hold. Rejects when it is gone. */
export type NameSource = {
  document(id: DocumentId): Promise<CaseDocument>
  /** Printed page labels by page index. */
  pageLabels(id: DocumentId): Promise<(string | null)[]>
}

/**
 * What the things a text mentions are called now. Shown text asks it, and is told when an answer has changed:
 * a document renamed or bound into another volume reads so in every note at once.
 */
export class Names {
  readonly #source: NameSource
  readonly #listeners = new Set<() => void>()
  #documents = new Map<DocumentId, CaseDocument>()
  #persons = new Map<PersonId, Person>()
  readonly #others = new Map<DocumentId, CaseDocument | 'asked' | 'gone'>()
  readonly #labels = new Map<DocumentId, (string | null)[] | 'asked'>()
  language: CitationLanguage = 'ru'
  /** Counts changes, for React's external stores. */
  version = 0

  constructor(source: NameSource) {
    this.#source = source
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    this.version++
    for (const listener of this.#listeners) listener()
  }

  /** Takes the present lists; everything that was asked for singly is asked again when it is next needed. */
  set(lists: { documents: readonly CaseDocument[]; persons: readonly Person[]; language: CitationLanguage }): void {
    this.#documents = new Map(lists.documents.map((document) => [document.id, document]))
    this.#persons = new Map(lists.persons.map((person) => [person.id, person]))
    this.language = lists.language
    this.#others.clear()
    this.#changed()
  }

  get documents(): CaseDocument[] {
    return [...this.#documents.values()]
  }
  get persons(): Person[] {
    return [...this.#persons.values()]
  }

  person(id: PersonId): Person | null {
    return this.#persons.get(id) ?? null
  }

  /** Null while it is being fetched, and when it is gone. */
  document(id: DocumentId): CaseDocument | null {
    const listed = this.#documents.get(id)
    if (listed) return listed
    const other = this.#others.get(id)
    if (other === undefined) {
      this.#others.set(id, 'asked')
      const answer = (value: CaseDocument | 'gone') => {
        this.#others.set(id, value)
        this.#changed()
      }
      this.#source.document(id).then(answer, () => answer('gone'))
    }
    return typeof other === 'object' ? other : null
  }

  isGone(id: DocumentId): boolean {
    return this.#others.get(id) === 'gone'
  }

  /** The page's place in the file, or title and page; null while the document is not known. */
  citePage(id: DocumentId, page: number): string | null {
    const document = this.document(id)
    if (!document) return null
    const labels = this.#labels.get(id)
    if (labels === undefined) {
      this.#labels.set(id, 'asked')
      const answer = (value: (string | null)[]) => {
        this.#labels.set(id, value)
        this.#changed()
      }
      this.#source.pageLabels(id).then(answer, () => answer([]))
    }
    return citePage(document, page, Array.isArray(labels) ? (labels[page] ?? null) : null, this.language)
  }

  citePassage(id: DocumentId, passage: Passage): string | null {
    return this.citePage(id, passagePage(passage))
  }

  /** The documents of the dossier that hold the sheet, in list order. */
  documentsAt(place: SheetPlace): CaseDocument[] {
    const side = sideOf({ number: place.sheet, verso: place.verso })
    return this.documents.filter((document) =>
      document.sheets.some(
        (range) =>
          range.series === place.series &&
          range.volume === place.volume &&
          side >= sideOf(range.first) &&
          side <= sideOf(range.last),
      ),
    )
  }
}
