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
 * What gives a name away in a text, in lower case: each form of the surname alone; each form of the given name with the
 * patronymic, in either order and as one alone where the name has no other part. Initials need not be looked for:
 * they stand with the surname. A text is compared with case, ё and the space between words folded.
 */
export function nameForms(name: string): string[] {
  const words = nameWords(name)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1)
  const parts = partsOf(words)
  const gender = genderOf(parts)
  const forms = new Set<string>()
  const surnames = parts.filter(({ part }) => part === 'surname')
  for (const part of surnames) for (const form of withLatin(casesOf(part, gender))) forms.add(form)

  const given = parts.filter(({ part }) => part !== 'surname')
  if (surnames.length === 0 || given.length > 1) for (const form of together(given, gender)) forms.add(form)
  return [...forms]
}

/** The given name and the patronymic in every pair of forms; a given name alone when it is all there is. */
function together(parts: readonly Part[], gender: Gender | null): string[] {
  const [first, second] = parts
  if (!first) return []
  const own = casesOf(first, gender)
  if (!second) return withLatin(own)
  const pairs = own.flatMap((given) => casesOf(second, gender).map((other) => [given, other] as const))
  return [...new Set(pairs.flatMap(([given, other]) => latinPairs(given, other)))]
}

function latinPairs(given: string, other: string): string[] {
  const cyrillic = spelt(given).flatMap((a) => spelt(other).map((b) => `${a} ${b}`))
  const [a, b] = [transliterations(given), transliterations(other)]
  return [...cyrillic, ...a.flatMap((left) => b.map((right) => `${left} ${right}`))]
}
