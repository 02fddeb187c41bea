/** Whether two words differ by no more than a slip of recognition: one letter of a middling word, two of a long one. */
export function alike(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (longer < 5 || a === b) return a === b
  const most = longer < 9 ? 1 : 2
  if (Math.abs(a.length - b.length) > most) return false
  // Figures that differ are a difference.
  if (isFigure(a) || isFigure(b)) return false
  return within(a, b, most)
}

const isFigure = (word: string) => {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** Levenshtein distance of at most `most`, by the equal beginnings and the three (or two) ways on from the first difference. */
function within(a: string, b: string, most: number): boolean {
  let at = 0
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (at === a.length || at === b.length) return Math.max(a.length, b.length) - at <= most
  if (most === 0) return false
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return (
    within(restA.slice(1), restB.slice(1), most - 1) ||
    within(restA.slice(1), restB, most - 1) ||
    within(restA, restB.slice(1), most - 1)
  )
}
