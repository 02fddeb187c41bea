import { WORDS_EN } from './words-en.ts'
import { WORDS_RU } from './words-ru.ts'

const WORDS = 6

/**
 * A passphrase of six random words: 54 bits, which the slow key derivation puts out of reach.
 * The lists hold 512 words, so nine low bits of a random number choose one without bias.
 */
export function suggestPassphrase(language: string): string {
  const list = language.startsWith('ru') ? WORDS_RU : WORDS_EN
  const numbers = crypto.getRandomValues(new Uint16Array(WORDS))
  return [...numbers].map((number) => list[number % list.length]).join(' ')
}
