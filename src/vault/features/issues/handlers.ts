import { IssueId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { Handlers } from '../../feature.ts'
import { checkParent, moveIssue } from './move.ts'
import { insertIssue, listIssues, removeIssue, restoreIssues, updateIssue } from './queries.ts'

const TOPICS = ['facts'] as const

type Names = 'issues.list' | 'issues.create' | 'issues.update' | 'issues.move' | 'issues.erase' | 'issues.restore'

export const issueHandlers: Handlers<Names> = {
  'issues.list': ({ dossierId }, context) => ({ issues: listIssues(context.db, dossierId) }),

  'issues.create'({ dossierId, ...fields }, context) {
    const id = newId(IssueId)
    return context.write({ action: 'issue.create', subject: id }, TOPICS, (db) => {
      if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
      checkParent(db, dossierId, fields.parentId)
      return insertIssue(db, { id, dossierId, fields, now: context.now() })
    })
  },

  'issues.update': ({ id, fields }, context) =>
    context.write({ action: 'issue.update', subject: id }, TOPICS, (db) => updateIssue(db, id, fields, context.now())),

  'issues.move': ({ id, ...place }, context) =>
    context.write({ action: 'issue.move', subject: id }, TOPICS, (db) => moveIssue(db, id, place, context.now())),

  'issues.erase': ({ id }, context) =>
    context.write({ action: 'issue.erase', subject: id }, TOPICS, (db) => ({
      issues: removeIssue(db, id, context.now()),
    })),

  'issues.restore': ({ ids }, context) =>
    context.write({ action: 'issue.restore', subject: ids[0] ?? '' }, TOPICS, (db) => ({
      issues: restoreIssues(db, ids),
    })),
}
