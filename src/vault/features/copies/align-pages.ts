import { type Alignment, align } from '#shared/copies/align.ts'
import { formulaShingles } from '#shared/copies/formulas.ts'
import { type Tokens, tokensOf } from '#shared/copies/tokens.ts'
import type { AlignedPiece, CopyAlignment, CopySource } from '#shared/domain/copy.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { ReadableDB } from '../../db/types.ts'
import { joined, type PageText, pagesOf, placeOf } from './texts.ts'

/** Which run each word is in; -1: in none. Runs are numbered in the order of the left text. */
function runOfWords(words: number, alignment: Alignment, side: 0 | 1, order: readonly number[]): Int32Array {
  const runs = new Int32Array(words).fill(-1)
  for (const [number, index] of order.entries())
    for (const pair of alignment.runs[index]?.pairs ?? []) runs[pair[side]] = number
  return runs
}

/** Cuts a text where what its words are changes, and where a page begins. */
function pieces(
  tokens: Tokens,
  runs: Int32Array,
  formula: Uint8Array,
  pages: readonly { page: number; start: number }[],
): AlignedPiece[] {
  const { text, starts, ends } = tokens
  const cuts = new Map<number, { run: number | null; formula: boolean }>()
  let before: { run: number; formula: number } = { run: -2, formula: 0 }
  for (let at = 0; at < starts.length; at++) {
    const now = { run: runs[at] ?? -1, formula: formula[at] ?? 0 }
    if (now.run !== before.run || now.formula !== before.formula) {
      // A mark ends with its last word; what stands between two marks belongs to neither.
      const end = at === 0 ? 0 : (ends[at - 1] ?? 0)
      if (before.run >= 0 || before.formula) cuts.set(end, { run: null, formula: false })
      cuts.set(starts[at] ?? 0, { run: now.run < 0 ? null : now.run, formula: now.formula === 1 })
    }
    before = now
  }
  const last = ends[starts.length - 1] ?? 0
  if (last > 0) cuts.set(last, { run: null, formula: false })
  const begins = new Map(pages.map(({ page, start }) => [start, page]))
  const places = [...new Set([0, ...cuts.keys(), ...begins.keys(), text.length])].sort((a, b) => a - b)
  let look: { run: number | null; formula: boolean } = { run: null, formula: false }
  const found: AlignedPiece[] = []
  for (const [index, start] of places.entries()) {
    const end = places[index + 1]
    look = cuts.get(start) ?? look
    if (end === undefined || end === start) continue
    found.push({ text: text.slice(start, end), ...look, page: begins.get(start) ?? null })
  }
  return found
}

function startsOf(pages: readonly PageText[]): { page: number; start: number }[] {
  let start = 0
  return pages.map(({ page, text }) => {
    const own = { page, start }
    start += text.length + 1
    return own
  })
}

/** Two texts of a dossier side by side. Throws `not-found`. */
export function alignSources(db: ReadableDB, dossierId: DossierId, left: CopySource, right: CopySource): CopyAlignment {
  const [own, other] = [placeOf(db, dossierId, left), placeOf(db, dossierId, right)]
  const [ownPages, otherPages] = [pagesOf(db, own), pagesOf(db, other)]
  const [a, b] = [tokensOf(joined(ownPages), own.language), tokensOf(joined(otherPages), other.language)]
  const alignment = align(a, b, formulaShingles())
  const begins = (index: number) => alignment.runs[index]?.pairs[0]?.[0] ?? 0
  const order = alignment.runs.map((_, index) => index).sort((x, y) => begins(x) - begins(y))
  // A pair that is a formula's on one side is one on both, whatever an edit did to the other.
  for (const { pairs } of alignment.runs)
    for (const [i, j] of pairs)
      if (alignment.leftFormula[i] || alignment.rightFormula[j]) {
        alignment.leftFormula[i] = 1
        alignment.rightFormula[j] = 1
      }
  const { common, leftWords, rightWords, longest, leftFormula, rightFormula } = alignment
  return {
    match: { left, right, common, leftWords, rightWords, longest },
    left: pieces(a, runOfWords(a.codes.length, alignment, 0, order), leftFormula, startsOf(ownPages)),
    right: pieces(b, runOfWords(b.codes.length, alignment, 1, order), rightFormula, startsOf(otherPages)),
  }
}
