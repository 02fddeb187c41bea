import i18next from 'i18next'
import type { Contradiction, ContradictionFields } from '#shared/domain/contradiction.ts'
import type { AssertionId, ContradictionId, DossierId, IssueId, QuestionId, StatementId } from '#shared/domain/ids.ts'
import type { Question, QuestionFields } from '#shared/domain/question.ts'
import type { Assertion, AssertionFields, Statement, StatementFields } from '#shared/domain/statement.ts'
import { request } from '../../api/client.ts'
import { notifyError } from '../../app/notify.ts'
import { recordUndo } from '../../app/undo.ts'
import { didAction } from '../../app/undo-toast.tsx'

const t = (key: string, values?: Record<string, string>) => i18next.t(key, { ns: 'testimony', ...values })
const only = <T extends object>(whole: T, names: object): Partial<T> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, whole[name as keyof T]])) as Partial<T>

/** Shows an error where there is no better place, and lets the caller know that nothing was done. */
export const told = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    notifyError(error)
    return null
  })

export async function createStatement(dossierId: DossierId, fields: StatementFields): Promise<Statement> {
  const made = await request('statements.create', { dossierId, ...fields })
  const { id } = made
  recordUndo({
    label: t('done.statement'),
    undo: () => request('statements.erase', { id }),
    redo: () => request('statements.restore', { statement: made, assertions: [] }),
  })
  return made
}

/** Changes fields of a statement; undoable. Rejects with a DeloError after it was shown. */
export async function changeStatement(before: Statement, fields: Partial<StatementFields>): Promise<void> {
  const { id } = before
  const was = only(before, fields)
  try {
    await request('statements.update', { id, fields })
  } catch (error) {
    notifyError(error)
    throw error
  }
  recordUndo({
    label: t('done.statementChanged'),
    undo: () => request('statements.update', { id, fields: was }),
    redo: () => request('statements.update', { id, fields }),
  })
}

export async function eraseStatement(id: StatementId): Promise<void> {
  const gone = await request('statements.erase', { id })
  didAction({
    label: t('done.statementErased'),
    undo: () => request('statements.restore', gone),
    redo: () => request('statements.erase', { id }),
  })
}

export async function createAssertion(fields: AssertionFields): Promise<Assertion> {
  const made = await request('assertions.create', fields)
  didAction({
    label: t('done.assertion'),
    undo: () => request('assertions.erase', { id: made.id }),
    redo: () => request('assertions.restore', made),
  })
  return made
}

export async function changeAssertion(before: Assertion, fields: Partial<AssertionFields>): Promise<void> {
  const { id } = before
  const was = only(before, fields)
  await request('assertions.update', { id, fields })
  recordUndo({
    label: t('done.assertionChanged'),
    undo: () => request('assertions.update', { id, fields: was }),
    redo: () => request('assertions.update', { id, fields }),
  })
}

export async function eraseAssertion(id: AssertionId): Promise<void> {
  const gone = await request('assertions.erase', { id })
  didAction({
    label: t('done.assertionErased'),
    undo: () => request('assertions.restore', gone),
    redo: () => request('assertions.erase', { id }),
  })
}

/** A topic is an issue of the dossier; one made here is an ordinary line of it, to be filled in later. */
export async function createTopic(dossierId: DossierId, title: string): Promise<IssueId> {
  const { id } = await request('issues.create', {
    dossierId,
    title,
    kind: 'other',
    parentId: null,
    burden: '',
    position: '',
  })
  recordUndo({
    label: t('done.topic', { title }),
    undo: () => request('issues.erase', { id }),
    redo: () => request('issues.restore', { ids: [id] }),
  })
  return id
}

export async function decide(dossierId: DossierId, fields: ContradictionFields): Promise<Contradiction> {
  const made = await request('contradictions.create', { dossierId, ...fields })
  didAction({
    label: t(fields.state === 'dismissed' ? 'done.dismissed' : 'done.accepted'),
    undo: () => request('contradictions.erase', { id: made.id }),
    redo: () => request('contradictions.restore', made),
  })
  return made
}

export async function changeContradiction(before: Contradiction, fields: Partial<ContradictionFields>): Promise<void> {
  const { id } = before
  const was = only(before, fields)
  await request('contradictions.update', { id, fields })
  recordUndo({
    label: t('done.contradictionChanged'),
    undo: () => request('contradictions.update', { id, fields: was }),
    redo: () => request('contradictions.update', { id, fields }),
  })
}

export async function eraseContradiction(id: ContradictionId): Promise<void> {
  const gone = await request('contradictions.erase', { id })
  didAction({
    label: t('done.contradictionErased'),
    undo: () => request('contradictions.restore', gone),
    redo: () => request('contradictions.erase', { id }),
  })
}

export async function createQuestion(dossierId: DossierId, fields: QuestionFields): Promise<Question> {
  const made = await request('questions.create', { dossierId, ...fields })
  didAction({
    label: t('done.question'),
    undo: () => request('questions.erase', { id: made.id }),
    redo: () => request('questions.restore', { question: made, before: null }),
  })
  return made
}

export async function changeQuestion(before: Question, fields: Partial<QuestionFields>): Promise<void> {
  const { id } = before
  const was = only(before, fields)
  await request('questions.update', { id, fields })
  recordUndo({
    label: t('done.questionChanged'),
    undo: () => request('questions.update', { id, fields: was }),
    redo: () => request('questions.update', { id, fields }),
  })
}

export async function eraseQuestion(id: QuestionId): Promise<void> {
  const gone = await request('questions.erase', { id })
  didAction({
    label: t('done.questionErased'),
    undo: () => request('questions.restore', gone),
    redo: () => request('questions.erase', { id }),
  })
}

export async function moveQuestion(id: QuestionId, before: QuestionId | null): Promise<void> {
  const was = await request('questions.move', { id, before })
  recordUndo({
    label: t('done.questionMoved'),
    undo: () => request('questions.move', { id, before: was.before }),
    redo: () => request('questions.move', { id, before }),
  })
}
