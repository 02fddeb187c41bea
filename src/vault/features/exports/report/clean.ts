import type { Report } from '#shared/domain/summary.ts'

/**
 * What no format may carry: control characters but tab and line feed; direction overrides and isolates, which can make
 * a citation read backwards; soft hyphens, which spoil copied words; byte-order marks and noncharacters, which are no XML.
 */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{e0000}-\u{e007f}\u{10fffe}\u{10ffff}]/gu
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g
const REPLACEMENT = '\ufffd'

/** Most text is plain: letters, digits and punctuation of Latin, Greek, Cyrillic and their like. */
const PLAIN = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u058f\u2010-\u2027\u2030-\u205e\u2100-\u2bff]*$/

/** Text that every format can carry: forbidden characters gone, lone surrogates shown as U+FFFD, line ends as LF, tabs as spaces. */
export const cleanText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .toWellFormed()
        .replaceAll(LINE_ENDS, '\n')
        .replaceAll('\t', ' ')
        .replaceAll(FORBIDDEN, (character) => (character === REPLACEMENT ? REPLACEMENT : ''))

/** The same object where nothing was to be cleaned: a report of ten thousand documents is not copied to be looked at. */
function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  let changed: unknown[] | Record<string, unknown> | null = null
  for (const key of Object.keys(value)) {
    const before = (value as Record<string, unknown>)[key]
    const after = cleanDeep(before)
    if (after === before) continue
    changed ??= Array.isArray(value) ? [...value] : { ...value }
    ;(changed as Record<string, unknown>)[key] = after
  }
  return changed ?? value
}

/** The report with every string cleaned; cleaning twice changes nothing. */
export const cleanReport = (report: Report): Report => cleanDeep(report) as Report
