import type { TimelineLane } from '#shared/domain/timeline.ts'
import documentsEn from '../../../../resources/languages/en/documents.json' with { type: 'json' }
import timelineEn from '../../../../resources/languages/en/timeline.json' with { type: 'json' }
import documentsRu from '../../../../resources/languages/ru/documents.json' with { type: 'json' }
import timelineRu from '../../../../resources/languages/ru/timeline.json' with { type: 'json' }

export type TimelineLanguage = 'ru' | 'en'

const WORDS = {
  ru: { timeline: timelineRu, documents: documentsRu },
  en: { timeline: timelineEn, documents: documentsEn },
} as const

/** The window's own language files: a kind has one name, on the screen and in a file. */
export type TimelineWords = (typeof WORDS)[TimelineLanguage]

export const wordsFor = (language: TimelineLanguage): TimelineWords => WORDS[language]

/** `{{name}}` filled in. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

/** What an event is called where nothing may be said of it. */
export const bareTitle = (words: TimelineWords, lane: TimelineLane): string => words.timeline.one[lane]
