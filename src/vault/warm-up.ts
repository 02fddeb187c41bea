import { indexedText } from '#shared/text/words.ts'

/**
 * Makes what the first search would otherwise wait for: the table of characters and the stemmers (about 15 ms). Called
 * while Argon2 works in threads of its own, so that it costs nobody any time.
 */
export function warmUp(): void {
  for (const [language, words] of [
    ['ru', 'задержанного'],
    ['uk', 'затриманого'],
    ['en', 'detained'],
    ['de', 'verhaftet'],
  ] as const)
    indexedText(words, language)
}
