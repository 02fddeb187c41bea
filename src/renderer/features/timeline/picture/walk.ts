import type { TimelineEvent } from '#shared/domain/timeline.ts'
import type { Lane } from '#shared/timeline/lanes.ts'

export type Place = { id: string; laneKey: string | null }
export type Step = 'next' | 'previous' | 'next-in-lane' | 'previous-in-lane' | 'up' | 'down' | 'first' | 'last'

const middle = ({ earliest, latest }: TimelineEvent): number => {
  if (earliest === null) return latest ?? 0
  return latest === null ? earliest : (earliest + latest) / 2
}

/** The event of a lane whose middle is nearest in time. */
function nearest(lane: Lane, event: TimelineEvent): TimelineEvent | undefined {
  const time = middle(event)
  let best: TimelineEvent | undefined
  for (const other of lane.events)
    if (!best || Math.abs(middle(other) - time) < Math.abs(middle(best) - time)) best = other
  return best
}

/**
 * Where a key leads from an event: along the time over all lanes, along its own lane, or to the nearest in time of the
 * lane above or below. Stays at the ends. `events` are in the order of time.
 */
export function walk(
  events: readonly TimelineEvent[],
  lanes: readonly Lane[],
  from: Place | null,
  step: Step,
): Place | null {
  const at = (event: TimelineEvent | undefined, laneKey: string | null = null): Place | null =>
    event ? { id: event.id, laneKey } : null
  const index = events.findIndex(({ id }) => id === from?.id)
  const event = events[index]
  if (!event || !from) return at(step === 'last' ? events.at(-1) : events[0])
  const row = Math.max(
    0,
    lanes.findIndex(({ key, events: own }) =>
      from.laneKey === null ? own.some(({ id }) => id === from.id) : key === from.laneKey,
    ),
  )
  const lane = lanes[row]
  switch (step) {
    case 'first':
      return at(events[0])
    case 'last':
      return at(events.at(-1))
    case 'next':
      return at(events[Math.min(events.length - 1, index + 1)])
    case 'previous':
      return at(events[Math.max(0, index - 1)])
    case 'next-in-lane':
    case 'previous-in-lane': {
      const own = lane?.events ?? []
      const place = own.findIndex(({ id }) => id === from.id) + (step === 'next-in-lane' ? 1 : -1)
      return at(own[Math.min(own.length - 1, Math.max(0, place))], lane?.key ?? null)
    }
    case 'up':
    case 'down': {
      const next = lanes[row + (step === 'down' ? 1 : -1)]
      return next ? at(nearest(next, event), next.key) : from
    }
  }
}
