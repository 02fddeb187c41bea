import i18next from 'i18next'
import type { Contradiction, ContradictionFields } from '#shared/domain/contradiction.ts'
import type { AssertionId, ContradictionId, DossierId, QuestionId, StatementId } from '#shared/domain/ids.ts'
import type { Question, QuestionFields } from '#shared/domain/question.ts'
import type { Assertion, AssertionFields, Statement, StatementFields } from '#shared/domain/statement.ts'
import { request } from '../../api/client.ts'
import { changeRecord, createRecord, eraseRecord, settled, setValue, telling, type Ways } from '../../app/records.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string) => i18next.t(key, { ns: 'testimony' })

/** Shows an error where there is no better place, and lets the caller know that nothing was done. */
export const told = <T>(work: Promise<T>): Promise<T | null> => settled(telling(() => work))

/** Records that go by their id and come back as the vault had them when they went, with all that went with them. */
function byId<I extends string, G>(
  erase: (id: I) => Promise<G>,
  restore: (gone: G) => Promise<unknown>,
): Ways<{ id: I }> {
  const gone = new Map<I, G>()
  return {
    erase: async ({ id }) => gone.set(id, await erase(id)),
    async restore({ id }) {
      const last = gone.get(id)
      if (last !== undefined) await restore(last)
    },
  }
}

const statements = byId(
  (id: StatementId) => request('statements.erase', { id }),
  (gone) => request('statements.restore', gone),
)
const assertions = byId(
  (id: AssertionId) => request('assertions.erase', { id }),
  (gone) => request('assertions.restore', gone),
)
const contradictions = byId(
  (id: ContradictionId) => request('contradictions.erase', { id }),
  (gone) => request('contradictions.restore', gone),
)
const questions = byId(
  (id: QuestionId) => request('questions.erase', { id }),
  (gone) => request('questions.restore', gone),
)

// All of these are undoable; makers and changers reject after the user was told.

export const createStatement = (dossierId: DossierId, fields: StatementFields): Promise<Statement> =>
  createRecord(() => request('statements.create', { dossierId, ...fields }), statements, t('done.statement'))

export const changeStatement = (id: StatementId, fields: Partial<StatementFields>): Promise<void> =>
  changeRecord(fields, (changed) => request('statements.update', { id, fields: changed }), t('done.statementChanged'))

export const eraseStatement = (id: StatementId): Promise<void> =>
  eraseRecord({ id }, statements, t('done.statementErased'))

export const createAssertion = (fields: AssertionFields): Promise<Assertion> =>
  createRecord(() => request('assertions.create', fields), assertions, t('done.assertion'), didAction)

export const changeAssertion = (id: AssertionId, fields: Partial<AssertionFields>): Promise<void> =>
  changeRecord(fields, (changed) => request('assertions.update', { id, fields: changed }), t('done.assertionChanged'))

export const eraseAssertion = (id: AssertionId): Promise<void> =>
  eraseRecord({ id }, assertions, t('done.assertionErased'))

export const decide = (dossierId: DossierId, fields: ContradictionFields): Promise<Contradiction> =>
  createRecord(
    () => request('contradictions.create', { dossierId, ...fields }),
    contradictions,
    t(fields.state === 'dismissed' ? 'done.dismissed' : 'done.accepted'),
    didAction,
  )

export const changeContradiction = (id: ContradictionId, fields: Partial<ContradictionFields>): Promise<void> =>
  changeRecord(
    fields,
    (changed) => request('contradictions.update', { id, fields: changed }),
    t('done.contradictionChanged'),
  )

export const eraseContradiction = (id: ContradictionId): Promise<void> =>
  eraseRecord({ id }, contradictions, t('done.contradictionErased'))

export const createQuestion = (dossierId: DossierId, fields: QuestionFields): Promise<Question> =>
  createRecord(() => request('questions.create', { dossierId, ...fields }), questions, t('done.question'), didAction)

export const changeQuestion = (id: QuestionId, fields: Partial<QuestionFields>): Promise<void> =>
  changeRecord(fields, (changed) => request('questions.update', { id, fields: changed }), t('done.questionChanged'))

export const eraseQuestion = (id: QuestionId): Promise<void> => eraseRecord({ id }, questions, t('done.questionErased'))

export const moveQuestion = (id: QuestionId, before: QuestionId | null): Promise<void> =>
  setValue(before, (place) => request('questions.move', { id, before: place }), t('done.questionMoved'))
