import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Brush, PRINT } from './brush.ts'
import { AXIS, paintAxis } from './paint-axis.ts'
import { DAY } from './shape.ts'
import { ticks } from './ticks.ts'

type Word = { words: string; x: number; size: number }

/** The words that an axis of this width has, and where. */
function wordsOf(from: number, perPixel: number, width: number): Word[] {
  const written: Word[] = []
  const nothing = () => undefined
  const brush: Brush = {
    box: nothing,
    fade: nothing,
    circle: nothing,
    polygon: nothing,
    line: nothing,
    text: (words, x, _, { size }) => written.push({ words, x, size }),
    inside: (_x, _y, _width, _height, draw) => draw(),
  }
  const scale = { from, perPixel }
  paintAxis(brush, PRINT, scale, ticks(scale, width, 'ru'), { x: 0, width, top: 0, bottom: AXIS })
  return written
}

describe('the axis', () => {
  it('has no word that begins before its left edge or ends behind its right one, at any zoom', () => {
    const anyTime = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })
    const anyZoom = fc.double({ min: Math.log(DAY / 2000), max: Math.log(10 * DAY), noNaN: true }).map(Math.exp)
    fc.assert(
      fc.property(anyTime, anyZoom, fc.integer({ min: 300, max: 2400 }), (from, perPixel, width) => {
        for (const { words, x, size } of wordsOf(from, perPixel, width)) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + words.length * size * 0.5).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  it('still names its time where only a part of a day is in sight', () => {
    const noon = Date.UTC(2023, 2, 3, 12)
    expect(wordsOf(noon, 60_000, 600).map(({ words }) => words)).toContain('3 марта 2023')
  })
})
