import { DEEPEST_ISSUE, type Issue } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { branchHeight, issueBranch, issuePath } from '#shared/domain/issue-tree.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { issueById, listIssues } from './queries.ts'

type Place = { parentId: IssueId | null; before: IssueId | null }

/** Throws `not-found` when the parent is not an issue of this dossier, `too-deep` when `levels` more do not fit under it. */
export function checkParent(db: ReadableDB, dossierId: DossierId, parentId: IssueId | null, levels = 1): void {
  if (parentId === null) return
  const path = issuePath(listIssues(db, dossierId), parentId)
  if (path.length === 0) throw new DeloError('not-found')
  if (path.length + levels > DEEPEST_ISSUE) throw new DeloError('too-deep')
}

/**
 * Puts an issue, with all that lies under it, under another parent or at another place among its siblings.
 * Answers where it stood. Throws `not-found`, `circular-tree`, `too-deep`.
 */
export function moveIssue(
  db: WritableDB,
  id: IssueId,
  { parentId, before }: Place,
  now: number,
): { before: Place; after: Issue } {
  const issue = issueById(db, id)
  const all = listIssues(db, issue.dossierId)
  if (parentId !== null && issueBranch(all, id).has(parentId)) throw new DeloError('circular-tree')
  checkParent(db, issue.dossierId, parentId, branchHeight(all, id))
  const stood = all.filter((other) => other.parentId === issue.parentId)
  const next = stood[stood.findIndex((other) => other.id === id) + 1]
  const siblings = all.filter((other) => other.parentId === parentId && other.id !== id)
  const at = before === null ? siblings.length : siblings.findIndex((other) => other.id === before)
  if (at < 0) throw new DeloError('not-found')
  db.prepare('UPDATE issue SET parent_id = ?, updated_at = ? WHERE id = ?').run(parentId, now, id)
  const place = db.prepare('UPDATE issue SET place = ? WHERE id = ?')
  for (const [index, other] of siblings.toSpliced(at, 0, issue).entries()) place.run(index + 1, other.id)
  return { before: { parentId: issue.parentId, before: next?.id ?? null }, after: issueById(db, id) }
}
