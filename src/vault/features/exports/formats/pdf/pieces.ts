import type { Face, FaceName, FontBook } from './fonts.ts'

/** How a stretch of text looks. Sizes in points. */
export type TextStyle = {
  face: FaceName
  size: number
  colour: string
  underline?: boolean
  strike?: boolean
}
export type Span = { text: string; style: TextStyle }

/** A stretch drawn in one go. `actual` is what it stands for where no font has the characters. */
export type Piece = { text: string; face: Face; style: TextStyle; width: number; rtl: boolean; actual?: string }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064]|[\ufe00-\ufe0f]/g
const MISSING = '\u25a1'

type Cluster = { text: string; face: Face; rtl: boolean; actual?: string }

/** A letter with its marks in the first font that has all of it; an empty square where none has. */
function cluster(text: string, style: TextStyle, fonts: FontBook): Cluster | null {
  const visible = text.replaceAll(INVISIBLE, '')
  if (visible === '') return null
  // No-break spaces have done their work when lines are broken; drawn as spaces they are copied as spaces.
  const drawn = /^\s+$/u.test(visible) ? ' ' : visible
  const has = (face: Face) => Array.from(drawn).every((character) => face.has(character.codePointAt(0) ?? 0))
  const own = fonts.face(style.face)
  if (has(own)) return { text: drawn, face: own, rtl: false }
  const standIn = fonts.standIn(style.face)
  if (has(standIn)) return { text: drawn, face: standIn, rtl: RTL.test(drawn) }
  return { text: MISSING, face: standIn, rtl: RTL.test(drawn), actual: text }
}

const PLAIN = /^[\u0020-\u007e\u00ab\u00bb\u0401\u0410-\u044f\u0451\u2013\u2014\u2116]*$/

/** Text of one style as pieces: a piece is of one font and one direction, and never cuts a letter from its marks. */
export function toPieces({ text, style }: Span, fonts: FontBook): Piece[] {
  const measure = (part: Cluster): Piece => ({ ...part, style, width: part.face.width(part.text, style.size) })
  // Most words are plain Russian or English: no need to look at every letter.
  if (text !== '' && PLAIN.test(text)) return [measure({ text, face: fonts.face(style.face), rtl: false })]
  const parts: Cluster[] = []
  for (const { segment } of graphemes.segment(text)) {
    const next = cluster(segment, style, fonts)
    if (!next) continue
    const last = parts.at(-1)
    const alike =
      last?.face === next.face && last.rtl === next.rtl && (last.actual === undefined) === (next.actual === undefined)
    if (!last || !alike) parts.push(next)
    else {
      last.text += next.text
      if (last.actual !== undefined) last.actual += next.actual
    }
  }
  return parts.map(measure)
}

/** The piece cut into letters, for a word longer than the line. */
export const toLetters = (piece: Piece): Piece[] =>
  piece.actual
    ? [piece]
    : Array.from(graphemes.segment(piece.text), ({ segment }) => ({
        ...piece,
        text: segment,
        width: piece.face.width(segment, piece.style.size),
      }))
