import type { Deadline } from '#shared/domain/deadline.ts'
import { DUE_GROUPS, type DueGroup, dueGroup } from '#shared/terms/due.ts'

export type ListRow =
  | { kind: 'head'; group: DueGroup; count: number }
  | { kind: 'deadline'; group: DueGroup; deadline: Deadline }

/** Deadlines by day under the head of their group; what is closed comes last, the latest first. */
export function listRows(deadlines: readonly Deadline[], today: string): ListRow[] {
  const groups = Map.groupBy(deadlines, (deadline) => dueGroup(deadline, today))
  return DUE_GROUPS.flatMap((group): ListRow[] => {
    const members = groups.get(group) ?? []
    if (members.length === 0) return []
    const ordered = group === 'closed' ? members.toReversed() : members
    return [
      { kind: 'head', group, count: members.length },
      ...ordered.map((deadline): ListRow => ({ kind: 'deadline', group, deadline })),
    ]
  })
}
