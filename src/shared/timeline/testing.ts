import fc from 'fast-check'
import { edtfBounds } from '../domain/edtf.ts'
import { newId, PersonId } from '../domain/ids.ts'
import { type TimelineEvent, TimelineLane } from '../domain/timeline.ts'
import { boundsOf } from './shape.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const day = fc
  .record({
    year: fc.integer({ min: 1995, max: 2032 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day: date }) => `${year}-${two(month)}-${two(date)}`)
const point = fc
  .tuple(day, fc.constantFrom(10, 10, 7, 4), fc.constantFrom('', '', '~', '?', '%'))
  .map(([text, length, mark]) => text.slice(0, length) + mark)

/** Any date Delo understands: days, months, years, decades, doubts, periods, open ends. */
export const edtfDates: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: point },
  { weight: 1, arbitrary: fc.constantFrom('201X', '19XX') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(point, point)
      .map(([from, to]) => `${from}/${to}`)
      .filter((text) => edtfBounds(text) !== null),
  },
  { weight: 1, arbitrary: point.map((from) => `${from}/..`) },
  { weight: 1, arbitrary: point.map((to) => `../${to}`) },
)

const PERSONS = Array.from({ length: 3 }, () => newId(PersonId))

/** An event as the vault would answer it. */
export function eventOn(date: string, fields: Partial<TimelineEvent> = {}): TimelineEvent {
  const { time = null, endTime = null } = fields
  return {
    id: `fact:${newId(PersonId)}`,
    lane: 'facts',
    source: { type: 'fact', id: newId(PersonId) as never },
    who: '',
    title: 'Событие',
    kind: '',
    state: '',
    look: 'plain',
    date,
    zone: time === null ? null : 'Europe/Moscow',
    wording: '',
    sequence: 0,
    personIds: [],
    citation: '',
    documentIds: [],
    ...fields,
    time,
    endTime,
    ...boundsOf({ date, time, endTime }),
  }
}

export const timelineEvents: fc.Arbitrary<TimelineEvent[]> = fc.array(
  fc
    .record({
      date: edtfDates,
      lane: fc.constantFrom(...TimelineLane.options),
      title: fc.string({ maxLength: 80 }),
      sequence: fc.nat(5),
      personIds: fc.subarray(PERSONS),
    })
    .map(({ date, ...fields }) => eventOn(date, fields)),
  { maxLength: 120 },
)
