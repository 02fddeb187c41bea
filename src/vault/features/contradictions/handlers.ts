import { ContradictionId, newId, QuestionId } from '#shared/domain/ids.ts'
import type { Handlers } from '../../feature.ts'
import {
  contradictionById,
  eraseContradiction,
  insertContradiction,
  listContradictions,
  updateContradiction,
} from './contradictions.ts'
import { proposeContradictions } from './proposals.ts'
import {
  eraseQuestion,
  insertQuestion,
  listQuestions,
  moveQuestion,
  questionById,
  restoreQuestion,
  updateQuestion,
} from './questions.ts'

const TOPICS = ['statements'] as const

export const contradictionHandlers: Handlers<
  | 'contradictions.list'
  | 'contradictions.proposals'
  | 'contradictions.create'
  | 'contradictions.update'
  | 'contradictions.erase'
  | 'contradictions.restore'
  | 'questions.list'
  | 'questions.create'
  | 'questions.update'
  | 'questions.erase'
  | 'questions.restore'
  | 'questions.move'
> = {
  'contradictions.list': ({ dossierId }, { db }) => ({ contradictions: listContradictions(db, dossierId) }),
  'contradictions.proposals': ({ dossierId }, { db }) => ({ proposals: proposeContradictions(db, dossierId) }),
  'contradictions.create'({ dossierId, ...fields }, context) {
    const id = newId(ContradictionId)
    return context.write({ action: 'contradiction.create', subject: id }, TOPICS, (db) =>
      insertContradiction(db, id, dossierId, fields, context.now()),
    )
  },
  'contradictions.update': ({ id, fields }, context) =>
    context.write({ action: 'contradiction.update', subject: id }, TOPICS, (db) => {
      const before = contradictionById(db, id)
      return { ...updateContradiction(db, id, fields, context.now()), before }
    }),
  'contradictions.erase': ({ id }, context) =>
    context.write({ action: 'contradiction.erase', subject: id }, TOPICS, (db) => eraseContradiction(db, id)),
  'contradictions.restore': (contradiction, context) =>
    context.write({ action: 'contradiction.restore', subject: contradiction.id }, TOPICS, (db) =>
      insertContradiction(db, contradiction.id, contradiction.dossierId, contradiction, contradiction.createdAt),
    ),

  'questions.list': ({ dossierId }, { db }) => ({ questions: listQuestions(db, dossierId) }),
  'questions.create'({ dossierId, ...fields }, context) {
    const id = newId(QuestionId)
    return context.write({ action: 'question.create', subject: id }, TOPICS, (db) =>
      insertQuestion(db, id, dossierId, fields, context.now()),
    )
  },
  'questions.update': ({ id, fields }, context) =>
    context.write({ action: 'question.update', subject: id }, TOPICS, (db) => {
      const before = questionById(db, id)
      return { ...updateQuestion(db, id, fields, context.now()), before }
    }),
  'questions.erase': ({ id }, context) =>
    context.write({ action: 'question.erase', subject: id }, TOPICS, (db) => eraseQuestion(db, id)),
  'questions.restore': ({ question, before }, context) =>
    context.write({ action: 'question.restore', subject: question.id }, TOPICS, (db) =>
      restoreQuestion(db, question, before),
    ),
  'questions.move': ({ id, before }, context) =>
    context.write({ action: 'question.move', subject: id }, TOPICS, (db) => moveQuestion(db, id, before)),
}
