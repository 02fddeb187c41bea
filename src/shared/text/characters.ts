/**
 * What each UTF-16 unit is to the tokeniser. A table, because the tokeniser asks once per character of every page:
 * a table look-up is about 40 times as fast as a `\p{…}` test.
 */
export const GAP = 0
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

const SOFT_HYPHEN = 0xad

function classOf(code: number): number {
  const character = String.fromCharCode(code)
  if (code === SOFT_HYPHEN) return MARK
  if ("'’ʼ‘`´ʹ′".includes(character)) return APOSTROPHE
  if ('-‐‑¬'.includes(character)) return HYPHEN
  if (code === 2 || code === 0xfffe) return BREAK
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE
  if (/[\u200b-\u200d\u2060\ufeff]/.test(character)) return MARK
  if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character))
    return /[\p{L}\p{Nl}]/u.test(character) ? IDEOGRAPH : /\p{M}/u.test(character) ? MARK : GAP
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/\p{No}/u.test(character)) return /^\d+$/.test(character.normalize('NFKC')) ? RAISED : GAP
  if (/[\p{L}\p{Nl}]/u.test(character)) return LETTER
  return /\p{M}/u.test(character) ? MARK : GAP
}

let table: Uint8Array | null = null

/** The class of every UTF-16 unit; made on first use (about 15 ms). */
export function characterClasses(): Uint8Array {
  if (table) return table
  table = new Uint8Array(65_536)
  for (let code = 0; code < 65_536; code++) table[code] = classOf(code)
  return table
}
