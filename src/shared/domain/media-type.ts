import type { DocumentFormat } from './document.ts'

/**
 * What bytes are, told by the bytes alone: names lie. Compares a few bytes at fixed places and parses nothing,
 * so it is safe in any process. `format` says how Delo treats them, `mediaType` what they are called.
 */
export type Sniffed = { format: DocumentFormat; mediaType: string }

/** Bytes of the beginning that `sniff` wants to see; a shorter file is given whole. */
export const SNIFF_BYTES = 65_536

const sniffed = (format: DocumentFormat, mediaType: string): Sniffed => ({ format, mediaType })

/** Attachments by their first bytes (as Latin-1 text); `…` stands for any one byte. */
const ATTACHMENTS: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'application/zip'],
  ['PK\x05\x06', 'application/zip'],
  ['PK\x07\x08', 'application/zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  ['{\\rtf', 'application/rtf'],
  ['Rar!\x1a\x07', 'application/vnd.rar'],
  ['7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  ['\x1f\x8b', 'application/gzip'],
  ['BZh', 'application/x-bzip2'],
  ['\xfd7zXZ\x00', 'application/x-xz'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['BM……………\0\0\0', 'image/bmp'],
  ['II\x2b\0', 'image/tiff'],
  ['MM\0\x2b', 'image/tiff'],
  ['AT&TFORM', 'image/vnd.djvu'],
  ['\0\0\0…ftypheic', 'image/heic'],
  ['\0\0\0…ftypheix', 'image/heic'],
  ['\0\0\0…ftypmif1', 'image/heic'],
  ['\0\0\0…ftypavif', 'image/avif'],
  ['\0\0\0…ftypM4A ', 'audio/mp4'],
  ['\0\0\0…ftypqt  ', 'video/quicktime'],
  ['\0\0\0…ftyp', 'video/mp4'],
  ['\x1a\x45\xdf\xa3', 'video/x-matroska'],
  ['RIFF…………AVI ', 'video/x-msvideo'],
  ['RIFF…………WAVE', 'audio/wav'],
  ['ID3', 'audio/mpeg'],
  ['\xff\xfb', 'audio/mpeg'],
  ['\xff\xf3', 'audio/mpeg'],
  ['OggS', 'application/ogg'],
  ['fLaC', 'audio/flac'],
  ['#!AMR', 'audio/amr'],
  ['\0\0\x01\xba', 'video/mpeg'],
  ['%!PS', 'application/postscript'],
  ['\xffWPC', 'application/vnd.wordperfect'],
  ['\x7fELF', 'application/x-executable'],
  ['MZ\x90\0', 'application/x-executable'],
  ['SQLite format 3\0', 'application/vnd.sqlite3'],
]

const starts = (text: string, prefix: string): boolean => {
  for (let i = 0; i < prefix.length; i += 1) {
    const wanted = prefix.charAt(i)
    if (wanted !== '…' && wanted !== text.charAt(i)) return false
  }
  return true
}

/** Text that is the source of something else: shown as text it would mislead. */
const MARKUP: [RegExp, string][] = [
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<html|<head|<body)/i, 'text/html'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+svg[^>]*>\s*)?<svg/i, 'image/svg+xml'],
]

const MAIL_HEADER =
  /^(received|return-path|delivered-to|from|to|cc|subject|date|message-id|mime-version|content-type|x-[a-z-]+|reply-to|sender|envelope-to|dkim-signature):/gim

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192))
  return text
}

/** `head`: the first SNIFF_BYTES of the file, or all of it. Never throws. */
export function sniff(head: Uint8Array): Sniffed {
  const start = latin1(head.subarray(0, 2_048))
  if (start.startsWith('\xff\xd8\xff')) return sniffed('image', 'image/jpeg')
  // A PNG whose signature was broken on the way is a damaged PNG, not an unknown file.
  if (start.startsWith('\x89PNG') || start.slice(1, 4) === 'PNG' || start.slice(11, 20).includes('IHDR'))
    return sniffed('image', 'image/png')
  if (starts(start, 'RIFF…………WEBP')) return sniffed('image', 'image/webp')
  if (starts(start, 'II\x2a\0') || starts(start, 'MM\0\x2a')) return sniffed('tiff', 'image/tiff')
  // The header may stand a little further on (mail gateways put lines before it), and may be missing from a damaged file.
  if (start.startsWith('%PDF') || /(^|[\r\n]|[^\x20-\x7e])%PDF-/.test(start.slice(0, 1_029)))
    return sniffed('pdf', 'application/pdf')
  if (/(^|[\r\n])\d+ \d+ obj\b[\s\S]{0,40}<</.test(start.slice(0, 300))) return sniffed('pdf', 'application/pdf')
  for (const [prefix, mediaType] of ATTACHMENTS) if (starts(start, prefix)) return sniffed('attachment', mediaType)
  if (!looksLikeText(head)) return sniffed('attachment', 'application/octet-stream')
  const text = start.replace(/^\xef\xbb\xbf/, '')
  for (const [pattern, mediaType] of MARKUP) if (pattern.test(text)) return sniffed('attachment', mediaType)
  if (isMail(text)) return sniffed('attachment', 'message/rfc822')
  return sniffed('text', 'text/plain')
}

/** A head of header lines up to an empty line, at least three of them well known. */
function isMail(text: string): boolean {
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  const lines = head.split(/\r?\n/)
  if (!lines.every((line) => /^(\s|>?From |[!-9;-~]+:)/.test(line))) return false
  return (head.match(MAIL_HEADER)?.length ?? 0) >= 3
}

/** Whether bytes are characters in some encoding: a byte order mark, or hardly any control codes. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  let zerosEven = 0
  let zerosOdd = 0
  let controls = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte === 0) {
      if (i % 2 === 0) zerosEven += 1
      else zerosOdd += 1
    } else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls += 1
    else if (byte === 0x7f) controls += 1
  }
  const zeros = zerosEven + zerosOdd
  if (zeros > 0) {
    // UTF-16 without a mark: Latin letters and spaces have their zeros on one side only.
    const side = Math.min(zerosEven, zerosOdd)
    return bytes.length % 2 === 0 && side === 0 && zeros * 8 > bytes.length && controls * 50 <= bytes.length
  }
  return controls * 200 <= bytes.length
}
