import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, pack } from './packing.ts'

const OPTIONS = { maxRows: 4, gap: 5, badge: 30 }
const claims = fc
  .array(
    fc.record({
      left: fc.integer({ min: 0, max: 800 }),
      width: fc.oneof(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 31, max: 400 })),
      label: fc.integer({ min: 0, max: 220 }),
    }),
    { maxLength: 150 },
  )
  .map((list): Claim[] =>
    list.map(({ left, width, label }) => ({ left, right: left + width, label })).sort((a, b) => a.left - b.left),
  )

describe('laying events into rows', () => {
  it('puts every event in exactly one place', () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 8 }), (all, maxRows) => {
        const members = pack(all, { ...OPTIONS, maxRows }).placed.flatMap((place) => place.members)
        expect(members.toSorted((a, b) => a - b)).toEqual(all.map((_, index) => index))
      }),
    )
  })

  it('never lets two places of a row overlap, nor a label run into its neighbour', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const rows = Map.groupBy(pack(all, OPTIONS).placed, ({ row }) => row)
        for (const places of rows.values())
          for (const [index, place] of places.entries()) {
            const next = places[index + 1]
            if (!next) continue
            expect(place.right + OPTIONS.gap).toBeLessThanOrEqual(next.left)
            expect(place.until).toBeLessThanOrEqual(next.left)
          }
      }),
    )
  })

  it('draws together only what collides, in badges no longer than a badge', () => {
    fc.assert(
      fc.property(claims, (all) => {
        for (const { members, left, right } of pack(all, OPTIONS).placed) {
          if (members.length < 2) continue
          expect(right - left).toBeLessThanOrEqual(OPTIONS.badge)
          for (const index of members) expect(all[index]?.left).toBeGreaterThanOrEqual(left)
        }
      }),
    )
  })

  it('gives each its own place where rows are not counted', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const { placed } = pack(all, { ...OPTIONS, maxRows: Number.POSITIVE_INFINITY })
        expect(placed.every(({ members }) => members.length === 1)).toBe(true)
      }),
    )
  })

  it('is in the order of time within a row', () => {
    fc.assert(
      fc.property(claims, (all) => {
        for (const places of Map.groupBy(pack(all, OPTIONS).placed, ({ row }) => row).values())
          expect(places.map(({ left }) => left)).toEqual(places.map(({ left }) => left).toSorted((a, b) => a - b))
      }),
    )
  })

  it('first lets labels give way, then draws together', () => {
    const dense = Array.from(
      { length: 5 },
      (_, index): Claim => ({ left: index * 16, right: index * 16 + 10, label: 200 }),
    )
    const { placed } = pack(dense, { ...OPTIONS, maxRows: 1 })
    expect(placed).toHaveLength(5)
    const same = Array.from({ length: 7 }, (): Claim => ({ left: 100, right: 110, label: 200 }))
    expect(
      pack(same, { ...OPTIONS, maxRows: 2 })
        .placed.map(({ members }) => members.length)
        .toSorted(),
    ).toEqual([1, 6])
  })
})
