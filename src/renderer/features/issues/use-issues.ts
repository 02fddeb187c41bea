import { useMemo } from 'react'
import type { Issue } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { issuePath } from '#shared/domain/issue-tree.ts'
import { useRequest } from '../../api/hooks.ts'

const NONE: readonly Issue[] = []

export type Issues = {
  /** Parents before their children. */
  issues: readonly Issue[]
  /** The title, with its parent's where another issue bears the same. */
  nameOf(id: IssueId): string
}

/** The issues of a dossier and what they are called where there is room for one line. */
export function useIssues(dossierId: DossierId): Issues {
  const issues = useRequest('issues.list', { dossierId }).data?.issues ?? NONE
  return useMemo(() => ({ issues, nameOf: namesOf(issues) }), [issues])
}

function namesOf(issues: readonly Issue[]): (id: IssueId) => string {
  const titles = Map.groupBy(issues, ({ title }) => title)
  const names = new Map<IssueId, string>()
  const taken = new Set<string>()
  for (const issue of issues) {
    const path = issuePath(issues, issue.id).map(({ title }) => title)
    let name = (titles.get(issue.title)?.length ?? 0) > 1 ? path.toReversed().join(' → ') : issue.title
    // Two children of one parent may bear one title: a list of choices must still tell them apart.
    for (let copy = 2; taken.has(name); copy++) name = `${name.replace(/ \(\d+\)$/, '')} (${copy})`
    taken.add(name)
    names.set(issue.id, name)
  }
  return (id) => names.get(id) ?? '…'
}
