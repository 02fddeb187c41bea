import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameForms, wordForms } from './name-forms.ts'
import { foldName, nameKeys, nameWords, soughtWord } from './name-key.ts'

/** Whether somebody who types `typed` finds a person whose name has the word `word`. */
const finds = (typed: string, word: string): boolean => {
  const own = nameKeys(word)
  const { keys, beginnings } = soughtWord(typed)
  return keys.some((key) => own.includes(key)) || beginnings.some((start) => own.some((key) => key.startsWith(start)))
}

const SURNAMES =
  `Небылицын Небылицына Выдумкин Притчина Сказкин Сказкина Горбылёв Щукин Хрящёв Ёлкина Жуков Цаплин Шишкин
  Южаков Яблочков Эхов Подъёмов Юрьева Достоверский Белая Толстой Крутая Горький Зайчик Кравец Соловей Шпак Ковальчук Гоголь
  Коваленко Шевчук Сковорода Дуда Лиса Мудрых Живаго Петренко Вертель Орёл Лев Мицкевич Цой Ким Шмидт Герц Заяц
  Зелінський Підгірна Гнатюк Їжакевич Лук'яненко Грищенко Щербина Ґонта Чорновіл`.split(/\s+/)
const GIVEN =
  'Артём Илья Мария Анна Юлия Пётр Павел Николай Андрей Любовь Никита Ксения Яна Игорь Дарья Ольга Олексій Юрій'.split(
    ' ',
  )

describe('a person is found', () => {
  it('by every case and every transliteration of a surname', () => {
    const lost = SURNAMES.flatMap((surname) =>
      wordForms(surname)
        .filter((form) => !finds(form, surname))
        .map((form) => `${form} → ${surname}`),
    )
    expect(lost).toEqual([])
  })

  it('by every case of a given name', () => {
    const lost = GIVEN.flatMap((name) => nameForms(name).filter((form) => !finds(form, name)))
    expect(lost).toEqual([])
  })

  it('by a man’s surname when hers is known, and the other way round', () => {
    for (const [his, hers] of [
      ['Небылицын', 'Небылицына'],
      ['Достоверский', 'Достоверская'],
      ['Толстой', 'Толстая'],
      ['Белый', 'Белая'],
      ['Nebylitsyn', 'Небылицыной'],
    ] as const) {
      expect(finds(his, hers), his).toBe(true)
      expect(finds(hers, his), hers).toBe(true)
    }
  })

  it.each([
    ['Nebylitsyn', 'Небылицын'],
    ['Nebylicyn', 'Небылицын'],
    ['Nebylitsin', 'Небылицын'],
    ['Небылицын', 'Nebylicyn'],
    ['Nebylicyna', 'Nebylitsyn'],
    ['Khriashchev', 'Хрящёв'],
    ['Chrjaščov', 'Хрящёв'],
    ['Hryaschev', 'Хрящев'],
    ['Hryshchenko', 'Грищенко'],
    ['Grishchenko', 'Грищенко'],
    ['Lukianenko', 'Лук’яненко'],
    ['Schischkin', 'Шишкин'],
    ['Gorbyljow', 'Горбылёв'],
    ['Alexander', 'Александр'],
    ['Iurii', 'Юрий'],
    ['Yury', 'Юрий'],
    ['Jurij', 'Юрий'],
    // A Latin c and e inside.
    ['Сказкин'.replace('С', 'C').replace('а', 'a'), 'Сказкин'],
    ['Mopc', 'Морс'],
    ['ЕЛКИНА', 'Ёлкина'],
    ['Ёлкина', 'Елкина'],
  ])('by %s as %s', (typed, name) => expect(finds(typed, name)).toBe(true))

  it('while the name is being typed', () => {
    for (const name of ['Небылицын', 'Достоверский', 'Павел', 'Кравец', 'Nebylitsyn', 'Shishkin', 'Юрий'])
      for (let length = 1; length <= name.length; length++)
        expect(finds(name.slice(0, length), name), name.slice(0, length)).toBe(true)
    expect(finds('Nebyli', 'Небылицын')).toBe(true)
    expect(finds('Nebylit', 'Небылицын')).toBe(true)
  })

  it('and somebody else is not', () => {
    for (const [typed, name] of [
      ['Небылицын', 'Выдумкин'],
      ['Сказкин', 'Сказочников'],
      ['Ковальчук', 'Коваленко'],
      ['Анна', 'Инна'],
      ['Мария', 'Марина'],
    ] as const)
      expect(finds(typed, name), `${typed} → ${name}`).toBe(false)
  })
})

describe('forms of a name', () => {
  it('are the surname alone, and the given name with the patronymic', () => {
    const forms = nameForms('Небылицын Артём Ильич')
    expect(forms).toEqual(
      expect.arrayContaining([
        'небылицын',
        'небылицыну',
        'небылицыным',
        'небылицыной',
        'небылицыных',
        'nebylitsynu',
        'nebylicyn',
        'артёма ильича',
        'артема ильича',
        'artema ilicha',
      ]),
    )
    expect(forms).not.toContain('артём')
    expect(forms).toEqual(nameForms('Артём Ильич Небылицын').toSorted((a, b) => forms.indexOf(a) - forms.indexOf(b)))
  })

  it('of a name that does not tell its parts are those of each word', () => {
    expect(nameForms('Чудо Юдо')).toEqual(expect.arrayContaining(['чудо', 'юдо']))
    expect(nameForms('Притчина Анна')).not.toContain('анна')
    expect(nameForms('Илья')).toEqual(expect.arrayContaining(['илья', 'илью', 'ilya', 'ilia']))
  })

  it('of a name in another script are the name', () => {
    expect(nameForms('محمد')).toEqual(['محمد'])
    expect(nameForms('')).toEqual([])
  })

  // Syllables, as in names: heaps of consonants ("цх" as "ch") can be read in more ways than anybody would write them.
  const cyrillic = fc.stringMatching(/^([бвгджзклмнпрстфхцчшщ][аеиоуыюя]){1,2}[бвгджзклмнпрстфхцчшщ]$/)
  const ending = fc.constantFrom('ов', 'ев', 'ин', 'ский', 'ская', 'енко', 'ук', 'ова', 'ина', 'ой', 'ая', 'ец', 'як')

  it('hold the name, are in lower case, and find it, whatever the name', () => {
    fc.assert(
      fc.property(cyrillic, ending, (start, end) => {
        const surname = start + end
        const forms = wordForms(surname)
        expect(forms).toContain(surname)
        for (const form of forms) {
          expect(form).toBe(form.toLowerCase())
          expect(finds(form, surname), `${form} → ${surname}`).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('and keys are made of any text, quickly and without an end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const word of nameWords(text)) {
          expect(foldName(word)).not.toBe('')
          expect(soughtWord(word).keys.length).toBeLessThan(5_000)
          expect(nameKeys(word).every((key) => key !== '')).toBe(true)
        }
        nameForms(text)
      }),
    )
    const started = performance.now()
    nameForms('z'.repeat(10_000))
    nameKeys('cchhzz'.repeat(2_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
