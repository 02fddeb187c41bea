import { en } from './en.ts'
import { ru } from './ru.ts'
import type { SummaryStrings } from './types.ts'

const LANGUAGES = { ru, en } as const

export const stringsFor = (language: 'ru' | 'en'): SummaryStrings => LANGUAGES[language]

/** A language's own name in the report's language ("украинский"); the tag itself where that is unknown. */
export const languageName = (tag: string, language: 'ru' | 'en'): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag
