import type { SoughtWord } from '#shared/text/name-key.ts'
import { answerOf, type NameWord } from '#shared/text/name-rank.ts'

export type PersonWord = NameWord & { seq: number; nameAt: number }
type RankedPerson = { seq: number; nameAt: number; score: number }

/** Persons of whom one name, or all names together, answer to every sought word; best first, then as they came to be. */
export function rankPersons(sought: readonly SoughtWord[], words: readonly PersonWord[]): RankedPerson[] {
  const ranked: RankedPerson[] = []
  for (const [seq, own] of Map.groupBy(words, (word) => word.seq)) {
    let best: RankedPerson | null = null
    for (const [nameAt, name] of Map.groupBy(own, (word) => word.nameAt)) {
      // The shown name, where it answers as well as another.
      const score = answerOf(sought, name) - (nameAt === 0 ? 0 : 0.05)
      if (score > 0 && (!best || score > best.score)) best = { seq, nameAt, score }
    }
    if (!best) {
      const score = answerOf(sought, own)
      if (score > 0) best = { seq, nameAt: 0, score: score / 2 }
    }
    if (best) ranked.push(best)
  }
  return ranked.sort((a, b) => b.score - a.score || a.seq - b.seq)
}
