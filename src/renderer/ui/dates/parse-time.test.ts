import { describe, expect, it } from 'vitest'
import { parseTime } from './parse-time.ts'

describe('a typed time', () => {
  it.each([
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['09-30', '09:30'],
    ['930', '09:30'],
    ['2215', '22:15'],
    ['21', '21:00'],
    ['9 часов', '09:00'],
    ['10 30', '10:30'],
    ['9:30 pm', '21:30'],
    ['12 am', '00:00'],
    ['0:00', '00:00'],
    ['', null],
  ])('%j is %s', (typed, time) => {
    expect(parseTime(typed)).toEqual({ ok: true, time })
  })

  it.each([
    ['25:10', 'impossible'],
    ['10:60', 'impossible'],
    ['2460', 'impossible'],
    ['13 pm', 'impossible'],
    ['утром', 'not-a-time'],
    ['10:5', 'not-a-time'],
    ['10:30:15', 'not-a-time'],
  ])('%j is none: %s', (typed, problem) => {
    expect(parseTime(typed)).toEqual({ ok: false, problem })
  })
})
