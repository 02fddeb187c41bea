import LineBreaker from 'linebreak'
import type { FontBook } from './fonts.ts'
import { type Piece, type Span, toLetters, toPieces } from './pieces.ts'

/** One line: pieces in the order they are drawn, left to right. */
export type Line = { pieces: Piece[]; width: number }
/** What no line end may cut: its pieces, and the space after it that a line end swallows. */
type Word = { pieces: Piece[]; width: number; space: Piece[]; spaceWidth: number; endsLine: boolean }

const widthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + piece.width, 0)

/**
 * Unicode's line ends, less those that Russian typography avoids: after a one-letter word ("в деле") or an initial
 * ("А. И. Небылицын"), after №, before a dash, inside a range of numbers ("45–47").
 */
function mayEnd(text: string, position: number): boolean {
  const [before, after] = [text.slice(Math.max(0, position - 4), position), text.slice(position, position + 2)]
  if (/(?:^|[\s(«„"])(?:[\p{L}№§]|\p{Lu}\.)\s$/u.test(before)) return false
  if (/^[—–]\s/.test(after)) return false
  return !(/\d[–-]$/.test(before) && /^\d/.test(after))
}

function* breaks(text: string): Generator<{ position: number; required: boolean }> {
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.required || next.position >= text.length || mayEnd(text, next.position)) yield next
}

function toWords(spans: readonly Span[], fonts: FontBook): Word[] {
  const text = spans.map((span) => span.text).join('')
  const words: Word[] = []
  let start = 0
  let [index, offset] = [0, 0]
  const take = (end: number): Piece[] => {
    const pieces: Piece[] = []
    while (start < end) {
      const span = spans[index]
      if (!span) break
      const part = span.text.slice(start - offset, end - offset)
      if (part !== '') pieces.push(...toPieces({ text: part, style: span.style }, fonts))
      start += part.length
      if (start >= offset + span.text.length) offset += spans[index++]?.text.length ?? 0
    }
    return pieces
  }
  for (const { position } of breaks(text)) {
    const slice = text.slice(start, position)
    const letters = slice.trimEnd().length
    const pieces = take(start + letters)
    // The space pdfkit is given is a plain one, whatever the text had: a line feed must not reach the page.
    const endsLine = slice.includes('\n')
    const space = take(position).slice(0, endsLine ? 0 : undefined)
    words.push({ pieces, width: widthOf(pieces), space, spaceWidth: widthOf(space), endsLine })
  }
  return words
}

function joined(last: Piece, next: Piece): Piece | null {
  const alike = last.face === next.face && last.style === next.style && !last.rtl && !next.rtl
  if (!alike || (last.actual === undefined) !== (next.actual === undefined)) return null
  const both = { ...last, text: last.text + next.text, width: last.width + next.width }
  return last.actual === undefined ? both : { ...both, actual: last.actual + (next.actual ?? '') }
}

/** Neighbouring pieces of one look become one, so that words stay together when the text is copied. */
function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const both = last && joined(last, piece)
    if (both) all[all.length - 1] = both
    else all.push(piece)
  }
  return all
}

/** Runs of right-to-left words change places; the words themselves are turned by the font's shaping. */
function inVisualOrder(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = []
  let run: Piece[] = []
  const flush = () => {
    const spaces: Piece[] = []
    for (let last = run.at(-1); last && !last.rtl; last = run.at(-1)) spaces.unshift(...run.splice(-1))
    ordered.push(...run.toReversed(), ...spaces)
    run = []
  }
  for (const piece of pieces) {
    const neutral = !/[\p{L}\p{N}]/u.test(piece.text)
    if (piece.rtl || (run.length > 0 && neutral)) run.push(piece)
    else {
      flush()
      ordered.push(piece)
    }
  }
  flush()
  return ordered
}

/** Breaks text into lines no wider than `width` points; a longer word is cut between letters. Never returns no line. */
export function toLines(spans: readonly Span[], width: number, fonts: FontBook): Line[] {
  const lines: Line[] = []
  let pieces: Piece[] = []
  let used = 0
  let pending: Piece[] = []
  const end = () => {
    lines.push({ pieces: merged(inVisualOrder(pieces)), width: used })
    pieces = []
    used = 0
    pending = []
  }
  const put = (more: readonly Piece[], wide: number) => {
    pieces.push(...pending, ...more)
    used += widthOf(pending) + wide
    pending = []
  }
  for (const word of toWords(spans, fonts)) {
    if (used + widthOf(pending) + word.width > width && pieces.length > 0) end()
    if (word.width > width)
      for (const letter of word.pieces.flatMap(toLetters)) {
        if (used + letter.width > width && pieces.length > 0) end()
        put([letter], letter.width)
      }
    else put(word.pieces, word.width)
    pending = word.space
    if (word.endsLine) end()
  }
  if (pieces.length > 0 || lines.length === 0) end()
  return lines
}
