import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInZone } from './wall-clock.ts'

const iso = (date: string, time: string, zone: string) => new Date(placeInZone(date, time, zone).instant).toISOString()

describe('a wall-clock time in a zone', () => {
  it('is the instant its clocks show it', () => {
    expect(iso('2023-11-10', '09:30', 'Europe/Moscow')).toBe('2023-11-10T06:30:00.000Z')
    expect(iso('2023-11-10', '00:00', 'Asia/Vladivostok')).toBe('2023-11-09T14:00:00.000Z')
    // Moscow kept UTC+4 all year round from 2011 to 2014.
    expect(iso('2012-01-10', '10:00', 'Europe/Moscow')).toBe('2012-01-10T06:00:00.000Z')
    expect(iso('2024-02-29', '23:59', 'America/New_York')).toBe('2024-03-01T04:59:00.000Z')
  })

  it('does not exist where the clocks jump over it', () => {
    expect(placeInZone('2024-03-31', '02:30', 'Europe/Berlin').state).toBe('gap')
    expect(placeInZone('2024-03-31', '01:59', 'Europe/Berlin').state).toBe('exact')
    expect(placeInZone('2024-03-31', '03:00', 'Europe/Berlin').state).toBe('exact')
    expect(placeInZone('2011-03-27', '02:30', 'Europe/Moscow').state).toBe('gap')
  })

  it('is there twice where they are put back, and the first time is meant', () => {
    expect(placeInZone('2024-10-27', '02:30', 'Europe/Berlin')).toEqual({
      instant: Date.UTC(2024, 9, 27, 0, 30),
      state: 'twice',
    })
  })

  it('comes back from the instant, whatever the zone', () => {
    const zones = ['Europe/Moscow', 'Asia/Kathmandu', 'America/St_Johns', 'Europe/London', 'Australia/Lord_Howe', 'UTC']
    const two = (value: number) => String(value).padStart(2, '0')
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), fc.constantFrom(...zones), (day, hour, minute, zone) => {
        const date = day.toISOString().slice(0, 10)
        const time = `${two(hour)}:${two(minute)}`
        const { instant, state } = placeInZone(date, time, zone)
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(instant)
        if (state !== 'gap') expect(shown).toBe(`${date} ${time}`)
        else expect(shown).not.toBe(`${date} ${time}`)
      }),
      { numRuns: 300 },
    )
  })
})
