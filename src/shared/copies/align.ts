import { alike } from './alike.ts'
import { endOfShingle, shinglesOf } from './shingles.ts'
import type { Tokens } from './tokens.ts'

/** A common part: words paired off in order, [left index, right index]. */
export type Run = { pairs: [number, number][] }

export type Alignment = {
  /** Longest first. No word is in two of them. */
  runs: Run[]
  /** Paired words that count: not of a formula. */
  common: number
  /** Words that count on each side. */
  leftWords: number
  rightWords: number
  /** The longest run, in words that count. */
  longest: number
  /** Words that belong to formulas. */
  leftFormula: Uint8Array
  rightFormula: Uint8Array
}

/** Fewer words in common are what any two texts about one thing have. */
const SHORTEST_RUN = 6
/** Words on either side that may be skipped within a run: an inserted, dropped or replaced phrase. */
const GAP = 5
/** A shingle that stands in a text more often than this says nothing about which place belongs to which. */
const MOST_PLACES = 6

/** What a form leaves blank, and somebody filled in: an hour, a name, a number. */
const BLANK = 3

/** Which words belong to formulas, the blanks between them included. */
function formulaWords(tokens: Tokens, formulas: ReadonlySet<number>): Uint8Array {
  const marked = new Uint8Array(tokens.codes.length)
  let before = -1
  for (const { hash, at } of shinglesOf(tokens)) {
    if (!formulas.has(hash)) continue
    const end = endOfShingle(tokens, at)
    marked.fill(1, before >= 0 && at - before <= BLANK ? before : at, end)
    before = Math.max(before, end)
  }
  return marked
}

const counted = (formula: Uint8Array) => formula.reduce((sum, mark) => sum + (mark ? 0 : 1), 0)

type Sides = { left: Tokens; right: Tokens }
const same = ({ left, right }: Sides, i: number, j: number): boolean =>
  left.codes[i] === right.codes[j] ? left.keys[i] === right.keys[j] : alike(left.keys[i] ?? '', right.keys[j] ?? '')

/** The nearest pair from which both texts go on alike, after (or, with step -1, before) a pair; null when there is none near. */
function resume(sides: Sides, i: number, j: number, step: 1 | -1): [number, number] | null {
  const inside = (a: number, b: number) =>
    a >= 0 && b >= 0 && a < sides.left.codes.length && b < sides.right.codes.length
  for (let total = 2; total <= 2 * GAP; total++)
    for (let da = Math.max(1, total - GAP); da <= Math.min(GAP, total - 1); da++) {
      const [a, b] = [i + step * da, j + step * (total - da)]
      if (!inside(a, b) || !same(sides, a, b)) continue
      // After a gap one word alike is chance, unless it is the very next word, or a word of meaning that is followed by another.
      if (total === 2) return [a, b]
      const [next, after] = [a + step, b + step]
      if (inside(next, after) && same(sides, next, after) && (sides.left.content[a] || sides.left.content[next]))
        return [a, b]
      const [third, beyond] = [a + 2 * step, b + 2 * step]
      if (inside(third, beyond) && sides.left.content[a] && same(sides, third, beyond)) return [a, b]
    }
  return null
}

/** From a shingle both have, on and back as far as the texts stay together. */
function extend(sides: Sides, i: number, j: number): Run {
  const pairs: [number, number][] = [[i, j]]
  for (let at = resume(sides, i, j, 1); at; at = resume(sides, at[0], at[1], 1)) pairs.push(at)
  const before: [number, number][] = []
  for (let at = resume(sides, i, j, -1); at; at = resume(sides, at[0], at[1], -1)) before.push(at)
  return { pairs: [...before.reverse(), ...pairs] }
}

/** All runs that begin in a common shingle; a place that lies in a run already begins no other. */
function candidates(sides: Sides): Run[] {
  const places = new Map<number, number[]>()
  for (const { hash, at } of shinglesOf(sides.right)) {
    const own = places.get(hash)
    if (own) own.push(at)
    else places.set(hash, [at])
  }
  const width = sides.right.codes.length
  const seen = new Set<number>()
  const runs: Run[] = []
  for (const { hash, at } of shinglesOf(sides.left)) {
    const there = places.get(hash)
    if (!there || there.length > MOST_PLACES) continue
    for (const other of there) {
      if (seen.has(at * width + other) || !same(sides, at, other)) continue
      const run = extend(sides, at, other)
      for (const [i, j] of run.pairs) seen.add(i * width + j)
      if (run.pairs.length >= SHORTEST_RUN) runs.push(run)
    }
  }
  return runs
}

/** The longest runs, none of which shares a word with another; what is left of a run beside a longer one may still be long enough. */
function choose(runs: Run[], { left, right }: Sides): Run[] {
  const [usedLeft, usedRight] = [new Uint8Array(left.codes.length), new Uint8Array(right.codes.length)]
  const chosen: Run[] = []
  const byLength = (a: Run, b: Run) =>
    b.pairs.length - a.pairs.length ||
    (a.pairs[0]?.[0] ?? 0) - (b.pairs[0]?.[0] ?? 0) ||
    (a.pairs[0]?.[1] ?? 0) - (b.pairs[0]?.[1] ?? 0)
  const waiting = runs.sort(byLength)
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const free = run.pairs.filter(([i, j]) => !usedLeft[i] && !usedRight[j])
    if (free.length < SHORTEST_RUN) continue
    if (free.length < run.pairs.length) {
      waiting.push({ pairs: free })
      waiting.sort(byLength)
      continue
    }
    for (const [i, j] of free) {
      usedLeft[i] = 1
      usedRight[j] = 1
    }
    chosen.push({ pairs: free })
  }
  return chosen
}

/** Whether the texts come in this order; alignment is worked out one way round, so that both ways give the same. */
const inOrder = (left: Tokens, right: Tokens) =>
  left.codes.length !== right.codes.length ? left.codes.length < right.codes.length : left.text <= right.text

/**
 * What two texts have in common, wherever it stands in each. Words are equal when their stems are, up to the characters
 * that recognition mixes up and a slip; a run goes on over some words of difference. `formulas`: shingles that do not
 * count.
 */
export function align(left: Tokens, right: Tokens, formulas: ReadonlySet<number>): Alignment {
  const turned = !inOrder(left, right)
  const sides = turned ? { left: right, right: left } : { left, right }
  const runs = choose(candidates(sides), sides).map(({ pairs }) => ({
    pairs: turned ? pairs.map(([i, j]): [number, number] => [j, i]) : pairs,
  }))
  const [leftFormula, rightFormula] = [formulaWords(left, formulas), formulaWords(right, formulas)]
  const count = ({ pairs }: Run) => pairs.filter(([i, j]) => !leftFormula[i] && !rightFormula[j]).length
  return {
    runs,
    common: runs.reduce((sum, run) => sum + count(run), 0),
    longest: Math.max(0, ...runs.map(count)),
    leftWords: counted(leftFormula),
    rightWords: counted(rightFormula),
    leftFormula,
    rightFormula,
  }
}
