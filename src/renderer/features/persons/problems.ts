import type { TFunction } from 'i18next'

const LONGEST_NAME = 300

/** What the vault would refuse in a name, said at the field; null when it is good. */
export function nameProblem(text: string, t: TFunction<'persons'>): string | null {
  if (text.trim() === '') return t('problem.empty')
  return tooLong(text, LONGEST_NAME, t)
}

/** A text that is longer than can be kept stays in its field until somebody shortens it. */
export const tooLong = (text: string, most: number, t: TFunction<'persons'>): string | null =>
  text.length > most ? t('problem.tooLong', { most, length: text.length }) : null
