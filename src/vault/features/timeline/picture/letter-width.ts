/**
 * Pixels of a text at 12 px in an ordinary sans face, a little generous: a file is seen with fonts nobody knows here. By
 * classes of letters; a wrong guess costs an ellipsis or a little room.
 */
export function letterWidth(text: string): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width
}

function widthOf(letter: string): number {
  if (/[ilj.,:;'’!|\u00a0 ]/.test(letter)) return 3.8
  if (/[МШЩЖЮФЫшщжюыфмmwMW—@]/.test(letter)) return 10.2
  if (/\p{Lu}/u.test(letter)) return 8.6
  if (/\p{Extended_Pictographic}|\p{Script=Han}/u.test(letter)) return 13
  return 7.1
}
