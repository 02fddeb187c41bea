import { describe, expect, it } from 'vitest'
import { toLanes } from '#shared/timeline/lanes.ts'
import { eventOn } from '#shared/timeline/testing.ts'
import { type Step, walk } from './walk.ts'

const events = [
  eventOn('2024-01-01', { id: 'hearing', lane: 'hearings' }),
  eventOn('2024-02-01', { id: 'fact-1' }),
  eventOn('2024-02-10', { id: 'paper-1', lane: 'documents' }),
  eventOn('2024-06-01', { id: 'fact-2' }),
  eventOn('2024-06-02', { id: 'paper-2', lane: 'documents' }),
]
const lanes = toLanes(events, [], 'kind').flatMap((group) => group.lanes)
const led = (id: string | null, ...steps: Step[]) =>
  steps.reduce(
    (place, step) => walk(events, lanes, place, step),
    id === null ? null : { id, laneKey: null as string | null },
  )?.id

describe('walking along the timeline', () => {
  it('begins at the first event, or at the last when asked for it', () => {
    expect(led(null, 'next')).toBe('hearing')
    expect(led(null, 'last')).toBe('paper-2')
  })

  it('goes through all lanes in the order of time, and stops at the ends', () => {
    expect(led('hearing', 'next', 'next', 'next')).toBe('fact-2')
    expect(led('hearing', 'previous')).toBe('hearing')
    expect(led('paper-2', 'next')).toBe('paper-2')
    expect(led('fact-1', 'last', 'first')).toBe('hearing')
  })

  it('keeps to a lane, or goes to what is nearest in the next one', () => {
    expect(led('fact-1', 'next-in-lane')).toBe('fact-2')
    expect(led('fact-2', 'down')).toBe('paper-2')
    expect(led('fact-1', 'down', 'up', 'up')).toBe('hearing')
    expect(led('paper-1', 'down')).toBe('paper-1')
  })

  it('knows which of two lanes it is in when an event stands in both', () => {
    const [a, b] = ['a', 'b'].map((letter) => letter.repeat(26)) as never[]
    const shared = eventOn('2024-01-01', { id: 'both', personIds: [a, b] as never })
    const own = eventOn('2024-01-02', { id: 'own', personIds: [b] as never })
    const persons = [
      { id: a, name: 'Анна', defendant: true },
      { id: b, name: 'Борис', defendant: true },
    ] as never
    const byPerson = toLanes([shared, own], persons, 'person').flatMap((group) => group.lanes)
    const down = walk([shared, own], byPerson, { id: 'both', laneKey: null }, 'down')
    expect(walk([shared, own], byPerson, down, 'next-in-lane')).toMatchObject({ id: 'own' })
  })
})
