import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { eventOn } from '#shared/timeline/testing.ts'
import { type CalendarEntry, toCalendar, toCome } from './calendar.ts'
import { fold } from './lines.ts'
import { changesOf, minutesAhead } from './zones.ts'

const NOW = Date.parse('2026-11-25T10:20:30Z')
const hearing = (date: string, time: string | null, zone: string, fields = {}) =>
  eventOn(date, { id: 'hearing:one', lane: 'hearings', time, ...fields, ...(time === null ? {} : { zone }) })
const entry = (event: CalendarEntry['event'], title = 'Судебное заседание', description = ''): CalendarEntry => ({
  event,
  title,
  description,
})

/** Read by a parser that is not ours. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = calendar.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component))
  for (const zone of zones) ICAL.TimezoneService.register(zone, zone.tzid)
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) }
}

describe('the calendar file', () => {
  it.each([
    ['Europe/Moscow', '2026-12-01', '10:00', '2026-12-01T07:00:00.000Z'],
    ['Asia/Yekaterinburg', '2026-12-01', '10:00', '2026-12-01T05:00:00.000Z'],
    // Clocks are changed in Berlin: an hour's difference between summer and winter.
    ['Europe/Berlin', '2026-12-01', '10:00', '2026-12-01T09:00:00.000Z'],
    ['Europe/Berlin', '2027-06-01', '10:00', '2027-06-01T08:00:00.000Z'],
    ['America/New_York', '2027-03-15', '09:30', '2027-03-15T13:30:00.000Z'],
    ['Asia/Kolkata', '2027-01-10', '23:15', '2027-01-10T17:45:00.000Z'],
  ])('puts a hearing at the right instant for another program: %s, %s', (zone, date, time, instant) => {
    const { events } = read(toCalendar([entry(hearing(date, time, zone))], NOW))
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe(instant)
    expect(events[0]?.startDate.zone.tzid).toBe(zone)
  })

  it('keeps an hour right after the clocks are changed between two hearings of one file', () => {
    const entries = ['2027-03-27', '2027-03-29', '2027-10-30', '2027-11-01'].map((date) =>
      entry(hearing(date, '10:00', 'Europe/Berlin', { id: `hearing:${date}` })),
    )
    const { events } = read(toCalendar(entries, NOW))
    expect(events.map(({ startDate }) => startDate.toJSDate().getUTCHours())).toEqual([9, 8, 8, 9])
  })

  it('ends a hearing when it is to end, and gives a deadline its day', () => {
    const { events } = read(
      toCalendar(
        [
          entry(hearing('2026-12-01', '10:00', 'Europe/Moscow', { endTime: '12:30' })),
          entry(eventOn('2026-12-31', { id: 'deadline:two', lane: 'deadlines' }), 'Срок'),
        ],
        NOW,
      ),
    )
    expect(events[0]?.endDate.toJSDate().toISOString()).toBe('2026-12-01T09:30:00.000Z')
    expect(events[1]?.startDate.isDate).toBe(true)
    expect([events[1]?.startDate.toString(), events[1]?.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01'])
  })

  it.each([
    ['Europe/Moscow', '2026-12-31', '22:00', '01:30', '2026-12-31T22:30:00.000Z'],
    // The night on which the clocks go back in Berlin: 23:00 summer time to 4:00 winter time, six hours.
    ['Europe/Berlin', '2027-10-30', '23:00', '04:00', '2027-10-31T03:00:00.000Z'],
    ['Asia/Vladivostok', '2028-02-28', '23:30', '00:15', '2028-02-28T14:15:00.000Z'],
  ])('ends a hearing on the next day where it ran over midnight: %s, %s', (zone, date, time, endTime, instant) => {
    const { events } = read(toCalendar([entry(hearing(date, time, zone, { endTime }))], NOW))
    expect(events[0]?.endDate.toJSDate().toISOString()).toBe(instant)
    expect(events[0]?.endDate.zone.tzid).toBe(zone)
  })

  it('is the same for the same event, and its UID says nothing', () => {
    const uid = (fields = {}) =>
      read(toCalendar([entry(hearing('2026-12-01', null, '', fields))], NOW)).events[0]?.uid ?? ''
    expect(uid()).toBe(uid({ date: '2027-01-01' }))
    expect(uid()).not.toBe(uid({ id: 'hearing:two' }))
    expect(uid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uid()).not.toContain('hearing')
  })

  it('carries any text through, folds every line, and holds no alarm and no person', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (title, description) => {
          const text = toCalendar(
            [entry(hearing('2026-12-01', '10:00', 'Europe/Moscow'), `z${title}`, description)],
            NOW,
          )
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(text).not.toMatch(/VALARM|ATTENDEE|ORGANIZER|Delo/)
          const { events } = read(text)
          expect(events).toHaveLength(1)
          expect(events[0]?.summary).toBe(`z${title}`)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('needs no zone where there is no time, and one for each that is used', () => {
    expect(toCalendar([entry(hearing('2026-12-01', null, ''))], NOW)).not.toContain('VTIMEZONE')
    const both = ['Europe/Moscow', 'Europe/Berlin', 'Europe/Moscow'].map((zone, index) =>
      entry(hearing('2026-12-01', '10:00', zone, { id: `hearing:${index}` })),
    )
    const zones = read(toCalendar(both, NOW)).calendar.getAllSubcomponents('vtimezone')
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Europe/Moscow', 'Europe/Berlin'])
  })
})

describe('what is still to come', () => {
  const today = Date.parse('2026-11-25T00:00Z')
  it('are hearings and deadlines that hold, from today on', () => {
    const events = [
      hearing('2026-11-24', null, ''),
      hearing('2026-11-25', null, ''),
      hearing('2026-12-01', null, '', { look: 'quiet' }),
      eventOn('2027-01-01', { lane: 'facts' }),
      hearing('2026-12', null, ''),
    ]
    const { dated, withoutDay } = toCome(events, today)
    expect(dated).toEqual([events[1]])
    expect(withoutDay).toEqual([events[4]])
  })
})

describe('zones', () => {
  it('know when the clocks are changed', () => {
    const [spring, autumn] = changesOf('Europe/Berlin', Date.UTC(2027, 0, 1), Date.UTC(2028, 0, 1))
    expect(new Date(spring?.at ?? 0).toISOString()).toBe('2027-03-28T01:00:00.000Z')
    expect(new Date(autumn?.at ?? 0).toISOString()).toBe('2027-10-31T01:00:00.000Z')
    // Russia left summer time for good in 2014.
    expect(changesOf('Europe/Moscow', Date.UTC(2015, 0, 1), Date.UTC(2030, 0, 1))).toEqual([])
    expect(minutesAhead('Europe/Moscow', Date.UTC(2012, 0, 1))).toBe(240)
  })
})

describe('folding', () => {
  it('never cuts a character, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
        const plain = line.replaceAll(/[\r\n]/g, '').toWellFormed()
        const folded = fold(plain)
        expect(folded.replaceAll('\r\n ', '')).toBe(plain)
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      }),
    )
  })
})
