import type { Word } from '#shared/text/words.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import { type RankedItem, searchTitles } from './item-search.ts'

/** Words of titles looked at for one mistyped word; a vault has a few thousand. */
const MOST_WORDS = 50_000

/** Whether `b` is `a` with one letter changed, added, dropped, or two neighbours swapped. */
export function isOneSlipFrom(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Titles with words one slip away from those typed ("протокл", "Ивнаов"), where none has the words themselves. */
export function titlesLike(db: ReadableDB, words: readonly Word[], limit: number): RankedItem[] {
  const parts: string[] = []
  for (const { word } of words) {
    // Short words are a slip away from too many others.
    if (word.length < 4) return []
    const near = wordsOfTitles(db).filter((other) => isOneSlipFrom(word, other) || begins(other, word))
    if (near.length === 0) return []
    parts.push(`{exact} : (${near.map((other) => `"${other.replaceAll('"', '""')}"`).join(' OR ')})`)
  }
  return parts.length === 0 ? [] : searchTitles(db, parts.map((part) => `(${part})`).join(' AND '), limit)
}

/** A slip in a word that is still being typed. */
const begins = (other: string, word: string) =>
  other.length > word.length && (other.startsWith(word) || isOneSlipFrom(word, other.slice(0, word.length)))

function wordsOfTitles(db: ReadableDB): string[] {
  return db
    .prepare<[number], string>("SELECT term FROM search_item_words WHERE col = 'exact' LIMIT ?")
    .pluck()
    .all(MOST_WORDS)
}
