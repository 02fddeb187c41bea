import type { Issue } from './fact.ts'
import type { IssueId } from './ids.ts'

type Node = Pick<Issue, 'id' | 'parentId'>

/** Children by parent, in the order given; what has no parent there is at the top. */
function childrenOf<T extends Node>(issues: readonly T[]): Map<IssueId | null, T[]> {
  const known = new Set(issues.map(({ id }) => id))
  return Map.groupBy(issues, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
}

/**
 * Parents before their children, siblings in the order given. Without recursion, and every issue exactly once even
 * where parents form a circle: those stand at the end, so that a damaged tree can be seen and mended.
 */
export function inTreeOrder<T extends Node>(issues: readonly T[]): T[] {
  const children = childrenOf(issues)
  const ordered: T[] = []
  const stack = (children.get(null) ?? []).toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    ordered.push(next)
    stack.push(...(children.get(next.id) ?? []).toReversed())
  }
  if (ordered.length === issues.length) return ordered
  const there = new Set(ordered)
  return [...ordered, ...issues.filter((issue) => !there.has(issue))]
}

/** The issue and all that it lies under, itself first; stops where a circle closes. */
export function issuePath<T extends Node>(issues: readonly T[], id: IssueId): T[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  const path: T[] = []
  for (
    let next = byId.get(id);
    next && !path.includes(next);
    next = next.parentId ? byId.get(next.parentId) : undefined
  )
    path.push(next)
  return path
}

/** The issue and everything under it. */
export function issueBranch(issues: readonly Node[], id: IssueId): Set<IssueId> {
  const branch = new Set<IssueId>([id])
  for (const issue of inTreeOrder(issues))
    if (issue.parentId !== null && branch.has(issue.parentId)) branch.add(issue.id)
  return branch
}

/** Levels of the branch that starts at `id`: 1 for an issue without children. */
export function branchHeight(issues: readonly Node[], id: IssueId): number {
  const levels = new Map<IssueId, number>([[id, 1]])
  let height = 1
  for (const issue of inTreeOrder(issues)) {
    const above = issue.parentId === null ? undefined : levels.get(issue.parentId)
    if (above === undefined || issue.id === id) continue
    levels.set(issue.id, above + 1)
    height = Math.max(height, above + 1)
  }
  return height
}
