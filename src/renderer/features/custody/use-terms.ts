import { useMemo } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import type { RuleSet, WorkCalendar } from '#shared/domain/rule.ts'
import { builtIn } from '#shared/terms/built-in.ts'
import { calendarOf, setFor } from '#shared/terms/rule-book.ts'
import { useRequest } from '../../api/hooks.ts'

/** The rules for a dossier's jurisdiction, with their calendar. Null while the dossier is not known yet. */
export function useTerms(dossierId: DossierId): { set: RuleSet; calendar: WorkCalendar | null } | null {
  const jurisdiction = useRequest('dossiers.get', { id: dossierId }).data?.jurisdiction
  return useMemo(() => {
    const set = jurisdiction === undefined ? null : setFor(builtIn, jurisdiction)
    return set && { set, calendar: calendarOf(builtIn, set) }
  }, [jurisdiction])
}
