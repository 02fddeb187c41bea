import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { framed, xOf } from './scale.ts'
import { DAY } from './shape.ts'
import { ticks } from './ticks.ts'

const utc = (text: string) => Date.parse(`${text}T00:00Z`)
const shown = (from: string, to: string, language: 'ru' | 'en' = 'ru', width = 1_000) =>
  ticks(framed({ from: utc(from), to: utc(to) }, width), width, language)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the axis', () => {
  it('counts hours, days, weeks, months or years as the scale allows', () => {
    expect(shown('2023-11-10', '2023-11-11').unit).toBe('hour')
    expect(shown('2023-11-01', '2023-12-01').unit).toBe('day')
    expect(shown('2023-09-01', '2023-12-01').unit).toBe('week')
    expect(shown('2023-01-01', '2024-06-01').unit).toBe('month')
    expect(shown('2010-01-01', '2024-01-01').unit).toBe('year')
  })

  it('speaks Russian and English', () => {
    const days = shown('2023-11-01', '2023-12-01')
    expect(days.minor.slice(1, 3).map(({ label }) => label)).toEqual(['2', '3'])
    expect(days.major[0]?.label).toBe('ноябрь 2023')
    expect(shown('2023-11-01', '2023-12-01', 'en').major[0]?.label).toBe('November 2023')
    expect(shown('2023-11-10', '2023-11-11').major[0]?.label).toBe('10 ноября 2023')
    expect(shown('2023-01-01', '2024-06-01', 'en').minor[1]?.label).toBe('Feb')
    expect(plain(shown('2023-09-04', '2023-12-01').minor[0]?.label ?? '')).toBe('4 сент.')
  })

  it('begins weeks on Monday', () => {
    for (const { time } of shown('2023-09-01', '2023-12-01').minor) expect(new Date(time).getUTCDay()).toBe(1)
  })

  it('never crowds its labels and leaves no gap, at any scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1990-01-01'), max: utc('2035-01-01') }),
        fc.double({ min: 0.02, max: 36_000, noNaN: true }),
        (from, days) => {
          const width = 1_200
          const scale = framed({ from, to: from + days * DAY }, width)
          const { minor } = ticks(scale, width, 'ru')
          const places = minor.map(({ time }) => xOf(scale, time))
          expect(places.length).toBeGreaterThan(0)
          expect(places[0]).toBeLessThanOrEqual(0.001)
          // February is the shortest month; nothing else differs so much from its step's length.
          for (const [index, place] of places.slice(1).entries())
            expect(place - (places[index] ?? 0)).toBeGreaterThan(20)
        },
      ),
    )
  })
})
