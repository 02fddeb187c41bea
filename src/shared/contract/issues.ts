import { z } from 'zod'
import { Issue, IssueFields } from '../domain/fact.ts'
import { DossierId, IssueId } from '../domain/ids.ts'
import { command, query } from './define.ts'

const ref = z.object({ id: IssueId })
const issues = z.object({ issues: z.array(Issue) })
/** Where an issue stands: under a parent (null: at the top), before a sibling (null: as the last). */
const place = z.object({ parentId: IssueId.nullable(), before: IssueId.nullable() })

export const issueRequests = {
  /** The tree of a dossier, parents before their children, siblings in their order. */
  'issues.list': query(z.object({ dossierId: DossierId }), issues),
  /** The last of its parent's children. Throws `too-deep`. */
  'issues.create': command(IssueFields.extend({ dossierId: DossierId }), Issue),
  'issues.update': command(
    ref.extend({ fields: IssueFields.omit({ parentId: true }).partial() }),
    z.object({ before: Issue, after: Issue }),
  ),
  /** Answers where it stood before. Throws `circular-tree` when the parent is the issue itself or lies under it, `too-deep`. */
  'issues.move': command(ref.extend(place.shape), z.object({ before: place, after: Issue })),
  /** With all that lies under it; answers what is gone, parents first. Facts and statements stay. */
  'issues.erase': command(ref, issues),
  /** Undo of `erase`: the same issues at their places. */
  'issues.restore': command(z.object({ ids: z.array(IssueId).min(1).max(10_000) }), issues),
}
