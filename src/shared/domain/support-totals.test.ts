import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMinor, minorDigits, toMinor } from './money.ts'
import { totalsOf } from './support-totals.ts'

const currency = fc.constantFrom('RUB', 'EUR', 'USD', 'JPY', 'KWD')
const minor = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n })
const purpose = fc.constantFrom('передача', 'Передача', ' передача  ', 'адвокат', '')
const entry = fc.oneof(
  fc
    .record({ kind: fc.constant('money' as const), minor, currency, purpose })
    .map(({ minor, ...rest }) => ({ ...rest, amount: fromMinor(minor, rest.currency) })),
  fc.record({
    kind: fc.constantFrom('letter' as const, 'visit' as const),
    amount: fc.constant(null),
    currency: fc.constant(null),
    purpose,
  }),
)

describe('an amount', () => {
  it('is the same through minor units and back, in every currency', () => {
    fc.assert(
      fc.property(minor, currency, (units, code) => {
        expect(toMinor(fromMinor(units, code), code)).toBe(units)
      }),
    )
  })

  it('has the digits its currency has, and no others', () => {
    expect([toMinor('1500.5', 'RUB'), toMinor('1500', 'RUB'), toMinor('0.07', 'RUB')]).toEqual([150_050n, 150_000n, 7n])
    expect([toMinor('1500', 'JPY'), toMinor('1500.00', 'JPY'), toMinor('1500.5', 'JPY')]).toEqual([1500n, 1500n, null])
    expect([toMinor('1.234', 'KWD'), toMinor('1.234', 'RUB'), toMinor('1.230', 'RUB')]).toEqual([1234n, null, 123n])
    expect([toMinor('-5', 'RUB'), toMinor('1e3', 'RUB'), toMinor('', 'RUB'), toMinor('1,5', 'RUB')]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect([fromMinor(5n, 'RUB'), fromMinor(5n, 'JPY'), fromMinor(5n, 'KWD')]).toEqual(['0.05', '5', '0.005'])
  })
})

describe('totals', () => {
  it('are the exact sum of each currency, and no currency is mixed with another', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const { sums, purposes, count } = totalsOf(entries)
        expect(count).toBe(entries.length)
        const codes = new Set(entries.flatMap((one) => one.currency ?? []))
        expect(new Set(sums.map((sum) => sum.currency))).toEqual(codes)
        for (const sum of sums) {
          const own = entries.filter((one) => one.currency === sum.currency)
          const expected = own.reduce((total, one) => total + (toMinor(one.amount ?? '', sum.currency) ?? 0n), 0n)
          expect(toMinor(sum.amount, sum.currency) ?? BigInt(sum.amount.replace('.', ''))).toBe(expected)
          // What is told apart by purpose adds up to the same.
          const parts = purposes.flatMap((one) => one.sums.filter((part) => part.currency === sum.currency))
          const units = parts.map((part) => BigInt(part.amount.replace('.', '')))
          expect(units.reduce((total, one) => total + one, 0n)).toBe(expected)
          expect(parts.reduce((total, part) => total + part.count, 0)).toBe(own.length)
        }
      }),
    )
  })

  it('do not lose a kopeck over a hundred thousand entries, where floats would', () => {
    const entries = Array.from({ length: 100_000 }, () => ({
      kind: 'money' as const,
      amount: '0.10',
      currency: 'RUB',
      purpose: 'передача',
    }))
    expect(totalsOf(entries).sums).toEqual([{ currency: 'RUB', amount: '10000.00', count: 100_000 }])
    expect(entries.reduce((sum, { amount }) => sum + Number(amount), 0)).not.toBe(10_000)
  })

  it('know a purpose whatever its capitals, blanks and ё', () => {
    const of = (purpose: string) => ({ kind: 'parcel' as const, amount: null, currency: null, purpose })
    const { purposes } = totalsOf([of('Тёплые вещи'), of(' теплые  вещи '), of(''), of('еда')])
    expect(purposes.map(({ purpose, count }) => [purpose, count])).toEqual([
      ['Тёплые вещи', 2],
      ['еда', 1],
      ['', 1],
    ])
  })

  it('show the digits of the currency', () => {
    expect(['RUB', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3])
  })
})
