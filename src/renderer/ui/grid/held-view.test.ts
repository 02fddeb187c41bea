import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HeldView, type View } from './held-view.ts'

const ROW_PX = 32
const view = (from: number): View => ({ from, to: from + 20, offset: from * ROW_PX })

/** Rows as they are read, and whether all of a view is. */
function someRead() {
  const read = new Set<number>()
  const isWhole = ({ from, to }: View) => {
    for (let row = from; row < to; row++) if (!read.has(row)) return false
    return true
  }
  const arrive = ({ from, to }: View) => {
    for (let row = from; row < to; row++) read.add(row)
  }
  return { isWhole, arrive }
}

describe('the view that a table draws while its rows are read', () => {
  it('is the present one when its rows are there', () => {
    const { isWhole, arrive } = someRead()
    arrive(view(0))
    expect(new HeldView().choose(view(0), isWhole)).toEqual(view(0))
  })

  it('stays until rows come, and is then the newest that was passed by', () => {
    const { isWhole, arrive } = someRead()
    const held = new HeldView()
    arrive(view(0))
    held.choose(view(0), isWhole)
    expect(held.choose(view(1_000), isWhole)).toEqual(view(0))
    expect(held.choose(view(2_000), isWhole)).toEqual(view(0))
    arrive(view(1_000))
    expect(held.choose(view(3_000), isWhole)).toEqual(view(1_000))
    arrive(view(3_000))
    expect(held.choose(view(3_000), isWhole)).toEqual(view(3_000))
  })

  it('is the present one, places and all, when there is nothing to hold on to', () => {
    const { isWhole } = someRead()
    expect(new HeldView().choose(view(5), isWhole)).toEqual(view(5))
  })

  it('lets go of rows that are another list by now', () => {
    const held = new HeldView()
    held.choose(view(0), () => true)
    expect(held.choose(view(7), () => false)).toEqual(view(7))
  })

  it('is whole whenever one has been, never goes back, and is the present one in the end', () => {
    const step = fc.record({ from: fc.nat(5_000), arrives: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(5_000), (steps, last) => {
        const { isWhole, arrive } = someRead()
        const held = new HeldView()
        arrive(view(0))
        const passed = [view(0)]
        let at = passed.indexOf(held.choose(passed[0] as View, isWhole))
        for (const { from, arrives } of steps) {
          const now = view(from)
          passed.push(now)
          if (arrives) arrive(passed[Math.floor(passed.length / 2)] as View)
          const drawn = held.choose(now, isWhole)
          expect(isWhole(drawn)).toBe(true)
          // The same place passed twice counts as the later one.
          const place = passed.findLastIndex((view) => view.from === drawn.from)
          expect(place).toBeGreaterThanOrEqual(at)
          at = place
        }
        arrive(view(last))
        expect(held.choose(view(last), isWhole)).toEqual(view(last))
      }),
    )
  })
})
