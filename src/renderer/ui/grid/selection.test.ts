import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clear, keep, move, NOTHING_PICKED, pick, pickAll, type Selection, toggle } from './selection.ts'

const ROWS = ['a', 'b', 'c', 'd', 'e']
const SHIFT = { shift: true, ctrl: false }
const CTRL = { shift: false, ctrl: true }
const shown = (selection: Selection) => `${[...selection.picked].sort().join('')}@${selection.active}`

describe('picking rows', () => {
  it('a click picks one row alone', () => {
    expect(shown(pick(pick(NOTHING_PICKED, ROWS, 'b'), ROWS, 'd'))).toBe('d@d')
  })
  it('Shift picks the run since the first click, in either direction', () => {
    const first = pick(NOTHING_PICKED, ROWS, 'c')
    const down = pick(first, ROWS, 'e', SHIFT)
    expect(shown(down)).toBe('cde@e')
    expect(shown(pick(down, ROWS, 'a', SHIFT))).toBe('abc@a')
  })
  it('Ctrl adds and takes away single rows', () => {
    const two = pick(pick(NOTHING_PICKED, ROWS, 'a'), ROWS, 'c', CTRL)
    expect(shown(two)).toBe('ac@c')
    expect(shown(pick(two, ROWS, 'a', CTRL))).toBe('c@a')
  })
  it('Ctrl+Shift adds a run to what is picked', () => {
    const two = pick(pick(NOTHING_PICKED, ROWS, 'a'), ROWS, 'c', CTRL)
    expect(shown(pick(two, ROWS, 'e', { shift: true, ctrl: true }))).toBe('acde@e')
  })
  it('Shift with no first click picks the row alone', () => {
    expect(shown(pick(NOTHING_PICKED, ROWS, 'c', SHIFT))).toBe('c@c')
  })
})

describe('moving by keyboard', () => {
  it('starts at the top going down and at the bottom going up', () => {
    expect(shown(move(NOTHING_PICKED, ROWS, 1))).toBe('a@a')
    expect(shown(move(NOTHING_PICKED, ROWS, -1))).toBe('e@e')
  })
  it('stops at the ends', () => {
    expect(shown(move(pick(NOTHING_PICKED, ROWS, 'd'), ROWS, 10))).toBe('e@e')
    expect(shown(move(pick(NOTHING_PICKED, ROWS, 'b'), ROWS, -10))).toBe('a@a')
  })
  it('Shift grows and shrinks the run', () => {
    const grown = move(move(pick(NOTHING_PICKED, ROWS, 'b'), ROWS, 1, SHIFT), ROWS, 1, SHIFT)
    expect(shown(grown)).toBe('bcd@d')
    expect(shown(move(grown, ROWS, -1, SHIFT))).toBe('bc@c')
  })
  it('Ctrl moves without picking, Space then picks', () => {
    const moved = move(pick(NOTHING_PICKED, ROWS, 'a'), ROWS, 2, CTRL)
    expect(shown(moved)).toBe('a@c')
    expect(shown(toggle(moved, 'c'))).toBe('ac@c')
  })
  it('does nothing in an empty table', () => {
    expect(move(NOTHING_PICKED, [], 1)).toBe(NOTHING_PICKED)
  })
})

describe('a selection over time', () => {
  it('picks all and nothing', () => {
    expect(shown(pickAll(NOTHING_PICKED, ROWS))).toBe('abcde@a')
    expect(shown(clear(pickAll(NOTHING_PICKED, ROWS)))).toBe('@a')
  })
  it('drops rows that are gone and is the same object when none is', () => {
    const all = pickAll(NOTHING_PICKED, ROWS)
    expect(keep(all, new Set(ROWS))).toBe(all)
    expect(shown(keep(all, new Set(['b', 'c'])))).toBe('bc@null')
  })
  it('never holds a row that is not shown', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('pick' as const),
        row: fc.constantFrom(...ROWS),
        shift: fc.boolean(),
        ctrl: fc.boolean(),
      }),
      fc.record({
        do: fc.constant('move' as const),
        by: fc.integer({ min: -9, max: 9 }),
        shift: fc.boolean(),
        ctrl: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let selection = NOTHING_PICKED
        for (const s of steps)
          selection = s.do === 'pick' ? pick(selection, ROWS, s.row, s) : move(selection, ROWS, s.by, s)
        expect([...selection.picked].every((id) => ROWS.includes(id))).toBe(true)
        expect(keep(selection, new Set(ROWS))).toBe(selection)
      }),
    )
  })
})
