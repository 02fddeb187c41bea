import type { CitationLanguage } from '#shared/domain/citation.ts'
import { AnnotationId, type DocumentId, DossierId, NoteId } from '#shared/domain/ids.ts'
import { LabelColour } from '#shared/domain/label.ts'
import { RecordKind, type SearchGroup, type SearchHit, type SearchTerm } from '#shared/domain/search.ts'
import { makeSnippet } from '#shared/text/snippet.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import { firstLine, type RankedItem } from './item-search.ts'
import type { PageMatches } from './page-search.ts'
import { prepared } from './prepared.ts'
import { slotOfDocument } from './slots.ts'
import { type SourceDocument, Sources, sheetCitation } from './sources.ts'

/** A ranked hit before its words are looked up. */
export type Candidate = { score: number } & ({ slot: number; page: number } | { item: RankedItem })

type Options = {
  terms: readonly SearchTerm[]
  language: CitationLanguage
  /** Matching pages of documents, by slot. */
  countPages: PageMatches['count']
  /** All matching items, shown or not. */
  items: readonly RankedItem[]
}

/** Makes shown hits of candidates, by document, note and dossier in the order in which they come. */
export class Groups {
  readonly #db: ReadableDB
  readonly #options: Options
  readonly #sources: Sources
  readonly #groups = new Map<string, SearchGroup>()
  /** Slots of the documents among the groups. */
  readonly #slots = new Map<string, number>()

  constructor(db: ReadableDB, options: Options) {
    this.#db = db
    this.#options = options
    this.#sources = new Sources(db)
  }

  list(): SearchGroup[] {
    const pages = this.#options.countPages(new Set(this.#slots.values()))
    return [...this.#groups].map(([id, group]) => {
      const slot = this.#slots.get(id)
      return slot === undefined ? group : { ...group, hitCount: group.hitCount + (pages.get(slot) ?? 0) }
    })
  }

  add(candidate: Candidate): void {
    if ('slot' in candidate) this.#addPage(candidate)
    else this.#addItem(candidate.item, candidate.score)
  }

  #addPage({ slot, page, score }: { slot: number; page: number; score: number }): void {
    const source = this.#sources.ofSlot(slot)
    if (!source) return
    const { text, label } = this.#sources.page(source.id, page)
    this.#ofDocument(source).hits.push({
      scope: 'page',
      documentId: source.id,
      page,
      label,
      citation: sheetCitation(source, page, label, this.#options.language),
      snippet: makeSnippet(text, this.#options.terms),
      score,
    })
  }

  #addItem(item: RankedItem, score: number): void {
    const source = item.documentId === null ? null : this.#sources.ofId(item.documentId)
    const group = source ? this.#ofDocument(source) : this.#ofItem(item)
    const hit = group && this.#hitOf(item, score, source)
    if (hit) group.hits.push(hit)
  }

  #ofDocument(source: SourceDocument): SearchGroup {
    const known = this.#groups.get(source.id)
    if (known) return known
    const slot = slotOfDocument(this.#db, source.id)
    if (slot) this.#slots.set(source.id, slot.slot)
    return this.#put(source.id, {
      target: { type: 'document', id: source.id as DocumentId },
      dossierId: source.dossierId,
      dossierTitle: source.dossierTitle,
      title: source.title,
      hitCount: this.#countItems((item) => item.documentId === source.id),
      hits: [],
    })
  }

  /** The group of a note, dossier or record. */
  #ofItem(item: RankedItem): SearchGroup | null {
    const known = this.#groups.get(item.targetId)
    if (known) return known
    const dossier = prepared<[string | null], { id: DossierId; title: string }>(
      this.#db,
      'SELECT id, title FROM dossier WHERE id = ?',
    ).get(item.dossierId)
    const named = dossier && this.#named(item, dossier.title)
    if (!named) return null
    const id = item.targetId
    return this.#put(id, {
      ...named,
      dossierId: dossier.id,
      dossierTitle: dossier.title,
      hitCount: this.#countItems(({ targetId }) => targetId === id),
      hits: [],
    })
  }

  #named(
    { target, targetId: id, text }: RankedItem,
    dossierTitle: string,
  ): Pick<SearchGroup, 'target' | 'title'> | null {
    if (target === 'note') return { target: { type: 'note', id: NoteId.parse(id) }, title: this.#noteTitle(id) }
    if (target === 'dossier') return { target: { type: 'dossier', id: DossierId.parse(id) }, title: dossierTitle }
    const kind = RecordKind.safeParse(target).data
    return kind ? { target: { type: 'record', kind, id }, title: firstLine(text) } : null
  }

  #put(id: string, group: SearchGroup): SearchGroup {
    this.#groups.set(id, group)
    return group
  }

  #countItems(belongs: (item: RankedItem) => boolean): number {
    return this.#options.items.filter(belongs).length
  }

  #noteTitle(id: string): string {
    return prepared<[string], string>(this.#db, 'SELECT title FROM note WHERE id = ?', 'pluck').get(id) ?? ''
  }

  #hitOf(item: RankedItem, score: number, source: SourceDocument | null): SearchHit | null {
    const snippet = makeSnippet(item.text, this.#options.terms)
    if (item.scope === 'title' || item.scope === 'record') return { scope: item.scope, snippet, score }
    if (item.scope === 'note') return { scope: 'note', noteId: NoteId.parse(item.targetId), snippet, score }
    if (!source || item.page === null) return null
    const { label } = this.#sources.page(source.id, item.page)
    return {
      scope: 'annotation',
      documentId: source.id,
      annotationId: AnnotationId.parse(item.targetId),
      page: item.page,
      colour: this.#colourOf(item.targetId),
      citation: sheetCitation(source, item.page, label, this.#options.language),
      snippet,
      score,
    }
  }

  #colourOf(annotationId: string): LabelColour | null {
    const colour = prepared<[string], string>(
      this.#db,
      'SELECT colour FROM annotation JOIN label ON label.id = label_id WHERE annotation.id = ?',
      'pluck',
    ).get(annotationId)
    return LabelColour.safeParse(colour).data ?? null
  }
}
