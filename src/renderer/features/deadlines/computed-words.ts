import type { DeadlineBasis } from '#shared/domain/deadline.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'

/** "2 мая 2024 г.", and the time where the term is one of hours. */
export const computedWords = (
  { computed, computedTime }: Pick<DeadlineBasis, 'computed' | 'computedTime'>,
  language: string,
): string =>
  `${edtfWords(computed, language === 'ru' ? 'ru' : 'en')}${computedTime === null ? '' : `, ${computedTime}`}`
