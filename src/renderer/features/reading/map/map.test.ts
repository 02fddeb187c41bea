import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHEET, type VolumeReading } from '#shared/domain/reading.ts'
import { type Cursor, mapRows, moveCursor } from './rows.ts'
import { isLeft, isMissing, sheetsWhere } from './sheet-index.ts'

const volume = (number: number, flags: number[]): VolumeReading => ({
  series: 'main',
  volume: number,
  cells: flags.map((flag) => flag.toString(16)).join(''),
  marks: '0'.repeat(flags.length),
  present: 0,
  read: 0,
  missing: 0,
  double: 0,
})
const { present, read, partly } = SHEET
const first = volume(1, [present + read, 0, 0, present + partly, present])
const second = volume(2, [present, present])

describe('the map of sheets', () => {
  it('is cut into rows', () => {
    expect(mapRows([first, second], 3).map((row) => (row.type === 'volume' ? 'т.' : `${row.from}–${row.to}`))).toEqual([
      'т.',
      '1–3',
      '4–5',
      'т.',
      '1–2',
    ])
  })

  it('says which sheets are missing and which are left', () => {
    expect(sheetsWhere(first, isMissing)).toEqual([[2, 3]])
    expect(sheetsWhere(first, isLeft)).toEqual([[4, 5]])
  })

  it('is walked over its volumes, and a run stays within one', () => {
    const at = (sheet: number, anchor = sheet): Cursor => ({ volume: 0, sheet, anchor })
    const go = (from: Cursor, key: string, extend = false) => moveCursor([first, second], from, key, 3, extend)
    expect(go(at(5), 'ArrowRight')).toEqual({ volume: 1, sheet: 1, anchor: 1 })
    expect(go(at(5), 'ArrowRight', true)).toBeNull()
    expect(go(at(2), 'ArrowDown', true)).toEqual({ volume: 0, sheet: 5, anchor: 2 })
    expect(go({ volume: 1, sheet: 1, anchor: 1 }, 'ArrowLeft')).toEqual({ volume: 0, sheet: 5, anchor: 5 })
    expect(go(at(1), 'ArrowUp')).toBeNull()
  })

  it('never loses the cursor, whatever keys are pressed', () => {
    const key = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean())), (keys) => {
        let cursor: Cursor = { volume: 0, sheet: 1, anchor: 1 }
        for (const [name, extend] of keys) cursor = moveCursor([first, second], cursor, name, 3, extend) ?? cursor
        const there = [first, second][cursor.volume]
        expect(cursor.sheet).toBeGreaterThanOrEqual(1)
        expect(cursor.sheet).toBeLessThanOrEqual(there?.cells.length ?? 0)
        expect(cursor.anchor).toBeLessThanOrEqual(there?.cells.length ?? 0)
      }),
    )
  })
})
