import type { DueSoon } from '#shared/contract/deadlines.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { useToday } from './today.ts'

/** What is due in each dossier, the most pressing first; nothing while it is being asked. */
export function useDue(): { today: string; dossiers: DueSoon[] } {
  const today = useToday()
  return { today, dossiers: useRequest('deadlines.due', { today }).data?.dossiers ?? [] }
}

/** How much of a dossier needs attention: overdue, and due within a week. */
export function usePressing(dossierId: DossierId | null): { overdue: number; soon: number } {
  const { dossiers } = useDue()
  const own = dossiers.find((one) => one.dossierId === dossierId)
  return { overdue: own?.overdue ?? 0, soon: own?.soon ?? 0 }
}
