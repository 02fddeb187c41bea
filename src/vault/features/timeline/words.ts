import type { TimelineLane } from '#shared/domain/timeline.ts'
import chargesEn from '../../../../resources/languages/en/charges.json' with { type: 'json' }
import custodyEn from '../../../../resources/languages/en/custody.json' with { type: 'json' }
import deadlinesEn from '../../../../resources/languages/en/deadlines.json' with { type: 'json' }
import documentsEn from '../../../../resources/languages/en/documents.json' with { type: 'json' }
import factsEn from '../../../../resources/languages/en/facts.json' with { type: 'json' }
import hearingsEn from '../../../../resources/languages/en/hearings.json' with { type: 'json' }
import testimonyEn from '../../../../resources/languages/en/testimony.json' with { type: 'json' }
import timelineEn from '../../../../resources/languages/en/timeline.json' with { type: 'json' }
import chargesRu from '../../../../resources/languages/ru/charges.json' with { type: 'json' }
import custodyRu from '../../../../resources/languages/ru/custody.json' with { type: 'json' }
import deadlinesRu from '../../../../resources/languages/ru/deadlines.json' with { type: 'json' }
import documentsRu from '../../../../resources/languages/ru/documents.json' with { type: 'json' }
import factsRu from '../../../../resources/languages/ru/facts.json' with { type: 'json' }
import hearingsRu from '../../../../resources/languages/ru/hearings.json' with { type: 'json' }
import testimonyRu from '../../../../resources/languages/ru/testimony.json' with { type: 'json' }
import timelineRu from '../../../../resources/languages/ru/timeline.json' with { type: 'json' }

export type TimelineLanguage = 'ru' | 'en'

const pick = (
  charges: typeof chargesEn | typeof chargesRu,
  custody: typeof custodyEn | typeof custodyRu,
  deadlines: typeof deadlinesEn | typeof deadlinesRu,
  documents: typeof documentsEn | typeof documentsRu,
  facts: typeof factsEn | typeof factsRu,
  hearings: typeof hearingsEn | typeof hearingsRu,
  testimony: typeof testimonyEn | typeof testimonyRu,
  timeline: typeof timelineEn | typeof timelineRu,
) => ({ charges, custody, deadlines, documents, facts, hearings, testimony, timeline })

/** The window's own language files: a kind has one name, on the screen and in a file. */
const WORDS = {
  ru: pick(chargesRu, custodyRu, deadlinesRu, documentsRu, factsRu, hearingsRu, testimonyRu, timelineRu),
  en: pick(chargesEn, custodyEn, deadlinesEn, documentsEn, factsEn, hearingsEn, testimonyEn, timelineEn),
} as const
export type TimelineWords = (typeof WORDS)[TimelineLanguage]

export const wordsFor = (language: TimelineLanguage): TimelineWords => WORDS[language]

/** What an event is called where nothing may be said of it. */
export const bareTitle = (words: TimelineWords, lane: TimelineLane): string => words.timeline.one[lane]

/** The files were written for fields and lists of their own: here a word may begin a line, or follow another. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
