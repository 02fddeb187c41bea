import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsNextDay, minutesBetween, timesWords } from './clock-times.ts'

const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)

describe('the start and the end of a session', () => {
  it('are on one day, or the end is on the next', () => {
    expect(minutesBetween('10:30', '12:00')).toBe(90)
    expect(minutesBetween('22:00', '01:30')).toBe(210)
    expect(minutesBetween('23:59', '00:00')).toBe(1)
    expect(minutesBetween('10:00', '10:00')).toBe(0)
  })

  it('are never further apart than a day, and never run backwards', () => {
    fc.assert(
      fc.property(clock, clock, (start, end) => {
        const length = minutesBetween(start, end)
        expect(length).toBeGreaterThanOrEqual(0)
        expect(length).toBeLessThan(24 * 60)
        expect(endsNextDay(start, end)).toBe(length > 0 && end < start)
        if (start !== end) expect(length + minutesBetween(end, start)).toBe(24 * 60)
      }),
    )
  })

  it('are told with the day where it is another', () => {
    expect(timesWords('10:30', null, 'ru')).toBe('10:30')
    expect(timesWords('10:30', '12:00', 'ru')).toBe('10:30–12:00')
    expect(timesWords('22:00', '01:30', 'ru')).toBe('22:00–01:30 следующего дня')
    expect(timesWords('22:00', '01:30', 'en')).toBe('22:00–01:30 the next day')
  })
})
