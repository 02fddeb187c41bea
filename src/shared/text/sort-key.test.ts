import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey } from './sort-key.ts'

const sorted = (texts: string[]) =>
  texts
    .map((text) => ({ text, key: sortKey(text) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ text }) => text)

describe('the key texts are sorted by', () => {
  it('counts, folds capitals and ё, and puts Cyrillic before Latin', () => {
    expect(sorted(['Zakladka', 'лист 10', 'Ёлка', 'лист 9', '«Ель»', 'закладка', '2 тома'])).toEqual([
      '2 тома',
      'Ёлка',
      '«Ель»',
      'закладка',
      'лист 9',
      'лист 10',
      'Zakladka',
    ])
  })

  it('orders words as the collator does', () => {
    const { compare } = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' })
    const word = fc.stringMatching(/^[а-жк-щэ-яА-ЖК-ЩЭ-Я]{1,6}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const keys = words.toSorted(compare).map(sortKey)
        expect(keys).toEqual(keys.toSorted())
      }),
    )
  })
})
