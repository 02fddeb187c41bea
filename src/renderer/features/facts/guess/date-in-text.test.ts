import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfBounds } from '#shared/domain/edtf.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { editableDate, shortDate } from '../../../ui/dates/short-date.ts'
import { dateInText } from './date-in-text.ts'

describe('a date in a passage', () => {
  it.each([
    ['10 ноября 2023 года в 19:00 началось собрание', '2023-11-10', '19:00'],
    ['Собрание 10.11.2023 г. в 19 часов 30 минут', '2023-11-10', '19:30'],
    ['«12» марта 2019 г., около 6 ч. 05 мин., обыск', '2019-03-12', '06:05'],
    ['Протокол от 2019-03-12', '2019-03-12', null],
    ['on 3rd of May 2019 at 9:15 he came', '2019-05-03', '09:15'],
    ['On March 12, 2019 the search began', '2019-03-12', null],
    ['в марте 2019 года клуб собирался дважды', '2019-03', null],
    ['ещё в мае 2018 г., но 3 июня 2018 г. прекратил', '2018-06-03', null],
    ['12 березня 2019 року', '2019-03-12', null],
  ])('%s', (text, date, time) => {
    expect(dateInText(text)).toMatchObject({ date, time })
  })

  it.each([
    'т. 3, л.д. 45–47',
    '03/04/2019',
    '31.02.2019',
    'дом 12 квартира 2019',
    'ст. 205.2 ч. 2 УК РФ',
    'версия 1.12.20190',
    '',
  ])('is not seen in “%s”', (text) => {
    expect(dateInText(text)).toBeNull()
  })

  it('keeps the words of the source', () => {
    expect(dateInText('Утром «12» марта 2019 г. пришли')?.wording).toBe('«12» марта 2019')
  })

  it('does not take an impossible clock for one', () => {
    expect(dateInText('10.11.2023 в 25:00')).toMatchObject({ date: '2023-11-10', time: null })
  })
})

const two = (value: number) => String(value).padStart(2, '0')
const day = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`)
  .filter((date) => edtfBounds(date) !== null)

describe('any day and month, however the program itself writes it', () => {
  it('is read back from the middle of a sentence', () => {
    const writings: ((date: string) => string)[] = [
      (date) => edtfWords(date, 'ru'),
      (date) => edtfWords(date, 'en'),
      (date) => shortDate(date, 'en'),
      (date) => editableDate(date, 'ru'),
      (date) => editableDate(date, 'en'),
    ]
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...writings),
        fc.constantFrom('', 'Допрошен ', 'On '),
        fc.constantFrom('', ', после обыска', ' he said'),
        (date, write, before, after) => {
          expect(dateInText(`${before}${write(date)}${after}`)?.date).toBe(date)
        },
      ),
    )
    fc.assert(
      fc.property(day, fc.constantFrom('ru' as const, 'en' as const), (date, language) => {
        const month = date.slice(0, 7)
        expect(dateInText(`— ${edtfWords(month, language)} —`)?.date).toBe(month)
      }),
    )
  })

  it('is never a date that the domain refuses', () => {
    const part = fc.constantFrom('12', ' ', '.', 'марта', '2019', '31', 'г.', 'в', '19:00', 'May', '-', '«', '»')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const found = dateInText(parts.join(''))
        if (found) expect(edtfBounds(found.date)).not.toBeNull()
      }),
    )
  })
})
