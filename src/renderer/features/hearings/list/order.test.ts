import { describe, expect, it } from 'vitest'
import type { Hearing } from '#shared/domain/hearing.ts'
import { HearingId, HearingSeriesId, newId, PersonId } from '#shared/domain/ids.ts'
import { filterHearings, NO_FILTER } from './filter.ts'
import { arrange } from './order.ts'

const NOW = Date.UTC(2024, 2, 12, 12)
const [one, two] = [newId(HearingSeriesId), newId(HearingSeriesId)]
const hearing = (date: string, seriesId: HearingSeriesId, more: Partial<Hearing> = {}) =>
  ({
    id: newId(HearingId),
    seriesId,
    kind: 'extension',
    state: 'planned',
    start: { date, time: null, zone: null, wording: '' },
    end: null,
    court: 'Нигдевский районный суд',
    room: '',
    outcome: '',
    note: '',
    items: [],
    defendantIds: [],
    ...more,
  }) as unknown as Hearing

describe('hearings in a list', () => {
  const all = [
    hearing('2023-12-01', one),
    hearing('2024-01-15', two),
    hearing('2024-03-01', one),
    hearing('2024-03-12', newId(HearingSeriesId)),
    hearing('2024-06-01', one),
  ]
  const told = (arrangement: 'dates' | 'series') =>
    arrange(all, all, arrangement, NOW).map(({ hearing, group, place }) => [
      hearing.start.date,
      ['coming', 'past'].includes(group) ? group : all.findIndex((other) => other.seriesId === group),
      place && `${place.number}/${place.of}`,
    ])

  it('go by date: the nearest to come first, then what is past from the latest', () => {
    expect(told('dates')).toEqual([
      ['2024-03-12', 'coming', null],
      ['2024-06-01', 'coming', '3/3'],
      ['2024-03-01', 'past', '2/3'],
      ['2024-01-15', 'past', null],
      ['2023-12-01', 'past', '1/3'],
    ])
  })

  it('go by series, each together', () => {
    expect(told('series')).toEqual([
      ['2024-06-01', 0, '3/3'],
      ['2024-03-01', 0, '2/3'],
      ['2023-12-01', 0, '1/3'],
      ['2024-03-12', 3, null],
      ['2024-01-15', 1, null],
    ])
  })

  it('keep their place in the series when only some are shown', () => {
    expect(arrange(all.slice(2, 3), all, 'dates', NOW)[0]?.place).toEqual({ number: 2, of: 3 })
  })
})

describe('the filter', () => {
  const [a, b] = [newId(PersonId), newId(PersonId)]
  const all = [
    hearing('2024-01-01', one, { defendantIds: [a], kind: 'appeal', outcome: 'Отказано в жалобе' }),
    hearing('2024-02-01', one, { defendantIds: [a, b], state: 'held', court: 'Елкинский суд' }),
  ]
  const dates = (filter: Partial<typeof NO_FILTER>) =>
    filterHearings(all, { ...NO_FILTER, ...filter }, () => 'слова').map(({ start }) => start.date)

  it('goes by defendant, kind, state and words, whatever the ё', () => {
    expect(dates({})).toHaveLength(2)
    expect(dates({ defendants: [b] })).toEqual(['2024-02-01'])
    expect(dates({ defendants: [a, b] })).toHaveLength(2)
    expect(dates({ kinds: ['appeal'] })).toEqual(['2024-01-01'])
    expect(dates({ states: ['held'] })).toEqual(['2024-02-01'])
    expect(dates({ text: 'ЖАЛОБЕ отказано' })).toEqual(['2024-01-01'])
    expect(dates({ text: 'ёлкинский' })).toEqual(['2024-02-01'])
    expect(dates({ text: 'слова' })).toHaveLength(2)
    expect(dates({ kinds: ['appeal'], states: ['held'] })).toEqual([])
  })
})
