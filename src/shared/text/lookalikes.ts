/**
 * Letters that recognition mistakes for one another across Latin and Cyrillic, as folded (lower case). Pairs that are
 * alike in capitals only (Н/H, В/B, Т/T) count as well, because words are folded after they were recognised.
 */
const PAIRS = 'aа bв cс eе hн iі kк mм oо pр tт xх yу'.split(' ')
const TO_CYRILLIC = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]))
const TO_LATIN = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]))
/** Alike as they were printed: in this case. */
const ALIKE = new Set('aceiopxyABCEHIKMOPTXYасеіорхуАВСЕНІКМОРТХУ')

const CYRILLIC = /\p{sc=Cyrillic}/u
const LATIN = /\p{sc=Latin}/u

export type Script = 'cyrillic' | 'latin' | 'other'
export type Resolved = {
  /** Folded, in one script. */
  word: string
  script: Script
  /** False where the printed letters could as well be of the other script ("АТС", "cop"): its neighbours decide. */
  sure: boolean
  /** The word in the other script, where every letter has a counterpart there. */
  twin: string | null
}

const swap = (word: string, to: Map<string, string>) => Array.from(word, (letter) => to.get(letter) ?? letter).join('')

/**
 * Puts a word into one script: "cуд" with a Latin c becomes "суд". `printed` is the word as it stands in the text,
 * `folded` the same in lower case.
 */
export function resolveLookalikes(printed: string, folded: string): Resolved {
  let cyrillic = 0
  let latin = 0
  let sureCyrillic = 0
  let sureLatin = 0
  for (const letter of printed) {
    const sure = ALIKE.has(letter) ? 0 : 1
    if (CYRILLIC.test(letter)) {
      cyrillic++
      sureCyrillic += sure
    } else if (LATIN.test(letter)) {
      latin++
      sureLatin += sure
    }
  }
  if (cyrillic === 0 && latin === 0) return { word: folded, script: 'other', sure: true, twin: null }

  const asCyrillic = latin === 0 ? folded : swap(folded, TO_CYRILLIC)
  const asLatin = cyrillic === 0 ? folded : swap(folded, TO_LATIN)
  const canBeCyrillic = !LATIN.test(asCyrillic)
  const canBeLatin = !CYRILLIC.test(asLatin)
  // Letters of both scripts that cannot be reconciled: a word that was meant so, left as it is.
  if (!canBeCyrillic && !canBeLatin)
    return { word: folded, script: cyrillic >= latin ? 'cyrillic' : 'latin', sure: true, twin: null }
  const sure = sureCyrillic + sureLatin > 0
  const isCyrillic =
    canBeCyrillic && (!canBeLatin || (sure ? sureCyrillic >= sureLatin && cyrillic > 0 : cyrillic >= latin))
  return isCyrillic
    ? { word: asCyrillic, script: 'cyrillic', sure, twin: twinOf(asCyrillic, TO_LATIN) }
    : { word: asLatin, script: 'latin', sure, twin: twinOf(asLatin, TO_CYRILLIC) }
}

function twinOf(word: string, to: Map<string, string>): string | null {
  let twin = ''
  for (const letter of word) {
    const other = to.get(letter)
    if (other === undefined) return null
    twin += other
  }
  return twin
}
