import type { PersonId } from '#shared/domain/ids.ts'
import type { TimelineEvent } from '#shared/domain/timeline.ts'
import { fullTitle } from '#shared/timeline/layout.ts'
import { whenWords } from '#shared/timeline/working.ts'

/** An event in one breath, for those who hear it: date, title, kind, how it stands, whom it concerns. */
export function eventWords(
  event: TimelineEvent,
  lane: string,
  names: ReadonlyMap<PersonId, string>,
  language: 'ru' | 'en',
): string {
  const people = event.personIds.flatMap((id) => names.get(id) ?? [])
  const kind = event.kind === event.title ? '' : event.kind
  return [whenWords(event, language), fullTitle(event), kind || lane, event.state, ...people, event.citation]
    .filter((part) => part !== '')
    .join(', ')
}
