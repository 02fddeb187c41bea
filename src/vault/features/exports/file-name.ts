import { cleanText } from './report/clean.ts'

/** Bytes of UTF-8 a title may take: with what follows, a name stays under the 143 bytes that eCryptfs allows. */
const TITLE_BYTES = 90
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i
/** What a file system refuses, and characters that the eye cannot see. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (Buffer.byteLength(`${kept}${segment}…`) > bytes) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A title as part of a file name: one line, nothing special at either end, no name that Windows keeps for itself. */
export function safeTitle(title: string): string {
  const line = cleanText(title.normalize('NFC')).replaceAll(UNFIT, ' ').replaceAll(/\s+/g, ' ')
  const trimmed = shortened(line.replace(/^[\s.-]+/, ''), TITLE_BYTES).replace(/[\s.]+$/, '')
  return trimmed.replace(RESERVED, '_$&')
}

/**
 * What a file of a dossier is called, without its ending: "Дело Верещагина — сводка 2026-11-23 (2)". The title as far as
 * it may stand in a name, and `what` it is; `copy` counts from 1.
 */
export function namedFile(title: string, what: string, copy: number): string {
  const safe = safeTitle(title)
  return `${safe === '' ? what : `${safe} — ${what}`}${copy === 1 ? '' : ` (${copy})`}`
}
