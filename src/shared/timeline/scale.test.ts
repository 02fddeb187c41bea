import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, framed, keepInSight, pan, timeAt, visible, xOf, zoomAt } from './scale.ts'
import { DAY } from './shape.ts'

const WIDTH = 1_000
const scales = fc
  .record({ from: fc.integer({ min: 0, max: 2e12 }), days: fc.double({ min: 0.5, max: 10_000, noNaN: true }) })
  .map(({ from, days }) => framed({ from, to: from + days * DAY }, WIDTH))

describe('a scale', () => {
  it('leads there and back', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: -500, max: 1_500, noNaN: true }), (scale, x) => {
        expect(xOf(scale, timeAt(scale, x))).toBeCloseTo(x, 3)
      }),
    )
  })

  it('keeps what is under the pointer where it is', () => {
    fc.assert(
      fc.property(
        scales,
        fc.double({ min: 0, max: WIDTH, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (scale, x, factor) => {
          const time = timeAt(scale, x)
          expect(xOf(zoomAt(scale, x, factor), time)).toBeCloseTo(x, 2)
        },
      ),
    )
  })

  it('shows all of a range', () => {
    const range = { from: 0, to: 100 * DAY }
    const scale = framed(range, WIDTH, 50)
    expect([xOf(scale, range.from), xOf(scale, range.to)].map(Math.round)).toEqual([50, 950])
    const { from, to } = visible(scale, WIDTH)
    expect(from).toBeLessThan(range.from)
    expect(to).toBeGreaterThan(range.to)
  })

  it('starts and ends a move at its ends', () => {
    fc.assert(
      fc.property(scales, scales, (a, b) => {
        for (const [at, end] of [
          [0, a],
          [1, b],
        ] as const) {
          const moved = between(a, b, at, WIDTH)
          expect(moved.perPixel / end.perPixel).toBeCloseTo(1, 5)
          expect((moved.from - end.from) / end.perPixel).toBeCloseTo(0, 0)
        }
      }),
    )
  })

  it('cannot be lost in an empty century', () => {
    const range = { from: 0, to: 10 * DAY }
    const far = pan(framed(range, WIDTH), 1e9)
    const kept = keepInSight(far, range, WIDTH)
    expect(xOf(kept, range.to)).toBeGreaterThan(100)
  })
})
