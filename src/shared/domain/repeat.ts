/**
 * How far a text repeats an earlier one. `share`: of its words, 0–1. `as`: the same words throughout; the same but for
 * dates and numbers; or long stretches of it.
 */
export type Repeat = { as: 'same' | 'but-dates' | 'mostly'; share: number }

/** Fewer words in common are what any two rulings of one court have. */
const MOSTLY = 0.7
/** Words in a row that count as taken over. */
const STRETCH = 4
/** A shorter text says too little to speak of repetition, unless it is the same throughout. */
const SHORTEST = 8

const MONTHS =
  /^(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december)/u

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Dates and numbers are what a copied ruling has of its own. */
const masked = (words: readonly string[]) =>
  words.map((word) => (/\p{N}/u.test(word) || MONTHS.test(word) ? '#' : word))

function sharedStretches(before: readonly string[], after: readonly string[]): number {
  const known = new Set<string>()
  for (let i = 0; i + STRETCH <= before.length; i++) known.add(before.slice(i, i + STRETCH).join(' '))
  const taken = new Uint8Array(after.length)
  for (let i = 0; i + STRETCH <= after.length; i++)
    if (known.has(after.slice(i, i + STRETCH).join(' '))) taken.fill(1, i, i + STRETCH)
  return after.length === 0 ? 0 : taken.reduce((sum, one) => sum + one, 0) / after.length
}

/** Whether `after` repeats `before`, by words alone: capitals, punctuation, line breaks and ё do not matter. */
export function repeatOf(before: string, after: string): Repeat | null {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length === 0 || b.length === 0) return null
  const [maskedA, maskedB] = [masked(a), masked(b)]
  if (a.join(' ') === b.join(' ')) return { as: 'same', share: 1 }
  if (b.length < SHORTEST) return null
  const collapse = (words: readonly string[]) => words.join(' ').replaceAll(/#(?: #)+/g, '#')
  if (collapse(maskedA) === collapse(maskedB)) return { as: 'but-dates', share: 1 }
  const share = sharedStretches(maskedA, maskedB)
  return share >= MOSTLY ? { as: 'mostly', share } : null
}
