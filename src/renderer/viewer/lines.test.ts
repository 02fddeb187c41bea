import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitRect } from './geometry.ts'
import { linesOf } from './lines.ts'

const A4 = Math.SQRT2
const box = (left: number, top: number, width: number, height = 0.015): UnitRect => ({ left, top, width, height })

describe('lines of a selection', () => {
  it('joins the runs of one line and keeps lines apart', () => {
    const lines = linesOf([box(0.3, 0.1, 0.2), box(0.1, 0.101, 0.19), box(0.1, 0.12, 0.4)], A4)
    expect(lines).toHaveLength(2)
    expect(lines[0]?.left).toBeCloseTo(0.1)
    expect(lines[0]?.width).toBeCloseTo(0.4)
  })

  it('keeps the columns of a table apart', () => {
    expect(linesOf([box(0.1, 0.1, 0.15), box(0.5, 0.1, 0.2)], A4)).toHaveLength(2)
  })

  it('takes a superscript into its line', () => {
    expect(linesOf([box(0.1, 0.1, 0.2), box(0.3, 0.098, 0.01, 0.008)], A4)).toHaveLength(1)
  })

  it('joins what a later run bridges', () => {
    expect(linesOf([box(0.1, 0.1, 0.1), box(0.5, 0.1, 0.1), box(0.19, 0.1, 0.32)], A4)).toHaveLength(1)
  })

  it('covers every box, loses none and adds nothing outside', () => {
    const part = fc.double({ min: 0, max: 0.5, noNaN: true })
    const boxes = fc.array(
      fc
        .tuple(part, part, part, part)
        .map(([left, top, width, height]) => box(left, top, width + 0.001, height + 0.001)),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(boxes, (given) => {
        const lines = linesOf(given, A4)
        for (const one of given)
          expect(
            lines.some(
              (line) =>
                line.left <= one.left + 1e-9 &&
                line.top <= one.top + 1e-9 &&
                line.left + line.width >= one.left + one.width - 1e-9 &&
                line.top + line.height >= one.top + one.height - 1e-9,
            ),
          ).toBe(true)
        if (given.length > 0) {
          expect(Math.min(...lines.map((line) => line.left))).toBeCloseTo(Math.min(...given.map((one) => one.left)))
          expect(Math.min(...lines.map((line) => line.top))).toBeCloseTo(Math.min(...given.map((one) => one.top)))
        }
      }),
    )
  })
})
