import { randomFrom, vocabulary } from './texts.ts'

export type Query = { kind: string; query: string }

/** Queries of several kinds in turn: rare, middling and common words, phrases, beginnings, combinations. */
export function dayOfQueries(count: number): Query[] {
  const random = randomFrom(7)
  const forms = vocabulary('ru', 20_000)
  const at = (from: number, to: number) => forms[from + Math.floor(random() * (to - from))] as string
  const kinds: [string, () => string][] = [
    ['rare word', () => at(5_000, 20_000)],
    ['common word', () => at(30, 150)],
    ['two words', () => `${at(30, 300)} ${at(300, 3_000)}`],
    ['phrase', () => `"${at(0, 30)} ${at(30, 100)}"`],
    ['beginning', () => `${at(100, 5_000).slice(0, 5)}*`],
    ['either, without', () => `${at(100, 1_000)} ИЛИ ${at(100, 1_000)} -${at(30, 100)}`],
  ]
  return Array.from({ length: count }, (_, i) => {
    const [kind, make] = kinds[i % kinds.length] as (typeof kinds)[number]
    return { kind, query: make() }
  })
}
