import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord } from './fold.ts'
import { indexedText, wordsOf } from './words.ts'

const folded = (text: string, language: string | null = null) => wordsOf(text, language).map(({ word }) => word)

describe('folding a word', () => {
  it.each([
    ['Ещё', 'еще'],
    ['ОБВИНЯЕМЫЙ', 'обвиняемый'],
    ['за́мок', 'замок'],
    ['Müller', 'muller'],
    ['Straße', 'strasse'],
    ['café', 'cafe'],
    ['об’єкт', 'обєкт'],
    ['обʼєкт', 'обєкт'],
    ['ﬁnal', 'final'],
    ['Ｗｉｄｅ', 'wide'],
    ['про\u00adто\u00adкол', 'протокол'],
    ['про\u200bток\ufeffол', 'протокол'],
  ])('reads %s as %s', (raw, word) => {
    expect(foldWord(raw).word).toBe(word)
  })
  it('keeps й apart from и, ї from і, ґ from г', () => {
    expect(foldWord('мой').word).not.toBe(foldWord('мои').word)
    expect(foldWord('їх').word).not.toBe(foldWord('іх').word)
    expect(foldWord('ґрати').word).not.toBe(foldWord('грати').word)
  })
  it('reads letters composed and decomposed alike', () => {
    for (const word of ['мой', 'їжак', 'Ёлка', 'Größe']) expect(foldWord(word.normalize('NFD'))).toEqual(foldWord(word))
  })
})

describe('look-alikes', () => {
  it('puts a Cyrillic word with Latin letters into Cyrillic', () => {
    expect(folded('cуд пpигoвop Cледователь')).toEqual(['суд', 'приговор', 'следователь'])
  })
  it('puts a Latin word with Cyrillic letters into Latin', () => {
    expect(folded('соurt Тhе evidеnсe')).toEqual(['court', 'the', 'evidence'])
  })
  it('reads a word that could be either by its neighbours', () => {
    // Latin ATC between Cyrillic words; Cyrillic АТС between Latin ones.
    expect(folded('телефон ATC района')[1]).toBe('атс')
    expect(folded('phone АТС district')[1]).toBe('atc')
    expect(folded('in a case the cop came')).toEqual(['in', 'a', 'case', 'the', 'cop', 'came'])
  })
  it('leaves words alone that were meant to mix scripts', () => {
    expect(folded('iPhoneы')).toEqual(['iphoneы'])
  })
})

describe('words broken at the end of a line', () => {
  it('joins the halves', () => {
    expect(folded('был за-\nдержан')).toEqual(['был', 'задержан'])
    expect(folded('ЗА-\r\nДЕРЖАН')).toEqual(['задержан'])
    expect(folded('за\u00ad\nдержан за¬\n  держан за\u0002\r\nдержан')).toEqual(['задержан', 'задержан', 'задержан'])
  })
  it('keeps hyphens that belong to the word', () => {
    expect(folded('кое-\nкто')).toEqual(['кое', 'кто'])
    expect(folded('кто-\nто')).toEqual(['кто', 'то'])
    expect(folded('из-\nза')).toEqual(['из', 'за'])
    expect(folded('по-\nрусски')).toEqual(['по', 'русски'])
    expect(folded('по-\nказания')).toEqual(['показания'])
    expect(folded('Иванов-\nПетров')).toEqual(['иванов', 'петров'])
    expect(folded('все-\nтаки')).toEqual(['все', 'таки'])
  })
  it('indexes the halves as well where both readings are possible', () => {
    const { exact } = indexedText('адвокат-\nпомощник', 'ru')
    expect(exact.split(' ')).toEqual(expect.arrayContaining(['адвокатпомощник', 'адвокат', 'помощник']))
  })
  it('does not join over a dash, an empty line or a number', () => {
    expect(folded('суд -\nрешил')).toEqual(['суд', 'решил'])
    expect(folded('суд-\n\n\n\nрешил')).toEqual(['суд', 'решил'])
    expect(folded('45-\n47')).toEqual(['45', '47'])
  })
})

describe('numbers', () => {
  it('cuts numbers of cases, articles and dates at every sign, and between digits and letters', () => {
    expect(folded('№ А40-123/2019')).toEqual(['а', '40', '123', '2019'])
    expect(folded('ст. 205.2, 205²')).toEqual(['ст', '205', '2', '205', '2'])
    expect(folded('10.11.2023г.')).toEqual(['10', '11', '2023', 'г'])
  })
})

describe('the language of a word', () => {
  const stem = (text: string, language: string | null = null) => wordsOf(text, language).at(-1)?.stem
  it('is told by the letters of the page before the language of the document', () => {
    expect(stem('Свідок повідомив, що бачив затриманого', 'ru')).toBe('затрим')
    expect(stem('Он сообщил, что видел затриманого', 'uk')).toBe('затриман')
    expect(stem('затриманого', 'uk')).toBe('затрим')
  })
  it('is told by small words in Latin script', () => {
    expect(stem('der Zeuge und die Aussagen des Gerichtes')).toBe('gericht')
    expect(stem('the witness and the proceedings of the hearings')).toBe('hear')
  })
})

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'за',
          'Д',
          'cуд',
          '-\n',
          '-',
          '\u00ad',
          "'",
          ' ',
          '\n',
          '1',
          'ё',
          'e\u0301',
          '\u0002',
          '\ud83d',
          '山',
          '²',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )
  it('gives words in order, apart, inside the text, and never empty', () => {
    fc.assert(
      fc.property(text, (value) => {
        let last = 0
        for (const { start, end, word, stem, halves } of wordsOf(value)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(value.length)
          expect(word).not.toBe('')
          expect(stem).not.toBe('')
          // What FTS5 sees must be one token: nothing in it may cut.
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
          for (const half of halves ?? []) {
            expect(half.start).toBeGreaterThanOrEqual(start)
            expect(half.end).toBeLessThanOrEqual(end)
          }
          last = end
        }
      }),
      { numRuns: 1_000 },
    )
  })
  it('folds what it folded to the same', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const { word } of wordsOf(value)) expect(foldWord(word).word).toBe(word)
      }),
      { numRuns: 500 },
    )
  })
  it('takes time in proportion to its length', () => {
    const hostile = [
      'а'.repeat(200_000),
      'а-\n'.repeat(70_000),
      `а${'\u00ad'.repeat(200_000)}`,
      `а-${' '.repeat(200_000)}`,
    ]
    const started = performance.now()
    for (const value of hostile) wordsOf(value)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

it('gives the same words for the same text as the index was made with (raise INDEX_VERSION when this changes)', () => {
  expect(
    indexedText(
      'Обвиняемого за-\nдержали cотрудники; адвокат-\nпомощник истца, участок № А40-123/2019, ст. 205² УК. ' +
        'Свідок повідомив про рішення слідчого. The witnesses were detained. Der Zeuge und die Häuser.',
      'ru',
    ),
  ).toMatchInlineSnapshot(`
    {
      "exact": "обвиняемого задержали сотрудники адвокатпомощник истца участок а 40 123 2019 ст 205 2 ук свідок повідомив про рішення слідчого the witnesses were detained der zeuge und die hauser адвокат помощник ",
      "stems": "обвиняем задерж сотрудник адвокатпомощник истк участк а 40 123 2019 ст 205 2 ук сводк повідом про рош слодч the witness wer detained der zeug und die haus адвк помощник ",
    }
  `)
})
