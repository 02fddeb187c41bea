import { describe, expect, it } from 'vitest'
import { clockOddity, daysUntil, dayWords, isOver, timeWords, whenWords } from './when.ts'

const at = (date: string, time: string | null = null, end: string | null = null, zone = 'Asia/Kamchatka') => ({
  start: { date, time, zone: time === null ? null : zone, wording: '' },
  end,
})

describe('when a hearing is', () => {
  it('is told with its weekday, in both languages', () => {
    expect(dayWords('2024-03-12', 'ru')).toBe('вторник, 12\u00a0марта 2024\u00a0г.')
    expect(dayWords('2024-03-12', 'en', 'short')).toBe('Tue, 12\u00a0March 2024')
    expect(dayWords('2024-03~', 'ru')).toBe('около марта 2024\u00a0г.')
    expect(timeWords(at('2024-03-12', '10:30', '12:00'), 'ru')).toBe('10:30–12:00')
    expect(timeWords(at('2024-03-12', '22:30', '01:00'), 'en')).toBe('22:30–01:00 the next day')
    expect(timeWords(at('2024-03-12'), 'ru')).toBe('')
  })

  it('names the zone where its clock is not this computer’s', () => {
    expect(whenWords(at('2024-03-12', '10:30'), 'ru')).toMatch(/^вторник, 12.марта 2024.г\., 10:30 \(.*UTC\+12\)$/)
    expect(whenWords(at('2024-03-12'), 'ru')).toMatch(/^вторник, 12.марта 2024.г\.$/)
  })

  it('is so many days away by the calendar of the place', () => {
    // Noon in London is already the next day in Kamchatka.
    const now = Date.UTC(2024, 2, 10, 12, 30)
    expect(daysUntil(at('2024-03-12', '10:30'), now)).toBe(1)
    expect(daysUntil(at('2024-03-12', '10:30', null, 'Europe/London'), now)).toBe(2)
    expect(daysUntil(at('2024-03'), now)).toBe(null)
  })

  it('is over when its day is, or the last it may mean', () => {
    const now = Date.UTC(2024, 2, 12, 12, 30)
    expect(isOver(at('2024-03-12', '10:30'), now)).toBe(true)
    expect(isOver(at('2024-03-12', '10:30', null, 'Europe/London'), now)).toBe(false)
    expect(isOver(at('2024-03'), now)).toBe(false)
    expect(isOver(at('2024-02'), now)).toBe(true)
    // 22:00 to 2:00 in Kamchatka, where it is 0:30 of the next day.
    expect(isOver(at('2024-03-12', '22:00', '02:00'), now)).toBe(false)
  })

  it('may be a time that no clock there shows, or shows twice', () => {
    expect(clockOddity(at('2024-03-31', '02:30', null, 'Europe/Berlin'))).toBe('gap')
    expect(clockOddity(at('2024-10-27', '02:30', null, 'Europe/Berlin'))).toBe('twice')
    expect(clockOddity(at('2024-10-27', '12:30', null, 'Europe/Berlin'))).toBe(null)
  })
})
