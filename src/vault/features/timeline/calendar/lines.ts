/** RFC 5545, 3.1: no line is longer than 75 octets without its end; the rest follows after a space. */
const LONGEST = 75

/** TEXT, 3.3.11; what no calendar can carry is left out. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** One content line, folded between characters, never inside one. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST) return line
  let [folded, used] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (used + size > LONGEST) {
      folded += '\r\n '
      used = 1
    }
    folded += character
    used += size
  }
  return folded
}
