import type { Tokens } from './tokens.ts'

/** Words in a row that make a shingle; counted in words of meaning. */
const WIDTH = 3

/** A shingle: what its words hash to, and the word it begins at. */
export type Shingle = { hash: number; at: number }

const mix = (a: number, b: number) => Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b) >>> 0

/**
 * Every run of three words of meaning, in the order of the text. Small words between them are passed over, so that a
 * changed preposition breaks nothing. The two forms of a word may stand in either of its neighbours' places, so the
 * order within the run counts.
 */
export function shinglesOf({ codes, content }: Tokens): Shingle[] {
  const places: number[] = []
  for (let at = 0; at < codes.length; at++) if (content[at]) places.push(at)
  const shingles: Shingle[] = []
  for (let first = 0; first + WIDTH <= places.length; first++) {
    let hash = 0
    for (let step = 0; step < WIDTH; step++) hash = mix(hash, codes[places[first + step] as number] as number)
    shingles.push({ hash, at: places[first] as number })
  }
  return shingles
}

/** The words a shingle that begins at `at` covers: up to and with its last word of meaning. */
export function endOfShingle({ content }: Tokens, at: number): number {
  let left = WIDTH
  let end = at
  while (end < content.length && left > 0) if (content[end++]) left--
  return end
}
