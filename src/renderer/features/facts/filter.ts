import type { FactStatus, ListedFact, Materiality, Stance } from '#shared/domain/fact.ts'
import type { IssueId, PersonId } from '#shared/domain/ids.ts'
import { foldWord } from '#shared/text/fold.ts'

/** Stands for "without any". */
export const NONE = ''

/** Which facts are wanted; an empty list asks nothing. `NONE` in a list: those that have none. */
export type FactFilter = {
  text: string
  statuses: FactStatus[]
  material: Materiality[]
  issues: (IssueId | typeof NONE)[]
  persons: (PersonId | typeof NONE)[]
  stances: (Stance | typeof NONE)[]
}
export const NO_FILTER: FactFilter = { text: '', statuses: [], material: [], issues: [], persons: [], stances: [] }

export const FACETS = ['statuses', 'material', 'issues', 'persons', 'stances'] as const
export type Facet = (typeof FACETS)[number]

export const isFiltering = (filter: FactFilter): boolean =>
  filter.text.trim() !== '' || FACETS.some((facet) => filter[facet].length > 0)

/** Folded beginnings of words, all of which must be there. */
export const wordsToMatch = (typed: string): string[] => fold(typed).split(' ').filter(Boolean)

const fold = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => foldWord(word).word)
    .join(' ')

const folded = new WeakMap<object, string>()

/** Whether each word begins a word of the fact's text, note or date as the source has it; ё is е. */
export function matchesWords(fact: ListedFact, words: readonly string[]): boolean {
  if (words.length === 0) return true
  let text = folded.get(fact)
  if (text === undefined) {
    text = ` ${fold(`${fact.text} ${fact.note} ${fact.when?.wording ?? ''}`)}`
    folded.set(fact, text)
  }
  return words.every((word) => text.includes(` ${word}`))
}

/** The values of a fact under a facet. */
export function facetValues(fact: ListedFact, facet: Facet): string[] {
  switch (facet) {
    case 'statuses':
      return [fact.status]
    case 'material':
      return [fact.material]
    case 'issues':
      return fact.issueIds.length > 0 ? fact.issueIds : [NONE]
    case 'persons':
      return fact.personIds.length > 0 ? fact.personIds : [NONE]
    case 'stances': {
      const there = (['supports', 'contradicts', 'mentions'] as const).filter((stance) => fact.citations[stance] > 0)
      return there.length > 0 ? there : [NONE]
    }
  }
}

/** Facts that meet the filter, in the order given. Values of one facet widen, facets narrow each other. */
export function filterFacts(facts: readonly ListedFact[], filter: FactFilter): ListedFact[] {
  const words = wordsToMatch(filter.text)
  const wanted = FACETS.filter((facet) => filter[facet].length > 0).map(
    (facet) => [facet, new Set<string>(filter[facet])] as const,
  )
  return facts.filter(
    (fact) =>
      wanted.every(([facet, values]) => facetValues(fact, facet).some((value) => values.has(value))) &&
      matchesWords(fact, words),
  )
}
