import { foldName, nameKeys, nameWords, type SoughtWord } from './name-key.ts'

/** A word of a name as it is kept. */
export type NameWord = { wordAt: number; folded: string; keys: string[] }

export const wordsOfName = (name: string): NameWord[] =>
  nameWords(name).map((word, wordAt) => ({ wordAt, folded: foldName(word), keys: nameKeys(word) }))

/** How well one word answers to one that is sought: 0 not at all, 4 letter by letter. */
function answer({ folded, keys, beginnings, initial }: SoughtWord, word: NameWord): number {
  if (word.folded === folded) return 4
  if (initial) return beginnings.some((letter) => word.keys.some((key) => key.startsWith(letter))) ? 1.5 : 0
  if (word.folded.startsWith(folded)) return 3
  if (keys.some((key) => word.keys.includes(key))) return 2.5
  if (beginnings.some((beginning) => word.keys.some((key) => key.startsWith(beginning)))) return 2
  // "Небылицын А." answers to "Небылицын Артём".
  return word.folded.length === 1 && beginnings.some((beginning) => word.keys.includes(beginning.charAt(0))) ? 1 : 0
}

/** Kept initials answer to any number of names: somebody needs another word that answers. */
const TELLING = 1.5

/** The first of a name's words tell more than the last. */
const placed = (score: number, wordAt: number) => (score === 0 ? 0 : score + (wordAt === 0 ? 0.2 : 0))

/** The best assignment of sought words to different words of one name, greedily; 0 when one finds none. */
export function answerOf(sought: readonly SoughtWord[], name: readonly NameWord[]): number {
  const left = [...name]
  let total = 0
  let told = false
  // Longer words choose first, so that an initial does not take the surname.
  for (const word of sought.toSorted((a, b) => b.folded.length - a.folded.length)) {
    let best = 0
    let at = -1
    for (const [i, own] of left.entries()) {
      const score = placed(answer(word, own), own.wordAt)
      if (score > best) [best, at] = [score, i]
    }
    if (at === -1) return 0
    total += best
    told ||= best >= TELLING
    left.splice(at, 1)
  }
  return told ? total / sought.length : 0
}
