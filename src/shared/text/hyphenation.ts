import { BREAK, characterClasses, LETTER, MARK } from './characters.ts'

const isSpace = (code: number) => code === 32 || code === 9 || code === 0xa0
const isLineEnd = (code: number) => code === 10 || code === 13 || code === 0x2028
const isUpper = (character: string) => character !== character.toLowerCase()

/** Parts that stand before or after a real hyphen, which then belongs to the word and not to the line. */
const BEFORE = new Set(['кое', 'кой', 'из', 'экс', 'вице', 'обер', 'self', 'non'])
const PRONOUN =
  /^(кто|кого|кому|кем|ком|что|чего|чему|чем|где|куда|откуда|когда|как|чей|чья|чье|чьё|почему|зачем|отчего|сколько|хто|що|де|коли|який|яка|яке|які)/
const AFTER_PRONOUN = new Set(['то', 'либо', 'нибудь', 'небудь'])
const ADVERB = /(ски|цки|ьи|ому|ему)$/
const ORDINAL = /(ых|их)$/

function isRealHyphen(left: string, right: string): boolean {
  if (BEFORE.has(left) || right === 'таки') return true
  if (AFTER_PRONOUN.has(right) && PRONOUN.test(left)) return true
  if (left === 'по') return ADVERB.test(right)
  return (left === 'в' || left === 'во') && ORDINAL.test(right)
}

/**
 * Whether the word that starts at `start` goes on after the hyphen at `at`, on the next line: the offset of its next
 * letter, or -1. `certain` is false where both readings stay possible ("адвокат-⏎помощник"), and then the halves are
 * words too.
 */
export function continuation(text: string, start: number, at: number): { next: number; certain: boolean } | null {
  const classes = characterClasses()
  const kind = classes[text.charCodeAt(at)] ?? 0
  let i = at + 1
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  const lineEnd = i
  while (i < text.length && isLineEnd(text.charCodeAt(i)) && i - lineEnd < 2) i++
  if (i === lineEnd && kind !== BREAK) return null
  while (i < text.length && isSpace(text.charCodeAt(i))) i++
  if (i >= text.length || classes[text.charCodeAt(i)] !== LETTER) return null
  // A soft hyphen says itself that the word goes on. An extractor's break mark may stand for a real hyphen as well.
  if (kind === MARK || text.charAt(at) === '¬') return { next: i, certain: true }

  const before = text.charAt(at - 1)
  const after = text.charAt(i)
  const capitals = isUpper(before) && at - start > 1 && isUpper(after)
  if (isUpper(after) && !capitals) return null
  let end = i
  while (end < text.length && [LETTER, MARK].includes(classes[text.charCodeAt(end)] ?? 0)) end++
  const left = text.slice(start, at)
  const right = text.slice(i, end)
  if (isRealHyphen(left.toLowerCase(), right.toLowerCase())) return null
  return { next: i, certain: left.length < 4 || right.length < 4 }
}
