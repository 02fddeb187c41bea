import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTerm, termWords } from './term-text.ts'

const term = (years: number, months = 0, days = 0) => ({ years, months, days })

describe('a typed term', () => {
  it.each([
    ['5 лет', term(5)],
    ['5 лет 6 месяцев', term(5, 6)],
    ['5л6м', term(5, 6)],
    ['1 год, 1 мес. и 10 дней', term(1, 1, 10)],
    ['15 суток', term(0, 0, 15)],
    ['2 years and 3 months', term(2, 3)],
    ['', undefined],
    ['пять лет', null],
    ['5', null],
    ['5 лет 6 лет', null],
    ['500 лет', null],
    ['5 лет строгого режима', null],
  ])('%j', (typed, expected) => {
    expect(parseTerm(typed)).toEqual(expected)
  })

  it.each(['ru', 'en'] as const)('written in %s is read back as the same', (language) => {
    const any = fc.record({
      years: fc.integer({ min: 0, max: 100 }),
      months: fc.integer({ min: 0, max: 1_200 }),
      days: fc.integer({ min: 0, max: 36_600 }),
    })
    fc.assert(
      fc.property(any, (value) => {
        expect(parseTerm(termWords(value, language))).toEqual(value)
      }),
    )
  })
})
