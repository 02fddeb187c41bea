import type { WorkingLine } from '../../domain/working.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { WorkingWords } from './types.ts'

const LANGUAGES: Record<'ru' | 'en', WorkingWords> = { ru, en }

/** A line of a working as a sentence. */
export function workingWords(line: WorkingLine, language: 'ru' | 'en'): string {
  // The step names the function that takes exactly this line; TypeScript cannot follow the pair through the union.
  const say = LANGUAGES[language][line.step] as (line: WorkingLine) => string
  // A date that ends a Russian sentence brings its full stop along: "10 мая 2024 г."
  return say(line).replaceAll('г..', 'г.')
}
