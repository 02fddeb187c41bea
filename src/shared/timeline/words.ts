const known = new Map<string, number>()

/** Of an ordinary letter. Names in Cyrillic come first in many labels, and are broader than the numbers after them. */
function breadth(letter: string): number {
  let found = known.get(letter)
  if (found === undefined) {
    found = /[\s.,:;!'’()|iljtfrI-]/.test(letter) ? 0.5 : /[\p{Lu}mwжмшщюфыъ@№—]/u.test(letter) ? 1.25 : 1
    known.set(letter, found)
  }
  return found
}

/**
 * As much of a text as `room` pixels hold, with an ellipsis where it was cut; empty where not even that fits. `width` is
 * the text's own. Cut by how broad its letters are on the whole: measuring every piece of every label would cost more than
 * the picture.
 */
export function fitted(text: string, width: number, room: number): string {
  if (width <= room) return text
  let whole = 0
  for (const letter of text) whole += breadth(letter)
  let rest = (room / width) * whole * 0.97 - 1
  let letters = 0
  for (const letter of text) {
    rest -= breadth(letter)
    if (rest < 0) break
    letters += letter.length
  }
  return letters < 1 ? '' : `${text.slice(0, letters).trimEnd()}…`
}
