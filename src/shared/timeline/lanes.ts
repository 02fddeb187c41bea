import type { PersonId } from '../domain/ids.ts'
import { type TimelineEvent, type TimelineGrouping, TimelineLane } from '../domain/timeline.ts'

/** A lane of the picture: events of one kind, of everyone or of one person; `personId` null within persons: of nobody in particular. */
export type Lane = { key: string; lane: TimelineLane; personId: PersonId | null; events: TimelineEvent[] }
/** Lanes under one heading; `name` is empty where there is none. */
export type LaneGroup = { key: string; name: string | null; lanes: Lane[] }

type Person = { id: PersonId; name: string; defendant: boolean }

const kinds = (events: readonly TimelineEvent[], personId: PersonId | null): Lane[] => {
  const byLane = Map.groupBy(events, ({ lane }) => lane)
  return TimelineLane.options.flatMap((lane) => {
    const own = byLane.get(lane)
    return own ? [{ key: `${personId ?? ''}/${lane}`, lane, personId, events: own }] : []
  })
}

/**
 * Events into lanes; lanes without events are left out. By person, an event stands in the lanes of every defendant it
 * concerns; where there are none, in those of the first person; where there is nobody, under the last heading.
 */
export function toLanes(
  events: readonly TimelineEvent[],
  persons: readonly Person[],
  grouping: TimelineGrouping,
): LaneGroup[] {
  if (grouping === 'kind') return [{ key: '', name: null, lanes: kinds(events, null) }]
  const defendants = new Set(persons.filter((person) => person.defendant).map(({ id }) => id))
  const known = new Set(persons.map(({ id }) => id))
  const owners = ({ personIds }: TimelineEvent): (PersonId | null)[] => {
    const accused = personIds.filter((id) => defendants.has(id))
    return accused.length > 0 ? accused : [personIds.find((id) => known.has(id)) ?? null]
  }
  const byPerson = new Map<PersonId | null, TimelineEvent[]>()
  for (const event of events)
    for (const id of owners(event)) {
      const own = byPerson.get(id)
      if (own) own.push(event)
      else byPerson.set(id, [event])
    }
  const named = persons.flatMap(({ id, name }) => {
    const own = byPerson.get(id)
    return own ? [{ key: id, name, lanes: kinds(own, id) }] : []
  })
  const rest = byPerson.get(null)
  return rest ? [...named, { key: 'nobody', name: '', lanes: kinds(rest, null) }] : named
}
