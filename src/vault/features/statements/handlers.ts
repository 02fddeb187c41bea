import { AssertionId, newId, StatementId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import {
  assertionById,
  assertionsOfDossier,
  eraseAssertion,
  insertAssertion,
  restoreAssertion,
  updateAssertion,
} from './assertions.ts'
import { draftStatement } from './draft.ts'
import {
  eraseStatement,
  insertStatement,
  restoreStatement,
  statementById,
  statementsOfDossier,
  updateStatement,
} from './queries.ts'

const TOPICS = ['statements'] as const

export const statementHandlers: Handlers<
  | 'statements.list'
  | 'statements.get'
  | 'statements.draft'
  | 'statements.create'
  | 'statements.update'
  | 'statements.erase'
  | 'statements.restore'
  | 'assertions.list'
  | 'assertions.create'
  | 'assertions.update'
  | 'assertions.erase'
  | 'assertions.restore'
> = {
  'statements.list': ({ dossierId }, context) => ({ statements: statementsOfDossier(context.db, dossierId) }),
  'statements.get': ({ id }, context) => statementById(context.db, id),
  'statements.draft': ({ documentId, first, last }, context) => draftStatement(context.db, documentId, first, last),

  'statements.create'({ dossierId, ...fields }, context) {
    const id = newId(StatementId)
    return context.write({ action: 'statement.create', subject: id }, TOPICS, (db) =>
      insertStatement(db, id, dossierId, fields, context.now()),
    )
  },
  'statements.update': ({ id, fields }, context) =>
    context.write({ action: 'statement.update', subject: id }, TOPICS, (db) => {
      const before = statementById(db, id)
      return { ...updateStatement(db, id, fields, context.now()), before }
    }),
  'statements.erase': ({ id }, context) =>
    context.write({ action: 'statement.erase', subject: id }, TOPICS, (db) => eraseStatement(db, id)),
  'statements.restore': (gone, context) =>
    context.write({ action: 'statement.restore', subject: gone.statement.id }, TOPICS, (db) =>
      restoreStatement(db, gone),
    ),

  'assertions.list': ({ dossierId }, context) => ({ assertions: assertionsOfDossier(context.db, dossierId) }),
  'assertions.create'(fields, context) {
    const id = newId(AssertionId)
    return context.write({ action: 'assertion.create', subject: id }, TOPICS, (db) =>
      insertAssertion(db, id, fields, context.now()),
    )
  },
  'assertions.update': ({ id, fields }, context) =>
    context.write({ action: 'assertion.update', subject: id }, TOPICS, (db) => {
      const before = assertionById(db, id)
      return { ...updateAssertion(db, id, fields, context.now()), before }
    }),
  'assertions.erase': ({ id }, context) =>
    context.write({ action: 'assertion.erase', subject: id }, TOPICS, (db) => eraseAssertion(db, id)),
  'assertions.restore': (assertion, context) =>
    context.write({ action: 'assertion.restore', subject: assertion.id }, TOPICS, (db) =>
      restoreAssertion(db, assertion),
    ),
}
