import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEvent } from '../domain/timeline.ts'
import { extentOf } from './extent.ts'
import { filterEvents } from './filter.ts'
import { toLanes } from './lanes.ts'
import { domainOf, layOut, packingScale, toEntries } from './layout.ts'
import { framed } from './scale.ts'
import { stretches } from './stretches.ts'
import { eventOn, timelineEvents } from './testing.ts'

const TODAY = Date.parse('2024-06-01T12:00Z')
const WIDTH = 1_000
const measure = (text: string) => text.length * 7

function layout(events: TimelineEvent[], zoom: number) {
  const entries = toEntries(events, measure, 'kind')
  const domain = domainOf(entries.values(), TODAY)
  const scale = framed(domain, WIDTH * zoom)
  const packed = { from: scale.from, perPixel: packingScale(scale) }
  return { domain, scale, boxes: layOut(toLanes(events, [], 'kind'), entries, packed, { domain, maxRows: 6 }) }
}

describe('the layout', () => {
  it('shows each event once, alone or counted, at every zoom', () => {
    fc.assert(
      fc.property(timelineEvents, fc.constantFrom(1, 3, 40), (events, zoom) => {
        const { boxes } = layout(events, zoom)
        const ids = boxes.groups.flatMap(({ lanes }) =>
          lanes.flatMap(({ slots }) => slots.flatMap(({ entries }) => entries.map(({ event }) => event.id))),
        )
        expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('has room for every mark between two steps of zoom as well', () => {
    fc.assert(
      fc.property(timelineEvents, fc.double({ min: 1, max: 60, noNaN: true }), (events, zoom) => {
        const { boxes, scale, domain } = layout(events, zoom)
        for (const { slots } of boxes.groups.flatMap(({ lanes }) => lanes))
          for (const { entries, next } of slots) {
            const [own] = entries
            const [other] = next?.entries ?? []
            if (!own || !other || entries.length > 1) continue
            const [a, b] = [own, other].map(({ shape }) => extentOf(shape, scale, domain))
            expect(a?.right).toBeLessThanOrEqual((b?.left ?? 0) + 0.5)
          }
      }),
    )
  })

  it('stacks lanes without overlap', () => {
    const { boxes } = layout(
      [eventOn('2024-01-01'), eventOn('2024-01-01', { lane: 'hearings' }), eventOn('2024', { lane: 'custody' })],
      1,
    )
    const lanes = boxes.groups.flatMap((group) => group.lanes)
    expect(lanes.map(({ lane }) => lane.lane)).toEqual(['hearings', 'custody', 'facts'])
    for (const [index, { top, height }] of lanes.entries())
      expect(lanes[index + 1]?.top ?? boxes.height).toBe(top + height)
  })

  it('repacks only at steps of zoom', () => {
    expect(packingScale({ from: 0, perPixel: 1_000 })).toBe(packingScale({ from: 0, perPixel: 980 }))
    fc.assert(
      fc.property(fc.double({ min: 1e3, max: 1e10, noNaN: true }), (perPixel) => {
        const step = packingScale({ from: 0, perPixel })
        expect(step).toBeGreaterThanOrEqual(perPixel * 0.999)
        expect(step).toBeLessThan(perPixel * 1.42)
      }),
    )
  })
})

describe('lanes by person', () => {
  const [anna, boris, court] = ['a', 'b', 'c'].map((letter) => letter.repeat(26)) as never[]
  const persons = [
    { id: anna, name: 'Анна', defendant: true },
    { id: boris, name: 'Борис', defendant: true },
    { id: court, name: 'Судья', defendant: false },
  ] as never
  it('repeat what concerns several defendants, and keep the rest apart', () => {
    const both = eventOn('2024-01-01', { personIds: [court, anna, boris] as never })
    const judge = eventOn('2024-01-02', { personIds: [court] as never })
    const nobody = eventOn('2024-01-03')
    const groups = toLanes([both, judge, nobody], persons, 'person')
    expect(groups.map(({ name, lanes }) => [name, lanes.flatMap(({ events }) => events)])).toEqual([
      ['Анна', [both]],
      ['Борис', [both]],
      ['Судья', [judge]],
      ['', [nobody]],
    ])
  })
})

describe('finding on the timeline', () => {
  it('asks for every word, whatever the letters', () => {
    const events = [
      eventOn('2024', { title: 'Продление стражи, Ёлкин' }),
      eventOn('2024', { title: 'Продление срока' }),
    ]
    const all = { lanes: ['facts' as const], personId: null }
    const titles = (text: string) => filterEvents(events, { ...all, text }, new Map()).map(({ title }) => title)
    expect(titles('елкин ПРОДЛ')).toEqual(['Продление стражи, Ёлкин'])
    expect(titles('продление')).toHaveLength(2)
    expect(filterEvents(events, { ...all, lanes: [], text: '' }, new Map())).toEqual([])
  })
})

describe('stretches for paper', () => {
  it('cover all of the time once, in order', () => {
    fc.assert(
      fc.property(timelineEvents, fc.integer({ min: 5, max: 60 }), (events, each) => {
        const entries = [...toEntries(events, measure, 'kind').values()]
        const parts = stretches(entries, TODAY, each, 20)
        const domain = domainOf(entries, TODAY)
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([domain.from, domain.to])
        for (const [index, { from, to }] of parts.entries()) {
          expect(to - from).toBeGreaterThan(0)
          if (index > 0) expect(from).toBe(parts[index - 1]?.to)
        }
        expect(parts.length).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('give a year of one event no page of its own', () => {
    const entries = [...toEntries([eventOn('2020-01-01'), eventOn('2024-01-01')], measure, 'kind').values()]
    expect(stretches(entries, TODAY, 45, 60)).toHaveLength(1)
  })
})
