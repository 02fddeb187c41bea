import { shortDate } from '../../ui/dates/short-date.ts'

/** A statement is found under its speaker's name and its date as it is kept; a reader sees the date as people write it. */
export const titleInWords = (title: string, language: string): string =>
  title.replace(/(?<=, )[^\s,]+$/, (date) => shortDate(date, language))
