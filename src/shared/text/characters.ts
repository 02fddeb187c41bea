/**
 * What each UTF-16 unit is to the tokeniser. A table, because the tokeniser asks once per character of every page:
 * a table look-up is about 40 times as fast as a `\p{…}` test. What is in none of these classes stands between words: 0.
 */
export const LETTER = 1
export const DIGIT = 2
/** Belongs to a word but is none of its letters: combining marks, soft hyphens inside a line, zero-width characters. */
export const MARK = 3
export const APOSTROPHE = 4
/** Scripts written without spaces: each character is a word, so that any run of them can be found. */
export const IDEOGRAPH = 5
export const HYPHEN = 6
/** What some extractors leave where a word was broken: always joined. */
export const BREAK = 7
export const SURROGATE = 8
/** Raised, lowered and circled digits: numbers of their own, so that "205²" is read as "205 2", as "205.2" is. */
export const RAISED = 9

const NO_SPACES = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
/** Later lines win. */
const CLASSES: [kind: number, characters: RegExp][] = [
  [LETTER, /[\p{L}\p{Nl}]+/gu],
  [MARK, /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu],
  [DIGIT, /\p{Nd}+/gu],
  [IDEOGRAPH, new RegExp(`(?:(?=[\\p{L}\\p{Nl}])[${NO_SPACES}])+`, 'gu')],
  [APOSTROPHE, /['’ʼ‘`´ʹ′]/gu],
  [HYPHEN, /[-‐‑¬]/gu],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what pdfium leaves for a hyphen at a line's end
  [BREAK, /[\u0002\ufffe]/gu],
]

/** The class of every UTF-16 unit, by a few regular expressions over all of them at once (one by one takes several times as long). */
function makeTable(): Uint8Array {
  const table = new Uint8Array(65_536)
  // Each unit at its own place; surrogates stand for nothing by themselves.
  const codes = Array.from({ length: 65_536 }, (_, code) => (code >= 0xd800 && code <= 0xdfff ? 32 : code))
  let all = ''
  for (let at = 0; at < codes.length; at += 4_096) all += String.fromCharCode(...codes.slice(at, at + 4_096))
  for (const [kind, characters] of CLASSES)
    for (const match of all.matchAll(characters)) table.fill(kind, match.index, match.index + match[0].length)
  for (const match of all.matchAll(/\p{No}/gu))
    if (/^\d+$/.test(match[0].normalize('NFKC'))) table[match.index] = RAISED
  return table.fill(SURROGATE, 0xd800, 0xe000)
}

let table: Uint8Array | null = null

/** The class of every UTF-16 unit; made on first use. */
export function characterClasses(): Uint8Array {
  table ??= makeTable()
  return table
}
