import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMinor } from '#shared/domain/money.ts'
import { moneyWords } from '#shared/domain/money-words.ts'
import { parseMoney } from './money.ts'

describe('typed money', () => {
  it.each([
    ['1500', '1500.00', 'RUB'],
    ['1 500,50', '1500.50', 'RUB'],
    ['1500.5', '1500.50', 'RUB'],
    ['1.500,50', '1500.50', 'RUB'],
    ['1,500.50', '1500.50', 'RUB'],
    ['1,234,567', '1234567.00', 'RUB'],
    ['1 500 руб.', '1500.00', 'RUB'],
    ['20 EUR', '20.00', 'EUR'],
    ['20 eur', '20.00', 'EUR'],
    ['€5', '5.00', 'EUR'],
    ['$ 5.25', '5.25', 'USD'],
    ['500 ₴', '500.00', 'UAH'],
    ['1000 JPY', '1000', 'JPY'],
    ['0,05', '0.05', 'RUB'],
    ['007', '7.00', 'RUB'],
    ['', null, 'RUB'],
  ])('%j is %s %s', (typed, amount, currency) => {
    expect(parseMoney(typed, 'RUB')).toEqual({ ok: true, amount, currency })
  })

  it.each([
    ['1,500', 'two-readings'],
    ['1.500', 'two-readings'],
    ['1500 тугриков', 'not-money'],
    ['много', 'not-money'],
    ['-5', 'not-money'],
    ['1e3', 'not-money'],
    ['5 € 3', 'not-money'],
    ['12 34.56.78', 'not-money'],
    ['1234567890123456', 'not-money'],
    ['10,5 JPY', 'fraction'],
    ['0,005', 'fraction'],
  ])('%j is none: %s', (typed, problem) => {
    expect(parseMoney(typed, 'RUB')).toEqual({ ok: false, problem })
  })

  it('is read back from the words it is shown in, to the last digit', () => {
    const minor = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n })
    fc.assert(
      fc.property(
        minor,
        fc.constantFrom('RUB', 'EUR', 'JPY'),
        fc.constantFrom('ru', 'en'),
        (units, currency, language) => {
          const amount = fromMinor(units, currency)
          const words = moneyWords(amount, currency, language)
          // Yen has a sign of its own, which stands for other currencies too; a round thousand in English has two readings.
          const parsed = parseMoney(words.replace('¥', 'JPY '), currency)
          if (!parsed.ok) expect(parsed.problem).toBe('two-readings')
          else expect(parsed).toEqual({ ok: true, amount, currency })
        },
      ),
    )
  })

  it('does not go through a float on its way to the screen', () => {
    expect(moneyWords('9007199254740993.01', 'RUB', 'en')).toContain('9,007,199,254,740,993.01')
  })
})
