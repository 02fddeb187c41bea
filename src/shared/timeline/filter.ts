import type { PersonId } from '../domain/ids.ts'
import type { TimelineEvent, TimelineFilter } from '../domain/timeline.ts'

/** Small letters, ё as е: enough to find a title one can see. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')

/** Events of the chosen lanes and person whose words hold every word of the text. Order stays. */
export function filterEvents(
  events: readonly TimelineEvent[],
  { lanes, personId, text }: TimelineFilter,
  names: ReadonlyMap<PersonId, string>,
): TimelineEvent[] {
  const wanted = new Set(lanes)
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const speaks = ({ who, title, kind, state, wording, citation, personIds, date }: TimelineEvent) => {
    const people = personIds.map((id) => names.get(id) ?? '')
    const own = folded([who, title, kind, state, wording, citation, date, ...people].join(' '))
    return words.every((word) => own.includes(word))
  }
  return events.filter(
    (event) =>
      wanted.has(event.lane) &&
      (personId === null || event.personIds.includes(personId)) &&
      (words.length === 0 || speaks(event)),
  )
}
