import type { SearchTerm, Snippet } from '../domain/search.ts'
import { joined, matchTerms, type TermMatch } from './mark.ts'

/** UTF-16 units of the original text that a snippet shows. */
const WIDTH = 240
/** How much of that stands before the first match. */
const leadOf = (width: number) => Math.round(width / 4)

const isLetter = (character: string) => /[\p{L}\p{N}\p{M}]/u.test(character)

/** The window that holds most different terms, then most matches; the earliest of these. */
function bestStart(matches: readonly TermMatch[], reach: number): number {
  let best = 0
  let bestScore = -1
  for (const [i, first] of matches.entries()) {
    const seen = new Set<number>()
    let count = 0
    for (let j = i; j < matches.length; j++) {
      const match = matches[j] as TermMatch
      if (match.end > first.start + reach) break
      seen.add(match.term)
      count++
    }
    const score = seen.size * 1_000 + Math.min(count, 999)
    if (score > bestScore) {
      best = first.start
      bestScore = score
    }
  }
  return best
}

/** Moves a cut to the edge of a word, at most 24 units further in. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  let i = at
  while (i > 0 && i < text.length && Math.abs(i - at) < 24 && isLetter(text.charAt(i - 1)) && isLetter(text.charAt(i)))
    i += step
  // Never between the halves of a surrogate pair.
  return /[\udc00-\udfff]/.test(text.charAt(i)) ? i + step : i
}

/** What a cut leaves of the words before it ("…, : ") says nothing. */
function firstLetter(text: string, at: number): number {
  let i = at
  while (i < text.length && !/[\p{L}\p{N}«"“„([]/u.test(text.charAt(i))) i++
  return i
}

/** Breaks, control characters and runs of spaces become one space; a hyphen at a line's end goes where a mark covers it. */
function tidy(text: string, from: number, to: number, ranges: readonly (readonly [number, number])[]): Snippet {
  let out = ''
  const marks: [number, number][] = []
  let next = 0
  let open = -1
  for (let i = from; i <= to; i++) {
    const range = ranges[next]
    if (open >= 0 && range && i >= Math.min(range[1], to)) {
      if (out.length > open) marks.push([open, out.length])
      open = -1
      next++
    }
    const upcoming = ranges[next]
    if (open < 0 && upcoming && i >= upcoming[0] && i < to) open = out.length
    if (i === to) break
    const character = text.charAt(i)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: extractors leave them
    if (/[\s\u0000-\u001f\u007f\ufffe\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)) {
      const joins = open >= 0 && /[-‐‑¬]$/.test(out) && /[\r\n]/.test(text.slice(i, i + 3))
      if (joins) {
        out = out.slice(0, -1)
        while (i + 1 < to && /\s/.test(text.charAt(i + 1))) i++
      } else if (/\s/.test(character) && out !== '' && !out.endsWith(' ')) out += ' '
    } else out += character
  }
  return { text: out, marks }
}

/** The part of a text where the terms stand closest together, as one line, with the matched words marked. */
export function makeSnippet(text: string, terms: readonly SearchTerm[], width = WIDTH): Snippet {
  const matches = matchTerms(text, terms).sort((a, b) => a.start - b.start)
  const ranges = joined(matches)
  const anchor = matches.length === 0 ? 0 : bestStart(matches, width - leadOf(width))
  const wanted = Math.max(0, Math.min(anchor - leadOf(width), text.length - width))
  const from = wanted === 0 ? 0 : Math.min(firstLetter(text, wordEdge(text, wanted, 1)), anchor)
  const to = from + width >= text.length ? text.length : Math.max(wordEdge(text, from + width, -1), from + 1)
  const inside = ranges.filter(([start, end]) => end > from && start < to)
  const { text: body, marks } = tidy(
    text,
    from,
    to,
    inside.map(([start, end]) => [Math.max(start, from), end] as const),
  )
  const trimmed = body.trimEnd()
  const lead = from > 0 ? '… ' : ''
  return {
    text: `${lead}${trimmed}${to < text.length ? ' …' : ''}`,
    marks: marks
      .map(([start, end]): [number, number] => [start + lead.length, Math.min(end, trimmed.length) + lead.length])
      .filter(([start, end]) => end > start),
  }
}
