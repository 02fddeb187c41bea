import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneSlipFrom } from './titles-like.ts'

describe('a slip of the hand', () => {
  it.each([
    ['протокол', 'протокло'],
    ['протокол', 'протокл'],
    ['протокол', 'протоколл'],
    ['протокол', 'протакол'],
    ['иванов', 'ивнаов'],
  ])('%s is one away from %s', (a, b) => {
    expect(isOneSlipFrom(a, b)).toBe(true)
    expect(isOneSlipFrom(b, a)).toBe(true)
  })
  it.each([
    ['протокол', 'протокол'],
    ['протокол', 'прокол'],
    ['обыск', 'обыскать'],
    ['арест', 'тасер'],
    ['абвг', 'вгаб'],
  ])('%s is not one away from %s', (a, b) => {
    expect(isOneSlipFrom(a, b)).toBe(false)
  })
  it('is any one letter dropped, put in, changed or swapped', () => {
    const word = fc.string({ minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'put', 'change', 'swap'), (a, n, how) => {
        const i = n % (a.length - 1)
        const [head, here, next, tail] = [a.slice(0, i), a.charAt(i), a.charAt(i + 1), a.slice(i + 2)]
        const b = {
          drop: head + next + tail,
          put: `${head}ж${here}${next}${tail}`,
          change: `${head}ж${next}${tail}`,
          swap: head + next + here + tail,
        }[how]
        expect(isOneSlipFrom(a, b)).toBe(a !== b)
      }),
    )
  })
})
