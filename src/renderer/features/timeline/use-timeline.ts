import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import type { TimelineAnswer, TimelineEvent, TimelineGrouping } from '#shared/domain/timeline.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { filterEvents } from '#shared/timeline/filter.ts'
import { type LaneGroup, toLanes } from '#shared/timeline/lanes.ts'
import { useRequest } from '../../api/hooks.ts'
import type { Choice } from './choice.ts'

export type TimelineData = {
  answer: TimelineAnswer
  names: ReadonlyMap<PersonId, string>
  /** What the filter leaves, in the order of time. */
  events: TimelineEvent[]
  groups: LaneGroup[]
  grouping: TimelineGrouping
}

export const useLanguage = (): 'ru' | 'en' => (useTranslation().i18n.language.startsWith('ru') ? 'ru' : 'en')

/** A dossier's events, filtered and laid into lanes. */
export function useTimeline(
  dossierId: DossierId,
  choice: Choice,
): { data: TimelineData | null; error: DeloError | null } {
  const language = useLanguage()
  const { data: answer, error } = useRequest('timeline.events', { dossierId, language })
  const filter = useDeferredValue(choice.filter)
  const data = useMemo(() => {
    if (!answer) return null
    const names = new Map(answer.persons.map(({ id, name }) => [id, name]))
    const events = filterEvents(answer.events, filter, names)
    return {
      answer,
      names,
      events,
      groups: toLanes(events, answer.persons, choice.grouping),
      grouping: choice.grouping,
    }
  }, [answer, filter, choice.grouping])
  return { data, error }
}
