import { looksLikeText } from '#shared/domain/media-type.ts'
import { guessEncoding } from './encoding.ts'

/**
 * Plain text in the reader and in the window: both must come to the same characters and the same pages,
 * so that a hit of the index lands where the eye finds it.
 */
export type DecodedText = { text: string; encoding: string }

/** Null when the bytes are not text. Line ends become `\n`; nothing else is changed. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (!looksLikeText(bytes)) return null
  const encoding = guessEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n')
  return { text, encoding }
}

/** Characters that a virtual page aims at, and that it may not exceed. */
const AIM = 3_000
const MOST = 4_500

export type TextPage = { start: number; end: number }

/**
 * Cuts a text into pages of about 3,000 characters: at a form feed where there is one, else between paragraphs,
 * else between lines, else between words. Offsets are UTF-16; the pages together are the text, without gap or overlap.
 * An empty text has one empty page.
 */
export function splitTextPages(text: string): TextPage[] {
  const pages: TextPage[] = []
  let start = 0
  while (start < text.length) {
    const end = pageEnd(text, start)
    pages.push({ start, end })
    start = end
  }
  return pages.length > 0 ? pages : [{ start: 0, end: 0 }]
}

function pageEnd(text: string, start: number): number {
  const feed = text.indexOf('\f', start)
  if (feed !== -1 && feed < start + MOST) return feed + 1
  if (text.length - start <= MOST) return text.length
  const window = text.slice(start, start + MOST)
  for (const border of [/\n[ \t]*\n+/g, /\n/g, /[ \t]/g]) {
    const at = nearest(window, border)
    if (at > 0) return start + at
  }
  // No border at all: not in the middle of a surrogate pair.
  const end = start + AIM
  return /[\udc00-\udfff]/.test(text.charAt(end)) && /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
}

/** End of the border that lies nearest to the aim, among those that leave a page of at least a third of it; 0 if none. */
function nearest(window: string, border: RegExp): number {
  let best = 0
  for (const match of window.matchAll(border)) {
    const end = match.index + match[0].length
    if (end >= AIM / 3 && (best === 0 || Math.abs(end - AIM) < Math.abs(best - AIM))) best = end
  }
  return best
}
