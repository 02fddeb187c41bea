/** The locale whose dates a language of the window is written in: English with the day first, as everywhere in Delo. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language)
