import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, withDifference } from './order.ts'

const ids = fc.array(fc.constantFrom(...'абвгдежз'), { maxLength: 12 })

describe('an order told as a difference', () => {
  it('comes out as it is, whatever it was before', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        expect(withDifference(before, differenceOf(before, after))).toEqual(after)
      }),
    )
  })

  it('tells one row where one came, went or was exchanged, however long the list', () => {
    const before = Array.from({ length: 1_000 }, (_, index) => String(index))
    expect(differenceOf(before, before.toSpliced(700, 0, 'new'))).toEqual({ from: 700, drop: 0, ids: ['new'] })
    expect(differenceOf(before, before.toSpliced(700, 1))).toEqual({ from: 700, drop: 1, ids: [] })
    expect(differenceOf(before, before.with(3, 'other'))).toEqual({ from: 3, drop: 1, ids: ['other'] })
  })

  it('is the same list where nothing differs', () => {
    const before = ['а', 'б']
    expect(withDifference(before, differenceOf(before, ['а', 'б']))).toBe(before)
  })
})
