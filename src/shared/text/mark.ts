import type { SearchTerm } from '../domain/search.ts'
import { type Entry, entryStem, stemLanguages } from './entry.ts'
import { type Word, wordsOf } from './words.ts'

/** A matched part of a text: [start, end) in UTF-16 units, and which of the terms matched. */
export type TermMatch = { start: number; end: number; term: number }

/** A page's index may have been made in another language than this piece of it suggests: either stem will do. */
const stemMatches = (stem: string, entry: Entry) =>
  stemLanguages(entry.script, entry.language).some((language) => entryStem(entry, language) === stem)

/** Whether a word stands at place `k` of a term's sequence. */
function fits(term: SearchTerm, k: number, { word, stem, entry }: Word): boolean {
  const wanted = term.words[k] as string
  if (word === wanted || (!entry.sure && entry.twin === wanted)) return true
  if (term.prefix && k === term.words.length - 1) return word.startsWith(wanted)
  if (term.exact) return false
  const wantedStem = term.stems[k] as string
  return stem === wantedStem || stemMatches(wantedStem, entry)
}

function halfFits(term: SearchTerm, half: { word: string; stem: string }): boolean {
  const wanted = term.words[0] as string
  return (
    half.word === wanted ||
    (term.prefix && half.word.startsWith(wanted)) ||
    (!term.exact && half.stem === term.stems[0])
  )
}

/** Every place in `text` where a term's words stand one after another, in order of place. Places may overlap. */
export function matchTerms(text: string, terms: readonly SearchTerm[], language: string | null = null): TermMatch[] {
  const matches: TermMatch[] = []
  if (terms.length === 0) return matches
  const words = wordsOf(text, language)
  for (const [at, first] of words.entries())
    for (const [index, term] of terms.entries()) {
      let k = 0
      while (k < term.words.length) {
        const word = words[at + k]
        if (!word || !fits(term, k, word)) break
        k++
      }
      if (k === term.words.length && k > 0) {
        matches.push({ start: first.start, end: (words[at + k - 1] as Word).end, term: index })
      } else if (first.halves && term.words.length === 1) {
        for (const half of first.halves)
          if (halfFits(term, half)) matches.push({ start: half.start, end: half.end, term: index })
      }
    }
  return matches
}

/**
 * What to mark in a text so that the user sees what was found: [start, end) in UTF-16 units of `text`, in order, apart
 * from one another. Works on any piece of a page, for instance one string of the viewer's text layer.
 */
export function markRanges(
  text: string,
  terms: readonly SearchTerm[],
  language: string | null = null,
): [number, number][] {
  const ranges: [number, number][] = []
  for (const { start, end } of matchTerms(text, terms, language).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}
