import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRange } from './range.ts'

describe('parseRange', () => {
  it('reads first-last, open and suffix ranges', () => {
    expect(parseRange('bytes=0-9', 100)).toEqual({ start: 0, end: 10 })
    expect(parseRange('bytes=90-', 100)).toEqual({ start: 90, end: 100 })
    expect(parseRange('bytes=-10', 100)).toEqual({ start: 90, end: 100 })
    expect(parseRange('bytes=0-999', 100)).toEqual({ start: 0, end: 100 })
    expect(parseRange('bytes=-999', 100)).toEqual({ start: 0, end: 100 })
  })

  it('says when a range lies outside', () => {
    expect(parseRange('bytes=100-', 100)).toBe('unsatisfiable')
    expect(parseRange('bytes=-0', 100)).toBe('unsatisfiable')
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable')
  })

  it('ignores what is not one range of bytes', () => {
    for (const header of [null, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b', 'bytes=0x1-2'])
      expect(parseRange(header, 100)).toBeNull()
  })

  it('never answers a range outside the bytes, whatever the header', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
        ),
        fc.nat({ max: 1_000_000 }),
        (header, size) => {
          const range = parseRange(header, size)
          if (range === null || range === 'unsatisfiable') return
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThan(range.end)
          expect(range.end).toBeLessThanOrEqual(size)
        },
      ),
    )
  })
})
