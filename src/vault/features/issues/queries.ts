import type { Issue, IssueFields } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import { inTreeOrder } from '#shared/domain/issue-tree.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'
import { ISSUE, IssueRow } from './rows.ts'

/** Parents before children, siblings in their order. An issue whose parent is gone stands at the top: nothing is lost. */
export function listIssues(db: ReadableDB, dossierId: DossierId): Issue[] {
  const rows = db.prepare(`${ISSUE} WHERE dossier_id = ? AND removed_at IS NULL ORDER BY place, seq`).all(dossierId)
  return inTreeOrder(rows.map((row) => IssueRow.parse(row)))
}

/** Throws `not-found`; also for one that is removed. */
export function issueById(db: ReadableDB, id: IssueId): Issue {
  const row = db.prepare(`${ISSUE} WHERE id = ? AND removed_at IS NULL`).get(id)
  if (!row) throw new DeloError('not-found')
  return IssueRow.parse(row)
}

/** The place after a parent's last child, removed ones counted: they may come back. */
const lastPlace = (db: ReadableDB, dossierId: DossierId, parentId: IssueId | null): number =>
  db
    .prepare<[string, string | null], number>(
      'SELECT coalesce(max(place), 0) + 1 FROM issue WHERE dossier_id = ? AND parent_id IS ?',
    )
    .pluck()
    .get(dossierId, parentId) ?? 1

function indexed(db: WritableDB, issue: Issue): Issue {
  const { id, dossierId, title, burden, position } = issue
  indexRecord(db, { type: 'issue', id, dossierId }, title, [burden, position])
  return issue
}

type New = { id: IssueId; dossierId: DossierId; fields: IssueFields; now: number }

/** As the last of its parent's children. The caller has checked the parent. */
export function insertIssue(db: WritableDB, { id, dossierId, fields, now }: New): Issue {
  db.prepare(
    `INSERT INTO issue (id, dossier_id, parent_id, place, title, kind, burden, position, created_at, updated_at)
     VALUES (@id, @dossierId, @parentId, @place, @title, @kind, @burden, @position, @now, @now)`,
  ).run({ id, dossierId, now, place: lastPlace(db, dossierId, fields.parentId), ...fields })
  return indexed(db, issueById(db, id))
}

type Patch = { [K in Exclude<keyof IssueFields, 'parentId'>]?: IssueFields[K] | undefined }

/** Throws `not-found`. */
export function updateIssue(db: WritableDB, id: IssueId, patch: Patch, now: number): { before: Issue; after: Issue } {
  const before = issueById(db, id)
  db.prepare('UPDATE issue SET title = ?, kind = ?, burden = ?, position = ?, updated_at = ? WHERE id = ?').run(
    patch.title ?? before.title,
    patch.kind ?? before.kind,
    patch.burden ?? before.burden,
    patch.position ?? before.position,
    now,
    id,
  )
  return { before, after: indexed(db, issueById(db, id)) }
}

/** With all that lies under it, parents first. Throws `not-found`. */
export function removeIssue(db: WritableDB, id: IssueId, now: number): Issue[] {
  const root = issueById(db, id)
  const under = new Set<IssueId>([id])
  const gone = listIssues(db, root.dossierId).filter((issue) => {
    const within = under.has(issue.id) || (issue.parentId !== null && under.has(issue.parentId))
    if (within) under.add(issue.id)
    return within
  })
  const mark = db.prepare('UPDATE issue SET removed_at = ? WHERE id = ?')
  for (const issue of gone) {
    mark.run(now, issue.id)
    unindexRecord(db, { type: 'issue', id: issue.id })
  }
  return gone
}

/** Undo of `removeIssue`; those that are there already are answered as they are. Throws `not-found`. */
export function restoreIssues(db: WritableDB, ids: readonly IssueId[]): Issue[] {
  const clear = db.prepare('UPDATE issue SET removed_at = NULL WHERE id = ?')
  for (const id of ids) clear.run(id)
  return ids.map((id) => indexed(db, issueById(db, id)))
}
