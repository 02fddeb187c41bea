import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  displayed,
  fromUnit,
  type PageSpace,
  quadOf,
  type Rotation,
  rectOf,
  toUnit,
  turnRect,
  type UnitRect,
} from './geometry.ts'

const rotation = fc.constantFrom<Rotation[]>(0, 90, 180, 270)
const length = fc.double({ min: 50, max: 5_000, noNaN: true })
const origin = fc.double({ min: -500, max: 500, noNaN: true })
const space = fc
  .record({ x: origin, y: origin, width: length, height: length, yUp: fc.boolean(), rotation })
  .map(({ x, y, width, height, ...rest }): PageSpace => ({ box: [x, y, x + width, y + height], ...rest }))
const part = fc.double({ min: 0, max: 1, noNaN: true })
const unitRect = fc
  .tuple(part, part, part, part)
  .map(([a, b, c, d]): UnitRect => ({ left: a * 0.5, top: b * 0.5, width: c * 0.5, height: d * 0.5 }))

const expectRect = (actual: UnitRect | undefined, wanted: UnitRect, digits = 2) => {
  for (const side of ['left', 'top', 'width', 'height'] as const)
    expect(actual?.[side]).toBeCloseTo(wanted[side], digits)
}

describe('page geometry', () => {
  it('comes back to the same place for every page box, rotation and turn', () => {
    fc.assert(
      fc.property(space, rotation, part, part, (page, turn, u, v) => {
        const [x, y] = fromUnit(page, turn, [u, v])
        const [again, down] = toUnit(page, turn, [x, y])
        expect(again).toBeCloseTo(u, 6)
        expect(down).toBeCloseTo(v, 6)
      }),
    )
  })

  it('shows a quad made on the upright page where it was drawn, however the page is turned since', () => {
    fc.assert(
      fc.property(space, rotation, unitRect, (page, turn, rect) => {
        const shown = displayed(page, turn, { type: 'quads', quads: [quadOf(page, rect)] })
        expectRect(shown[0], turnRect(rect, turn), 3)
      }),
    )
  })

  it('keeps an area where it was dragged on a turned page', () => {
    fc.assert(
      fc.property(space, rotation, rotation, unitRect, (page, turn, later, rect) => {
        const geometry = { type: 'rect', rect: rectOf(page, turn, rect) } as const
        expectRect(displayed(page, turn, geometry)[0], rect, 3)
        expectRect(
          displayed(page, later, geometry)[0],
          turnRect(rect, ((((later - turn) % 360) + 360) % 360) as Rotation),
          3,
        )
      }),
    )
  })

  it('puts the top left corner of an unrotated PDF page at its highest y', () => {
    const page: PageSpace = { box: [0, 0, 600, 800], yUp: true, rotation: 0 }
    expect(toUnit(page, 0, [0, 800])).toEqual([0, 0])
    expect(toUnit(page, 90, [0, 800])).toEqual([1, 0])
    expect(toUnit({ ...page, rotation: 180 }, 0, [0, 800])).toEqual([1, 1])
  })

  it('lists the corners of a quad in reading order', () => {
    const page: PageSpace = { box: [0, 0, 100, 200], yUp: true, rotation: 0 }
    expect(quadOf(page, { left: 0.1, top: 0.1, width: 0.5, height: 0.1 })).toEqual([10, 180, 60, 180, 10, 160, 60, 160])
  })
})
