import { type Gender, genderOfGivenName } from './given-names.ts'
import { givenNameCases, surnameCases } from './name-cases.ts'
import { nameWords } from './name-key.ts'
import { transliterations } from './transliterate.ts'

const PATRONYMIC = /^.{2,}(?:ович|евич|ьич|йович|івна|ївна|овна|евна|ична|инична|оглы|кызы)$/

type Part = { word: string; part: 'surname' | 'given' | 'patronymic' }
const folded = (word: string) => word.replaceAll('ё', 'е')

/**
 * What each word of a name is. A patronymic follows the given name; a known given name is one; what is left is the
 * surname. In a name that tells nothing every word may be the surname.
 */
function partsOf(words: readonly string[]): Part[] {
  const patronymic = words.findIndex((word, at) => at > 0 && PATRONYMIC.test(word))
  const known = words.findIndex((word) => genderOfGivenName(folded(word)) !== null)
  const given = patronymic > 0 ? patronymic - 1 : words.length > 1 ? known : -1
  return words.map((word, at) => ({
    word,
    part: at === patronymic ? 'patronymic' : at === given ? 'given' : 'surname',
  }))
}

function genderOf(parts: readonly Part[]): Gender | null {
  for (const { word, part } of parts) {
    if (part === 'patronymic') return /(?:на|кызы)$/.test(word) ? 'female' : 'male'
    const known = part === 'given' ? genderOfGivenName(folded(word)) : null
    if (known) return known
  }
  return null
}

const casesOf = ({ word, part }: Part, gender: Gender | null): string[] =>
  part === 'surname' ? surnameCases(word, gender) : givenNameCases(word, gender)

const spelt = (word: string): string[] => [word, ...(word.includes('ё') ? [folded(word)] : [])]
const withLatin = (forms: readonly string[]): string[] => {
  const all = forms.flatMap(spelt)
  return [...new Set([...all, ...all.flatMap(transliterations)])]
}

/**
 * Every form of one word of a name: its cases, both genders and the plural of a surname, ё as е, and each of these in
 * Latin letters by every system of `transliterate.ts`. Lower case; the word itself is among them.
 */
export const wordForms = (word: string): string[] => withLatin(surnameCases(word.toLowerCase()))

/**
 * The forms of a name, not multiplied out: a word of `alone` gives the name away by itself, one of `first` with one of
 * `second` after it. Two parts have some hundred forms each, and thousands of pairs.
 */
export type NameFormSets = { alone: string[]; first: string[]; second: string[] }

/** The words of a name by what they give away: each of `alone` by itself, `pair` one after the other. */
type NameParts = { alone: string[]; pair: [first: string, second: string] | null }

function partsWith(name: string): { alone: Part[]; pair: [Part, Part] | null; gender: Gender | null } {
  const words = nameWords(name)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1)
  const parts = partsOf(words)
  const surnames = parts.filter(({ part }) => part === 'surname')
  const [given, patronymic] = parts.filter(({ part }) => part !== 'surname')
  return {
    alone: [...surnames, ...(given && !patronymic && surnames.length === 0 ? [given] : [])],
    pair: given && patronymic ? [given, patronymic] : null,
    gender: genderOf(parts),
  }
}

export function nameParts(name: string): NameParts {
  const { alone, pair } = partsWith(name)
  return { alone: alone.map(({ word }) => word), pair: pair && [pair[0].word, pair[1].word] }
}

export function nameFormSets(name: string): NameFormSets {
  const { alone, pair, gender } = partsWith(name)
  const forms = (part: Part) => withLatin(casesOf(part, gender))
  return {
    alone: alone.flatMap(forms),
    first: pair ? forms(pair[0]) : [],
    second: pair ? forms(pair[1]) : [],
  }
}

/**
 * What gives a name away in a text, in lower case: each form of the surname alone; each form of the given name with the
 * patronymic after it, both in Cyrillic or both in Latin letters; one alone where the name has no other part. Initials
 * need not be looked for: they stand with the surname. A text is compared with case, ё and the space between words
 * folded.
 */
export function nameForms(name: string): string[] {
  const { alone, first, second } = nameFormSets(name)
  const latin = (word: string) => /\p{sc=Latin}/u.test(word)
  const pairs = first.flatMap((one) =>
    second.flatMap((other) => (latin(one) === latin(other) ? [`${one} ${other}`] : [])),
  )
  return [...new Set([...alone, ...pairs])]
}
