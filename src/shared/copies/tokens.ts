import { wordsOf } from '../text/words.ts'

/** A text as a row of words to be compared; arrays of one length. */
export type Tokens = {
  text: string
  /** [start, end) of each word in `text`, UTF-16 units. */
  starts: Int32Array
  ends: Int32Array
  /** The word in the form in which it is compared: its stem, with characters that recognition mixes up made one. */
  keys: string[]
  /** A number for each form: equal numbers, equal words. */
  codes: Uint32Array
  /** Words that carry meaning of their own; "and" and "of" say nothing about where a text is from. */
  content: Uint8Array
}

/**
 * Characters that recognition takes for one another, each class by its first. Folding them loses a distinction now and
 * then ("пили" and "пипи"), which costs nothing here: words count only in runs.
 */
const CLASSES = [
  'ийнпл',
  'шщцм',
  'ьыъ',
  'еёсоэ0б6',
  'вяд8',
  'гтр',
  'зэ3',
  'кх',
  'уч4',
  'l1i|!tjf',
  'rn',
  'eco',
  'uvy',
  'hb',
  'ad',
  's5',
  'gq9',
  'z2',
]
const SAME = new Map<string, string>()
for (const letters of CLASSES) for (const letter of letters) if (!SAME.has(letter)) SAME.set(letter, letters.charAt(0))

const known = new Map<string, string>()
const MOST_KNOWN = 200_000

/** What is left of a stem when the eye of a recogniser is trusted in little. Figures keep their value: they are what differs. */
function skeleton(stem: string): string {
  const found = known.get(stem)
  if (found !== undefined) return found
  let key = ''
  if (/^\d+$/.test(stem)) key = stem
  else for (const letter of stem) key += SAME.get(letter) ?? letter
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(stem, key)
  return key
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const SMALL = new Set(
  'и в во на с со к ко о об от до из по за у не ни а но что как это то же бы ли для при или я он она оно они мы вы ты его ее их ему ей им них нее нем был была было были есть так там тут где когда уже еще только если чтобы который этот тот свой весь все the a an of and or to in on at by is was be that it for with as his her he she they i we you had have not him who which this were are from but'.split(
    ' ',
  ),
)

/** `language`: BCP 47 tag of the text, where known. */
export function tokensOf(text: string, language: string | null): Tokens {
  const words = wordsOf(text, language)
  const starts = new Int32Array(words.length)
  const ends = new Int32Array(words.length)
  const codes = new Uint32Array(words.length)
  const content = new Uint8Array(words.length)
  const keys: string[] = new Array(words.length)
  for (const [at, { start, end, word, stem }] of words.entries()) {
    const key = skeleton(stem)
    starts[at] = start
    ends[at] = end
    keys[at] = key
    codes[at] = hashOf(key)
    // A single letter is an initial or the dirt of a scan.
    content[at] = SMALL.has(word) || (word.length < 2 && !/\d/.test(word)) ? 0 : 1
  }
  return { text, starts, ends, keys, codes, content }
}
