import {
  APOSTROPHE,
  BREAK,
  characterClasses,
  DIGIT,
  HYPHEN,
  IDEOGRAPH,
  LETTER,
  MARK,
  RAISED,
  SURROGATE,
} from './characters.ts'
import { continuation } from './hyphenation.ts'

/** Called with a word's [start, end) in UTF-16 units. `breakAt` ≥ 0: the halves may be words of their own (`continuation`). */
export type OnWord = (start: number, end: number, breakAt: number, nextHalf: number) => void

const SOFT_HYPHEN = 0xad
/** Longer runs are not words (a file's base64, a line without spaces): cut, so that one term stays small. */
const LONGEST_WORD = 64

const isAstralLetter = (text: string, at: number) => /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))

/**
 * Cuts text into words: runs of letters, runs of digits, single ideographs. A word goes on over a hyphen at a line's
 * end, a soft hyphen, an invisible character, and an apostrophe between letters.
 */
export function eachWord(text: string, onWord: OnWord): void {
  const classes = characterClasses()
  const length = text.length
  let i = 0
  while (i < length) {
    const kind = classes[text.charCodeAt(i)] ?? 0
    if (kind === LETTER) i = letters(text, i, onWord)
    else if (kind === DIGIT || kind === RAISED) {
      const start = i++
      while (i < length && classes[text.charCodeAt(i)] === kind && i - start < LONGEST_WORD) i++
      onWord(start, i, -1, -1)
    } else if (kind === IDEOGRAPH) {
      onWord(i, i + 1, -1, -1)
      i++
    } else if (kind === SURROGATE) {
      if (isAstralLetter(text, i)) {
        onWord(i, i + 2, -1, -1)
        i += 2
      } else i++
    } else i++
  }
}

function letters(text: string, start: number, onWord: OnWord): number {
  const classes = characterClasses()
  const length = text.length
  let end = start + 1
  let i = end
  let breakAt = -1
  let nextHalf = -1
  for (; i < length && end - start < LONGEST_WORD; i++) {
    const code = text.charCodeAt(i)
    const kind = classes[code] ?? 0
    if (kind === LETTER) {
      end = i + 1
      continue
    }
    if (kind === MARK && code !== SOFT_HYPHEN) {
      end = i + 1
      continue
    }
    if (kind === APOSTROPHE) {
      if (classes[text.charCodeAt(i + 1)] === LETTER) continue
      break
    }
    if (kind === MARK || kind === HYPHEN || kind === BREAK) {
      const goesOn = continuation(text, start, i)
      if (goesOn) {
        if (!goesOn.certain && breakAt < 0) {
          breakAt = i
          nextHalf = goesOn.next
        }
        i = goesOn.next - 1
        continue
      }
      if (kind === MARK) continue
    }
    break
  }
  onWord(start, end, breakAt, nextHalf)
  return Math.max(end, start + 1)
}
