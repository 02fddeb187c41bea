import { describe, expect, it } from 'vitest'
import { timesOf } from './when-draft.ts'

const draft = { date: '2031-03-12', time: '10:30', end: '12:00', zone: 'Europe/Moscow' }
const start = { date: '2031-03-12', time: '10:30', zone: 'Europe/Moscow', wording: '' }

describe('when a hearing is, as it is typed', () => {
  it('becomes its times, and a zone only beside a time', () => {
    expect(timesOf(draft)).toEqual({ start, end: '12:00' })
    expect(timesOf({ ...draft, time: null, end: null })?.start.zone).toBe(null)
  })

  it('is nothing while something in it is wrong', () => {
    expect(timesOf({ ...draft, date: null })).toBe(null)
    expect(timesOf({ ...draft, date: '2031-03' })).toBe(null)
    expect(timesOf({ ...draft, end: '10:00' })).toBe(null)
  })

  it('does not fall back to what stood in a field that cannot be read now', () => {
    for (const field of ['date', 'time', 'end'] as const) expect(timesOf({ ...draft, unread: [field] })).toBe(null)
    expect(timesOf({ ...draft, unread: [] })).toEqual({ start, end: '12:00' })
  })
})
