import { useMemo } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import type { RuleSet, WorkCalendar } from '#shared/domain/rule.ts'
import { calendarOf, setFor } from '#shared/terms/rule-book.ts'
import { useRequest } from '../../api/hooks.ts'

/** The rules for a dossier's jurisdiction, with their calendar. The users' own come first. Null while they are not known yet. */
export function useTerms(dossierId: DossierId): { set: RuleSet; calendar: WorkCalendar | null } | null {
  const jurisdiction = useRequest('dossiers.get', { id: dossierId }).data?.jurisdiction
  const book = useRequest('rules.list', {}).data
  return useMemo(() => {
    if (jurisdiction === undefined || !book) return null
    const set = setFor(book, jurisdiction)
    return set && { set, calendar: calendarOf(book, set) }
  }, [jurisdiction, book])
}
