import type { Issue } from '#shared/domain/fact.ts'
import type { IssueId } from '#shared/domain/ids.ts'
import type { Place } from './actions.ts'

export type TreeRow = { issue: Issue; level: number; position: number; siblings: number; open: boolean | null }

/** The rows of the tree that are not folded away. `open`: null for an issue that has nothing under it. */
export function treeRows(issues: readonly Issue[], folded: ReadonlySet<IssueId>): TreeRow[] {
  const known = new Set(issues.map(({ id }) => id))
  const parentOf = ({ parentId }: Issue) => (parentId !== null && known.has(parentId) ? parentId : null)
  const children = Map.groupBy(issues, parentOf)
  const rows: TreeRow[] = []
  const levels = new Map<IssueId | null, number>([[null, 0]])
  for (const issue of issues) {
    const parent = parentOf(issue)
    const above = levels.get(parent)
    // Its parent is folded, or itself out of sight.
    if (above === undefined || (parent !== null && folded.has(parent))) continue
    levels.set(issue.id, above + 1)
    const siblings = children.get(parent) ?? []
    rows.push({
      issue,
      level: above + 1,
      position: siblings.indexOf(issue) + 1,
      siblings: siblings.length,
      open: children.has(issue.id) ? !folded.has(issue.id) : null,
    })
  }
  return rows
}

/** Where an issue goes by one step of the keyboard; null where there is nowhere to go. */
export function stepOf(issues: readonly Issue[], id: IssueId, step: 'up' | 'down' | 'in' | 'out'): Place | null {
  const own = issues.find((issue) => issue.id === id)
  if (!own) return null
  const siblings = issues.filter(({ parentId }) => parentId === own.parentId)
  const at = siblings.indexOf(own)
  const before = siblings[at - 1]
  switch (step) {
    case 'up':
      return before ? { parentId: own.parentId, before: before.id } : null
    case 'down':
      return siblings[at + 1] ? { parentId: own.parentId, before: siblings[at + 2]?.id ?? null } : null
    case 'in':
      return before ? { parentId: before.id, before: null } : null
    case 'out': {
      const parent = issues.find((issue) => issue.id === own.parentId)
      if (!parent) return null
      const uncles = issues.filter(({ parentId }) => parentId === parent.parentId)
      return { parentId: parent.parentId, before: uncles[uncles.indexOf(parent) + 1]?.id ?? null }
    }
  }
}
