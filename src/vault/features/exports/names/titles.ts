import { foldWord } from '#shared/text/fold.ts'
import { eachWord } from '#shared/text/tokenize.ts'
import { stringsFor } from '../strings/strings.ts'

/** Said beside a name and no part of it. */
const FORMS_OF_ADDRESS = [
  'гражданин',
  'гражданка',
  'господин',
  'госпожа',
  'лицо',
  'mr',
  'mrs',
  'ms',
  'dr',
  'sir',
  'person',
]

/** A word of a text: [start, end) in UTF-16 units, and the forms in which it is compared. */
export type Word = { start: number; end: number; forms: readonly string[] }

const POSSESSIVE = /\p{L}['’ʼ]s$/iu

export const foldedWords = (text: string): Word[] => {
  const words: Word[] = []
  eachWord(text, (start, whole) => {
    // "Nebylitsyn's" is said of Nebylitsyn.
    const end = POSSESSIVE.test(text.slice(start, whole)) ? whole - 2 : whole
    const { word, sure, twin } = foldWord(text.slice(start, end))
    words.push({ start, end, forms: sure || twin === null ? [word] : [word, twin] })
  })
  return words
}

const TITLES = new Set(
  [...Object.values(stringsFor('ru').role), ...Object.values(stringsFor('en').role), ...FORMS_OF_ADDRESS].flatMap(
    (role) => foldedWords(role).flatMap(({ forms }) => forms),
  ),
)

/** "Свидетель «Тополь»" is given away by "Тополь", not by every witness; a name of nothing but such words stays whole. */
export function withoutTitles(name: string): string {
  const telling = foldedWords(name).filter(({ forms }) => !forms.some((form) => TITLES.has(form)))
  return telling.length === 0 ? name : telling.map(({ start, end }) => name.slice(start, end)).join(' ')
}
