import type { TextPosition, TextQuote } from '#shared/domain/passage.ts'

/** Characters of context kept on either side: enough to tell two equal phrases apart, little enough to survive re-recognition. */
const CONTEXT = 48

export function quoteAt(text: string, start: number, end: number): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/** What re-recognition changes: spacing, soft hyphens, a hyphen at the end of a line. */
const IGNORED = /\s|\u00ad|\u200b|-(?=[^\S\n]*\n)/gu

type Squeezed = { text: string; at: number[] }
/** `text` without what is ignored, case folded; `at[i]` is where its i-th character was, `at[length]` the end. */
function squeeze(text: string): Squeezed {
  const ignored = new Set(Array.from(text.matchAll(IGNORED), (match) => match.index))
  let squeezed = ''
  const at: number[] = []
  for (let i = 0; i < text.length; i++) {
    if (ignored.has(i)) continue
    const lower = text.charAt(i).toLowerCase()
    // A few letters fold into two; they are left as they are, so that places stay countable.
    squeezed += lower.length === 1 ? lower : text.charAt(i)
    at.push(i)
  }
  return { text: squeezed, at: [...at, text.length] }
}

const commonEnd = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}
const commonStart = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/**
 * Where a quote stands in a text that may have changed since: first where it stood, if the words are still there;
 * else the occurrence whose surroundings agree best, the nearest one where several agree equally.
 * Spacing, hyphenation at line ends and letter case do not matter. Null when the words are gone.
 */
export function findQuote(text: string, quote: TextQuote, position: TextPosition | null): TextPosition | null {
  if (quote.exact.trim() === '') return null
  if (position && text.slice(position.start, position.end) === quote.exact) return position
  const page = squeeze(text)
  const wanted = squeeze(quote.exact).text
  if (wanted === '') return null
  const before = squeeze(quote.prefix).text
  const after = squeeze(quote.suffix).text
  let best: { start: number; score: number; distance: number } | null = null
  for (let start = page.text.indexOf(wanted); start >= 0; start = page.text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length
    const score =
      commonEnd(page.text.slice(Math.max(0, start - before.length), start), before) +
      commonStart(page.text.slice(end, end + after.length), after)
    const distance = position ? Math.abs((page.at[start] ?? 0) - position.start) : start
    if (!best || score > best.score || (score === best.score && distance < best.distance))
      best = { start, score, distance }
  }
  if (!best) return null
  const last = page.at[best.start + wanted.length - 1]
  return { start: page.at[best.start] ?? 0, end: (last ?? 0) + 1 }
}
