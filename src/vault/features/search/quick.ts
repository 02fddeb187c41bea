import type { ValidInput } from '#shared/contract/index.ts'
import { citeDocument } from '#shared/domain/citation.ts'
import { DossierId, NoteId, PersonId } from '#shared/domain/ids.ts'
import { type QuickHit, RecordKind } from '#shared/domain/search.ts'
import { parseQuery } from '#shared/text/query.ts'
import { makeSnippet } from '#shared/text/snippet.ts'
import { wordsOf } from '#shared/text/words.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import { findPersons } from '../persons/find.ts'
import { ftsExpression } from './expression.ts'
import { firstLine, type RankedItem, searchTitles } from './item-search.ts'
import { searchPages } from './page-search.ts'
import { pageOf, slotOf } from './rowids.ts'
import { Sources } from './sources.ts'
import { titlesLike } from './titles-like.ts'
import { pageCondition } from './visibility.ts'

type Input = ValidInput<'search.quick'>

/** Two lines of the list. */
const SNIPPET = 130
const MOST_TITLES = 12
const MOST_PERSONS = 6
const MOST_PAGES = 6
/** Beginnings shorter than this are on too many pages to be worth listing. */
const SHORTEST_FOR_PAGES = 3

/** The query as it is being typed: its last word is a beginning, or too short yet to say anything beside others. */
function asTyped(query: string): string {
  const last = /[\p{L}\p{N}]+$/u.exec(query)?.[0] ?? ''
  if (last === '' || query.includes('"')) return query
  return last.length >= SHORTEST_FOR_PAGES ? `${query}*` : query.slice(0, -last.length)
}

/** Each word may begin a word of the title, in any order. */
function titleExpression(query: string): string {
  return wordsOf(query)
    .map(({ word, stem, entry }) => {
      const begins = new Set([word, entry.twin ?? word, entry.word])
      const parts = [...begins].map((beginning) => `{exact} : "${beginning}" *`)
      return `(${[...parts, `{stems} : "${stem}"`].join(' OR ')})`
    })
    .join(' AND ')
}

function titleHit(sources: Sources, item: RankedItem, language: Input['language']): QuickHit | null {
  const title = firstLine(item.text)
  switch (item.target) {
    case 'dossier':
      return { type: 'dossier', id: DossierId.parse(item.targetId), title }
    case 'person':
      return { type: 'person', id: PersonId.parse(item.targetId), title }
    case 'note':
      return {
        type: 'note',
        id: NoteId.parse(item.targetId),
        dossierId: DossierId.parse(item.dossierId),
        title,
      }
    case 'document': {
      const source = sources.ofId(item.targetId)
      if (!source) return null
      const sheets = source.sheets.length === 0 ? '' : citeDocument(source, language)
      const detail = [sheets, source.dossierTitle].filter((part) => part !== '').join(' · ')
      return { type: 'document', id: source.id, dossierId: source.dossierId, title: source.title, detail }
    }
    default: {
      const kind = RecordKind.safeParse(item.target).data
      if (!kind) return null
      return { type: 'record', kind, id: item.targetId, dossierId: DossierId.parse(item.dossierId), title }
    }
  }
}

/** What Ctrl+K lists: names that begin as typed, the open dossier's first, then pages. */
export function quickSearch(db: ReadableDB, { query, dossierId, language }: Input): QuickHit[] {
  const typed = query.trim()
  const expression = titleExpression(typed)
  if (expression === '') return []
  const sources = new Sources(db)
  const found = searchTitles(db, expression, MOST_TITLES * 4)
  // Names in forms that word stems do not know: transliterated, with initials.
  const persons = findPersons(db, { query: typed, dossierId: null, limit: MOST_PERSONS }).hits
  const titles = found.length > 0 || persons.length > 0 ? found : titlesLike(db, wordsOf(typed), MOST_TITLES)
  const here = (item: RankedItem) => (dossierId !== null && item.dossierId === dossierId ? 0 : 1)
  const hits = titles
    .sort((a, b) => here(a) - here(b) || b.score - a.score)
    .slice(0, MOST_TITLES)
    .map((item) => titleHit(sources, item, language))
    .filter((hit) => hit !== null)
  const listed = new Set(hits.map((hit) => (hit.type === 'person' ? hit.id : null)))
  const others = persons
    .filter(({ person }) => !listed.has(person.id))
    .map(({ person: { id, name } }): QuickHit => ({ type: 'person', id, title: name }))
  return [...hits, ...others, ...pageHits(db, sources, typed, dossierId)]
}

function pageHits(db: ReadableDB, sources: Sources, typed: string, dossierId: DossierId | null): QuickHit[] {
  const { root, terms } = parseQuery(asTyped(typed))
  const longest = Math.max(0, ...terms.map(({ words }) => words.join('').length))
  if (!root || longest < SHORTEST_FOR_PAGES) return []
  const expression = ftsExpression(root)
  const within = (dossier: DossierId | null) => {
    const where = pageCondition(db, dossier, {})
    return where ? searchPages(db, expression, where, MOST_PAGES).best : []
  }
  const own = dossierId ? within(dossierId) : []
  const best = own.length > 0 ? own : within(null)
  return best.flatMap(({ rowid }): QuickHit[] => {
    const source = sources.ofSlot(slotOf(rowid))
    if (!source) return []
    const page = pageOf(rowid)
    const snippet = makeSnippet(sources.page(source.id, page).text, terms, SNIPPET)
    const { id: documentId, dossierId: ofDossier, title } = source
    return [{ type: 'page', documentId, dossierId: ofDossier, page, title, snippet }]
  })
}
