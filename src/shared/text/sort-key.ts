/** Digits sort as numbers: the longer run is the greater one. No list is numbered further than this. */
const DIGITS = 12
/** Texts that begin alike for longer than a line are alike to whoever looks down a list. */
const LONGEST = 80
/** From a Latin letter to its full-width twin, which stands behind Cyrillic. */
const BEHIND = 0xfee0

const latin = (word: string): string =>
  String.fromCharCode(...Array.from(word, (letter) => letter.charCodeAt(0) + BEHIND))

/**
 * What a text is compared by where thousands are sorted at once, unit by unit and without a collator: capitals as small
 * letters, ё as е, numbers by their value, quotes gone, Cyrillic before Latin as a reader of Russian expects.
 */
export const sortKey = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/ё|\d+|[a-z]+|[«»"'“”„()]+|^\s+/gu, (found) => {
      if (found === 'ё') return 'е'
      if (found >= 'a' && found <= 'zz') return latin(found)
      return /^\d/.test(found) ? found.padStart(DIGITS, '0') : ''
    })
