import type { CopyMatch } from '../domain/copy.ts'
import { type Alignment, align } from './align.ts'
import { formulaShingles } from './formulas.ts'
import { shinglesOf } from './shingles.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/** A text to compare. `within`: texts of one such group lie in one another and are not compared. */
export type Unit = { key: string; text: string; language: string | null; within: string }
export type Match = Omit<CopyMatch, 'left' | 'right'> & { left: string; right: string }

/** Words below which a text has no wording of its own. */
const SHORTEST_TEXT = 20
/** A shingle in this share of all texts, and in this many at least, is a formula of the dossier. */
const FORMULA_SHARE = 0.4
const FORMULA_TEXTS = 8
/**
 * Common shingles that stand in step (the same distance apart in both texts) make a pair worth aligning: as a share of
 * the shorter text's, at least and at most so many. Two stories of one evening share many turns of phrase, but all over
 * the place; a copied passage shares them in step.
 */
const CANDIDATE_SHARE = 0.1
const CANDIDATE_LEAST = 6
const CANDIDATE_ENOUGH = 12
/** Distances this near to each other count as one: an edited copy drifts. */
const DRIFT_BITS = 5
const BANDS = 64
/** Shingles kept in the index, all texts together; beyond this only every second, fourth… by their hash. */
const MOST_SHINGLES = 1_500_000

/** The share of the shorter text from which the whole is called alike, and the words in a row from which a part is. */
const ALIKE_SHARE = 0.4
const ALIKE_PART = 40

/** Whether a pair is worth showing: most of the shorter text, or one long passage. */
const isMatch = ({ common, leftWords, rightWords, longest }: Alignment): boolean =>
  longest >= 12 && (common >= ALIKE_SHARE * Math.min(leftWords, rightWords) || longest >= ALIKE_PART)

/** One step of the work: how far it is. */
type Step = { done: number; of: number }
type Comparison = { matches: Match[]; formulas: ReadonlySet<number>; compared: number }

/**
 * Compares all texts with each other: an inverted index of shingles names the pairs that may have wording in common, and
 * only those are aligned. A generator, so that whoever runs it can give others their turn and stop it: each step is some
 * milliseconds of work.
 */
export function* compareAll(units: readonly Unit[]): Generator<Step, Comparison> {
  const of = units.length * 2
  const tokens: Tokens[] = []
  const usable: number[] = []
  for (const [at, unit] of units.entries()) {
    const own = tokensOf(unit.text, unit.language)
    tokens.push(own)
    if (own.codes.length >= SHORTEST_TEXT) usable.push(at)
    yield { done: at, of }
  }
  const index = yield* indexed(tokens, usable, { done: units.length, of })
  const formulas = index.formulas
  const matches: Match[] = []
  for (const [step, at] of usable.entries()) {
    for (const other of index.near(at)) {
      const [left, right] = [units[at] as Unit, units[other] as Unit]
      if (left.within === right.within) continue
      const alignment = align(tokens[at] as Tokens, tokens[other] as Tokens, formulas)
      const { common, leftWords, rightWords, longest } = alignment
      if (isMatch(alignment)) matches.push({ left: left.key, right: right.key, common, leftWords, rightWords, longest })
      yield { done: units.length + step, of }
    }
    yield { done: units.length + step, of }
  }
  return { matches, formulas, compared: usable.length }
}

type Index = { formulas: ReadonlySet<number>; near(at: number): number[] }
/** Where a shingle stands: texts, and the place in each. */
type Posting = { texts: number[]; places: number[] }

function* indexed(tokens: readonly Tokens[], usable: readonly number[], step: Step): Generator<Step, Index> {
  const total = usable.reduce((sum, at) => sum + (tokens[at]?.codes.length ?? 0), 0)
  const keep = 2 ** Math.max(0, Math.ceil(Math.log2(total / MOST_SHINGLES))) - 1
  const own = new Map<number, { hash: number; at: number }[]>()
  const postings = new Map<number, Posting>()
  for (const at of usable) {
    const seen = new Set<number>()
    const kept = shinglesOf(tokens[at] as Tokens).filter(({ hash }) => {
      const wanted = (hash & keep) === 0 && !seen.has(hash)
      seen.add(hash)
      return wanted
    })
    own.set(at, kept)
    for (const { hash, at: place } of kept) {
      const posting = postings.get(hash)
      if (!posting) postings.set(hash, { texts: [at], places: [place] })
      else {
        posting.texts.push(at)
        posting.places.push(place)
      }
    }
    yield step
  }
  const formulas = new Set(formulaShingles())
  const common = Math.max(FORMULA_TEXTS, usable.length * FORMULA_SHARE)
  for (const [hash, { texts }] of postings) if (texts.length >= common) formulas.add(hash)
  yield step
  const sizes = new Map<number, number>()
  for (const at of usable) {
    own.set(
      at,
      (own.get(at) ?? []).filter(({ hash }) => !formulas.has(hash)),
    )
    sizes.set(at, own.get(at)?.length ?? 0)
    yield step
  }
  const counts = new Uint16Array(tokens.length * BANDS)
  return {
    formulas,
    /** The texts after this one that share enough with it in step. */
    near(at) {
      const touched = new Set<number>()
      for (const { hash, at: place } of own.get(at) ?? []) {
        const { texts, places } = postings.get(hash) ?? { texts: [], places: [] }
        for (let k = texts.length - 1; k >= 0; k--) {
          const other = texts[k] as number
          if (other <= at) break
          const band = (((places[k] as number) - place) >> DRIFT_BITS) & (BANDS - 1)
          const slot = other * BANDS + band
          counts[slot] = (counts[slot] ?? 0) + 1
          touched.add(other)
        }
      }
      const found: number[] = []
      for (const other of touched) {
        const bands = counts.subarray(other * BANDS, (other + 1) * BANDS)
        let most = 0
        for (let band = 0; band < BANDS; band++)
          most = Math.max(most, (bands[band] as number) + (bands[(band + 1) % BANDS] as number))
        bands.fill(0)
        const shorter = Math.min(sizes.get(at) ?? 0, sizes.get(other) ?? 0)
        if (most >= Math.max(CANDIDATE_LEAST, Math.min(CANDIDATE_ENOUGH, shorter * CANDIDATE_SHARE))) found.push(other)
      }
      return found.sort((a, b) => a - b)
    },
  }
}
