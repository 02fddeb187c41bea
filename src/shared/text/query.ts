import type { SearchTerm } from '../domain/search.ts'
import { stemLanguages, stemOf } from './entry.ts'
import { type Lexeme, lex } from './query-lexer.ts'
import { isStopWord } from './stop-words.ts'
import { type Word, wordsOf } from './words.ts'

/** A query as a tree. A leaf's terms are spellings and stems of the same thing: any of them matches. */
export type QueryNode =
  | { type: 'leaf'; terms: SearchTerm[]; common: boolean }
  | { type: 'and'; all: QueryNode[]; none: QueryNode[] }
  | { type: 'or'; any: QueryNode[] }

export type ParsedQuery = {
  /** Null: there is no word in it. */
  root: QueryNode | null
  /** What the hits are marked by: the terms of every leaf that must or may be there. */
  terms: SearchTerm[]
  notice: 'read-as-words' | 'empty' | null
}

const MOST_LEAVES = 64
const DEEPEST = 32
/** A shorter beginning than this is read as a whole word: "с*" would be half of all words. */
const SHORTEST_PREFIX = 2

class NotUnderstood extends Error {}

/** The sequences of words and stems that a piece of query stands for. */
function termsOf(words: readonly Word[], exact: boolean, prefix: boolean): SearchTerm[] {
  const spellings = [words.map(({ word }) => word)]
  const twins = words.map(({ entry, word }) => (entry.script === 'other' ? word : entry.twin))
  if (twins.every((twin) => twin !== null)) spellings.push(twins)
  const typed = words.map(({ entry }) => entry.word)
  spellings.push(typed)

  const terms = new Map<string, SearchTerm>()
  const add = (term: SearchTerm) => terms.set(JSON.stringify([term.words, term.stems]), term)
  for (const spelling of spellings) {
    if (exact || prefix) {
      add({ words: spelling, stems: [], prefix, exact: true })
      continue
    }
    for (const choice of [0, 1])
      add({
        words: spelling,
        stems: spelling.map((word, i) => {
          const { entry } = words[i] as Word
          const languages = stemLanguages(scriptOf(word), word === entry.word ? entry.language : null)
          const language = languages[Math.min(choice, languages.length - 1)]
          return language ? stemOf(word, language) : word
        }),
        prefix: false,
        exact: false,
      })
  }
  return [...terms.values()]
}

const scriptOf = (word: string) =>
  /\p{sc=Cyrillic}/u.test(word) ? 'cyrillic' : /\p{sc=Latin}/u.test(word) ? 'latin' : 'other'

function leaf(lexeme: Extract<Lexeme, { type: 'text' }>): QueryNode | null {
  const words = wordsOf(lexeme.text)
  if (words.length === 0) return null
  const lastLength = words.at(-1)?.word.length ?? 0
  const prefix = lexeme.prefix && lastLength >= SHORTEST_PREFIX
  const common = !lexeme.quoted && words.length === 1 && isStopWord(words[0]?.word ?? '')
  return { type: 'leaf', terms: termsOf(words, lexeme.exact, prefix), common }
}

class Parser {
  readonly #lexemes: readonly Lexeme[]
  #at = 0
  #depth = 0

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes
  }

  parse(): QueryNode | null {
    const node = this.#or()
    if (this.#at < this.#lexemes.length) throw new NotUnderstood()
    return node
  }

  #take(type: Lexeme['type']): boolean {
    if (this.#lexemes[this.#at]?.type !== type) return false
    this.#at++
    return true
  }

  #or(): QueryNode | null {
    if (++this.#depth > DEEPEST) throw new NotUnderstood()
    const any: QueryNode[] = []
    do {
      const node = this.#and()
      if (node) any.push(node)
    } while (this.#take('or'))
    this.#depth--
    return any.length > 1 ? { type: 'or', any } : (any[0] ?? null)
  }

  #and(): QueryNode | null {
    const all: QueryNode[] = []
    const none: QueryNode[] = []
    let read = 0
    for (;;) {
      const next = this.#lexemes[this.#at]?.type
      if (next === undefined || next === 'or' || next === 'close') break
      if (read > 0) this.#take('and')
      const negative = this.#take('not')
      const node = this.#primary()
      read++
      if (node) (negative ? none : all).push(node)
    }
    if (read === 0) throw new NotUnderstood()
    if (all.length === 0 && none.length > 0) throw new NotUnderstood()
    return conjunction(all, none)
  }

  #primary(): QueryNode | null {
    const lexeme = this.#lexemes[this.#at]
    if (lexeme?.type === 'text') {
      this.#at++
      return leaf(lexeme)
    }
    if (!this.#take('open')) throw new NotUnderstood()
    const node = this.#or()
    if (!this.#take('close')) throw new NotUnderstood()
    return node
  }
}

/** Words such as "и" or "the" are on every page: left out where another word is asked for. */
function conjunction(all: readonly QueryNode[], none: readonly QueryNode[]): QueryNode | null {
  const rare = all.filter((node) => node.type !== 'leaf' || !node.common)
  const kept = rare.length > 0 ? rare : all
  if (kept.length === 0) return null
  return kept.length === 1 && none.length === 0 ? (kept[0] ?? null) : { type: 'and', all: [...kept], none: [...none] }
}

const asWords = (query: string): QueryNode | null =>
  conjunction(
    wordsOf(query)
      .slice(0, MOST_LEAVES)
      .map((word) => ({
        type: 'leaf',
        terms: termsOf([word], false, false),
        common: isStopWord(word.word),
      })),
    [],
  )

function wantedTerms(node: QueryNode | null): SearchTerm[] {
  if (!node) return []
  if (node.type === 'leaf') return node.terms
  return (node.type === 'and' ? node.all : node.any).flatMap(wantedTerms)
}

/**
 * Reads a query: words (in any form), "exact phrases", ~"phrases in any form", =exact words, beginnings*, AND OR NOT
 * (И ИЛИ НЕ, І АБО НІ, UND ODER NICHT), -without, and parentheses. Never throws: what cannot be understood as typed is
 * read as plain words, with a notice.
 */
export function parseQuery(query: string): ParsedQuery {
  const flat = query.normalize('NFC').replace(/\s+/g, ' ')
  const finish = (root: QueryNode | null, notice: ParsedQuery['notice']): ParsedQuery => ({
    root,
    terms: wantedTerms(root),
    notice: root ? notice : 'empty',
  })
  const lexemes = lex(flat)
  if (lexemes.filter(({ type }) => type === 'text').length > MOST_LEAVES) return finish(asWords(flat), 'read-as-words')
  if (lexemes.length === 0) return finish(null, null)
  try {
    return finish(new Parser(lexemes).parse(), null)
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    return finish(asWords(flat), 'read-as-words')
  }
}

/** The terms to mark on a page for a query. */
export const queryTerms = (query: string): SearchTerm[] => parseQuery(query).terms
