import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from './differ.ts'
import { mentionsOf } from './extract.ts'

const PEOPLE = [
  { id: 'n', forms: ['Небылицын Артём Игоревич', 'Nebylitsyn Artyom'] },
  { id: 's', forms: ['Сказкин Пётр'] },
]
const differ = (left: string, right: string) =>
  differences(mentionsOf(left, PEOPLE), mentionsOf(right, PEOPLE)).map(({ kind, left, right }) => [kind, left, right])

describe('two claims about one topic', () => {
  it.each([
    ['Встреча была 3 марта 2023 года', 'Встреча состоялась 10.03.2023', 'date'],
    ['It was on March 3rd', 'It was on 10 March 2023', 'date'],
    ['Он пришёл около 19 часов', 'Он пришёл в 22:15', 'time'],
    ['He came at 7 pm', 'He came at 10:15 pm', 'time'],
    ['Там было три человека', 'Нас было пять человек', 'number'],
    ['Присутствовали трое', 'Присутствовали семеро', 'number'],
    ['Было семь или восемь человек', 'Было десять человек', 'number'],
    ['Было 7–8 человек', 'От десяти до пятнадцати человек', 'number'],
    ['Встречались на улице Кольцевой', 'Встречались на ул. Садовой', 'place'],
    ['в кв. 12', 'в кв. 14', 'place'],
    ['Передал Небылицын', 'Передал это Сказкин', 'identity'],
  ])('differ: "%s" and "%s" in the %s', (left, right, kind) => {
    expect(differ(left, right).map(([own]) => own)).toEqual([kind])
  })

  it('show the words that differ', () => {
    expect(differ('Встреча была 3 марта 2023 года', 'Была 10 марта')).toEqual([
      ['date', ['3 марта 2023 года'], ['10 марта']],
    ])
  })

  it.each([
    ['Встреча была 3 марта', 'Встреча была 03.03.2023'],
    ['Пришёл в 19:00', 'Пришёл около 7 вечера'],
    ['Пришёл в 19:00', 'Пришёл в 19 часов 10 минут'],
    ['Было трое', 'Было три человека'],
    ['От десяти до пятнадцати человек', 'Двенадцать человек'],
    ['from 10 to 15 people', '12 people'],
    ['Восемь или семь человек', 'Было семь человек'],
    ['Видел Небылицына', 'Небылицыным было передано'],
    ['На улице Кольцевой', 'на Кольцевой улице, ул. Кольцевая'],
    ['Встреча была 3 марта', 'Встречу вёл Небылицын'],
    ['Держали 12 часов', 'Держали 20 часов без еды'],
    ['по ст. 205.2 УК РФ', 'по ст. 205 УК РФ'],
  ])('do not differ: "%s" and "%s"', (left, right) => {
    expect(differ(left, right)).toEqual([])
  })

  it('differ the same whichever comes first, and never from themselves', () => {
    const words = fc.constantFrom(
      '3 марта',
      '10.03.2023',
      'в 19:00',
      'в 7 вечера',
      'трое',
      'пять человек',
      'три или пять человек',
      'на ул. Садовой',
      'Небылицын',
      'Сказкину',
      'говорил',
    )
    const text = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(differ(right, left)).toEqual(differ(left, right).map(([kind, a, b]) => [kind, b, a]))
        expect(differ(left, left)).toEqual([])
      }),
    )
  })
})
