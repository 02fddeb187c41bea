import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edtfBounds } from '../domain/edtf.ts'
import { boundsOf, byTime, DAY, HOUR, shapeOf } from './shape.ts'
import { edtfDates, eventOn } from './testing.ts'

const utc = (text: string) => Date.parse(`${text}Z`)
const at = (date: string, time: string | null = null, endTime: string | null = null) => shapeOf({ date, time, endTime })

describe('what a date can mean', () => {
  it('is a day for a day, and an instant where a time is known', () => {
    expect(at('2023-11-10')).toMatchObject({
      kind: 'moment',
      precise: 'day',
      start: { earliest: utc('2023-11-10T00:00'), latest: utc('2023-11-11T00:00') },
    })
    const { start, precise } = at('2023-11-10', '10:30', '12:00')
    expect([precise, start.earliest, start.latest]).toEqual(['time', utc('2023-11-10T10:30'), utc('2023-11-10T12:00')])
    expect(at('2023-11-10', '22:00', '01:30').start.latest).toBe(utc('2023-11-11T01:30'))
  })

  it('is somewhere within a month or a year that stands alone', () => {
    expect(at('2019-03')).toMatchObject({
      kind: 'moment',
      precise: 'coarse',
      start: { earliest: utc('2019-03-01T00:00'), latest: utc('2019-04-01T00:00') },
    })
    expect(at('201X').start.latest).toBe(utc('2020-01-01T00:00'))
  })

  it('reaches beyond an approximate date by half of what was named', () => {
    expect(at('2019-03-10~').start).toMatchObject({ approximate: true, uncertain: false, blur: DAY / 2 })
    expect(at('2019?').start).toMatchObject({ approximate: false, uncertain: true, blur: 0 })
    expect(at('2019%').start).toMatchObject({ approximate: true, uncertain: true })
  })

  it('keeps the doubts of each end of a period to that end', () => {
    const { kind, start, end } = at('2019-03~/2019-05?')
    expect([kind, start.approximate, start.uncertain, end.approximate, end.uncertain]).toEqual([
      'period',
      true,
      false,
      false,
      true,
    ])
    expect(at('2019-04/..').end.latest).toBe(Number.POSITIVE_INFINITY)
    expect(at('../2019-04').start.earliest).toBe(Number.NEGATIVE_INFINITY)
  })

  it('never ends before it starts: an end that is earlier by the clock is on the next day', () => {
    const { start } = at('2023-11-10', '22:30', '03:00')
    expect(start.latest - start.earliest).toBe(4.5 * HOUR)
    expect(start.earliest - utc('2023-11-10T00:00')).toBe(22.5 * HOUR)
  })
})

describe('the order of events', () => {
  const key = (date: string) => {
    const bounds = edtfBounds(date)
    return bounds ? [bounds.earliest, bounds.latest] : [0, 0]
  }

  it('is the order of the bounds of their dates', () => {
    fc.assert(
      fc.property(fc.array(edtfDates, { maxLength: 40 }), (dates) => {
        const ordered = dates
          .map((date) => eventOn(date))
          .sort(byTime)
          .map(({ date }) => key(date))
        const expected = dates
          .map(key)
          .sort(([a = 0, b = 0], [c = 0, d = 0]) => (a === c ? (b === d ? 0 : b < d ? -1 : 1) : a < c ? -1 : 1))
        expect(ordered).toEqual(expected)
      }),
    )
  })

  it('has the same bounds as the date has, and open ends as null', () => {
    fc.assert(
      fc.property(edtfDates, (date) => {
        const { earliest, latest } = boundsOf({ date, time: null, endTime: null })
        expect([earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY]).toEqual(key(date))
      }),
    )
  })

  it('goes within a day by the time, then by the sequence someone gave', () => {
    const events = [
      eventOn('2023-11-10', { title: 'third', sequence: 2 }),
      eventOn('2023-11-10', { title: 'second', sequence: 1 }),
      eventOn('2023-11-10', { title: 'evening', time: '20:00' }),
      eventOn('2023-11-10', { title: 'morning', time: '09:00' }),
      eventOn('2023-11-09', { title: 'the day before', sequence: 9 }),
    ]
    expect(events.sort(byTime).map(({ title }) => title)).toEqual([
      'the day before',
      'second',
      'third',
      'morning',
      'evening',
    ])
  })
})
