/**
 * Text of a page as it is stored: lines parted by `\n` without spaces at their ends, no control characters,
 * no halves of surrogate pairs (SQLite and JSON would each mend them in their own way). Soft hyphens stay.
 * PDFium writes a hyphen at a line end, and the line end itself, as U+0002 or U+FFFE: that is undone, since only the
 * words can tell whether the hyphen belongs to them (shared/text).
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u0002', '-\n')
    .replaceAll('\ufffe', '-\n')
    .replace(/[\f\v\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\ufeff\uffff]/gu, '')
    .replace(/[ \t]+(?=\n|$)/g, '')
}

/** Whether there is something to search for: at least three letters or digits (a stray glyph is no text layer). */
export const isMeaningful = (text: string): boolean => /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){3}/u.test(text)
