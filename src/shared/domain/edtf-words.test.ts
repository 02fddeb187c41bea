import { describe, expect, it } from 'vitest'
import { edtfWords } from './edtf-words.ts'

const words = (text: string, language: 'ru' | 'en') => edtfWords(text, language).replaceAll('\u00a0', ' ')

describe('a date in words', () => {
  it.each([
    ['2023-11-10', '10 ноября 2023 г.', '10 November 2023'],
    ['2023-03', 'март 2023 г.', 'March 2023'],
    ['2019', '2019 г.', '2019'],
    ['2019-03~', 'около марта 2019 г.', 'circa March 2019'],
    ['2019?', 'предположительно 2019 г.', 'possibly 2019'],
    ['2019-05-09%', 'предположительно около 9 мая 2019 г.', 'possibly circa 9 May 2019'],
    ['201X', '2010-е гг.', '2010s'],
    ['19XX', '1900–1999 гг.', '1900–1999'],
    ['2019-03/2019-05', 'март–май 2019 г.', 'March–May 2019'],
    ['2023-11-10/2023-11-12', '10–12 ноября 2023 г.', '10–12 November 2023'],
    ['2023-10-30/2023-11-02', '30 октября – 2 ноября 2023 г.', '30 October – 2 November 2023'],
    ['2018/2021', '2018–2021 гг.', '2018–2021'],
    ['2018-12/2021', 'декабрь 2018 г. — 2021 г.', 'December 2018 — 2021'],
    ['2018-12/2019-01', 'декабрь 2018 г. — январь 2019 г.', 'December 2018 — January 2019'],
    ['2019-03~/2019-05', 'около марта 2019 г. — май 2019 г.', 'circa March 2019 — May 2019'],
    ['2019-04/..', 'с апреля 2019 г.', 'from April 2019'],
    ['../2019-04-02', 'не позднее 2 апреля 2019 г.', 'not later than 2 April 2019'],
    ['2019-04~/..', 'с апреля 2019 г. (приблизительно)', 'from April 2019 (approximately)'],
    ['../2020?', 'не позднее 2020 г. (предположительно)', 'not later than 2020 (possibly)'],
    ['2019-04/2019-04', 'апрель 2019 г.', 'April 2019'],
    ['not a date', 'not a date', 'not a date'],
  ])('%s', (edtf, russian, english) => {
    expect(words(edtf, 'ru')).toBe(russian)
    expect(words(edtf, 'en')).toBe(english)
  })
})
