import { expect, it } from 'vitest'
import { titleInWords } from './title-in-words.ts'

it('writes the date at the end of a title as people write it', () => {
  expect(titleInWords('Небылицын Артём, 2023-03-12', 'ru')).toBe('Небылицын Артём, 12.03.2023')
  expect(titleInWords('Небылицын Артём, 2023-03-12', 'en')).toBe('Небылицын Артём, 12\u00a0Mar\u00a02023')
})

it('leaves other titles as they are', () => {
  for (const title of ['Небылицын Артём', 'Свидетель, слепой', '']) expect(titleInWords(title, 'ru')).toBe(title)
})
