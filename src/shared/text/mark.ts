import type { SearchTerm } from '../domain/search.ts'
import { type Entry, entryAt, entryStem, stemLanguages, stemOf } from './entry.ts'
import { firstLetters } from './first-letters.ts'
import { eachWord } from './tokenize.ts'

/** A matched part of a text: [start, end) in UTF-16 units, and which of the terms matched. */
export type TermMatch = { start: number; end: number; term: number }

/**
 * Whether a word stands at place `k` of a term's sequence. Its language and, for look-alikes, its script were settled
 * by the whole page when that was indexed; a piece of it may suggest others, so any of them will do.
 */
function fits(term: SearchTerm, k: number, entry: Entry): boolean {
  const wanted = term.words[k] as string
  const twin = entry.sure ? null : entry.twin
  if (entry.word === wanted || twin === wanted) return true
  if (term.prefix && k === term.words.length - 1) return entry.word.startsWith(wanted) || !!twin?.startsWith(wanted)
  if (term.exact) return false
  const stem = term.stems[k] as string
  if (stemLanguages(entry.script, entry.language).some((language) => entryStem(entry, language) === stem)) return true
  if (twin === null) return false
  return stemLanguages(entry.script === 'latin' ? 'cyrillic' : 'latin', null).some(
    (language) => stemOf(twin, language) === stem,
  )
}

/** Every place in `text` where a term's words stand one after another, in order of place. Places may overlap. */
export function matchTerms(text: string, terms: readonly SearchTerm[]): TermMatch[] {
  const matches: TermMatch[] = []
  if (terms.length === 0) return matches
  const mayBegin = firstLetters(terms)
  // Of each word: start, end, where it is broken, where its second half starts.
  const spans: number[] = []
  const candidates: number[] = []
  eachWord(text, (start, end, breakAt, nextHalf) => {
    if (breakAt >= 0 || mayBegin(text.charCodeAt(start))) candidates.push(spans.length)
    spans.push(start, end, breakAt, nextHalf)
  })
  const entryOf = (at: number) => entryAt(text, spans[at] as number, spans[at + 1] as number)
  const reaches = (term: SearchTerm, at: number) => {
    for (let k = 0; k < term.words.length; k++)
      if (at + k * 4 >= spans.length || !fits(term, k, entryOf(at + k * 4))) return -1
    return spans[at + (term.words.length - 1) * 4 + 1] ?? -1
  }
  for (const at of candidates)
    for (const [index, term] of terms.entries()) {
      const [start = 0, end = 0, breakAt = -1, nextHalf = -1] = spans.slice(at, at + 4)
      const reached = reaches(term, at)
      if (reached >= 0) matches.push({ start, end: reached, term: index })
      else if (breakAt >= 0 && term.words.length === 1)
        for (const [from, to] of [
          [start, breakAt],
          [nextHalf, end],
        ] as const)
          if (fits(term, 0, entryAt(text, from, to))) matches.push({ start: from, end: to, term: index })
    }
  return matches
}

/**
 * What to mark in a text so that the user sees what was found: [start, end) in UTF-16 units of `text`, in order, apart
 * from one another. Works on any piece of a page, for instance one string of the viewer's text layer.
 */
export function markRanges(text: string, terms: readonly SearchTerm[]): [number, number][] {
  return joined(matchTerms(text, terms))
}

/** Overlapping places as one. */
export function joined(matches: readonly TermMatch[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}
