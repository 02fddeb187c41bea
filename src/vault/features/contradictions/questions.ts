import { z } from 'zod'
import type { DossierId, PersonId, QuestionId } from '#shared/domain/ids.ts'
import { Question, QuestionFields } from '#shared/domain/question.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

const Row = z
  .object({
    id: z.string(),
    dossier_id: z.string(),
    person_id: z.string().nullable(),
    contradiction_id: z.string().nullable(),
    text: z.string(),
    aim: z.string(),
    sources: z.string(),
    documents: z.string(),
    asked: z.number(),
    answer: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    personId: row.person_id,
    contradictionId: row.contradiction_id,
    text: row.text,
    aim: row.aim,
    sources: JSON.parse(row.sources) as unknown,
    documentIds: JSON.parse(row.documents) as unknown,
    asked: row.asked === 1,
    answer: row.answer,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
  .pipe(Question)

const columns = (fields: QuestionFields) => ({
  personId: fields.personId,
  contradictionId: fields.contradictionId,
  text: fields.text,
  aim: fields.aim,
  sources: JSON.stringify(fields.sources),
  documents: JSON.stringify([...new Set(fields.documentIds)]),
  asked: fields.asked ? 1 : 0,
  answer: fields.answer,
})

/** In the order of the plan. */
export const listQuestions = (db: ReadableDB, dossierId: DossierId): Question[] =>
  db
    .prepare('SELECT * FROM question WHERE dossier_id = ? ORDER BY position, seq')
    .all(dossierId)
    .map((row) => Row.parse(row))

/** In the order of the plan. */
export const questionsTo = (db: ReadableDB, dossierId: DossierId, personId: PersonId): Question[] =>
  db
    .prepare('SELECT * FROM question WHERE dossier_id = ? AND person_id = ? ORDER BY position, seq')
    .all(dossierId, personId)
    .map((row) => Row.parse(row))

/** Throws `not-found`. */
export function questionById(db: ReadableDB, id: QuestionId): Question {
  const row = db.prepare('SELECT * FROM question WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  return Row.parse(row)
}

function refuseMissing(db: ReadableDB, { personId }: QuestionFields): void {
  if (personId !== null && !db.prepare('SELECT 1 FROM person WHERE id = ?').get(personId))
    throw new DeloError('not-found')
}

/** At the end of the plan. Throws `not-found` when the dossier or the person is not there. */
export function insertQuestion(
  db: WritableDB,
  id: QuestionId,
  dossierId: DossierId,
  fields: QuestionFields,
  now: number,
): Question {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  refuseMissing(db, fields)
  db.prepare(
    `INSERT INTO question
       (id, dossier_id, position, person_id, contradiction_id, text, aim, sources, documents, asked, answer, created_at, updated_at)
     VALUES (@id, @dossierId, (SELECT coalesce(max(position), 0) + 1 FROM question WHERE dossier_id = @dossierId),
       @personId, @contradictionId, @text, @aim, @sources, @documents, @asked, @answer, @now, @now)`,
  ).run({ id, dossierId, now, ...columns(fields) })
  return questionById(db, id)
}

type Patch = { [K in keyof QuestionFields]?: QuestionFields[K] | undefined }

/** Throws `not-found`. */
export function updateQuestion(db: WritableDB, id: QuestionId, patch: Patch, now: number): Question {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = QuestionFields.parse({ ...questionById(db, id), ...given })
  refuseMissing(db, fields)
  db.prepare(
    `UPDATE question SET person_id = @personId, contradiction_id = @contradictionId, text = @text, aim = @aim,
       sources = @sources, documents = @documents, asked = @asked, answer = @answer, updated_at = @now WHERE id = @id`,
  ).run({ id, now, ...columns(fields) })
  return questionById(db, id)
}

const idsInOrder = (db: ReadableDB, dossierId: DossierId): QuestionId[] =>
  db
    .prepare<[string], QuestionId>('SELECT id FROM question WHERE dossier_id = ? ORDER BY position, seq')
    .pluck()
    .all(dossierId)

/** Puts a question before another, or at the end. A plan has some hundred questions: all places are written anew. Answers what it stood before. */
export function moveQuestion(db: WritableDB, id: QuestionId, before: QuestionId | null): { before: QuestionId | null } {
  const { dossierId } = questionById(db, id)
  const order = idsInOrder(db, dossierId)
  const was = order[order.indexOf(id) + 1] ?? null
  if (before === id) return { before: was }
  const others = order.filter((other) => other !== id)
  const at = before === null ? others.length : others.indexOf(before)
  if (at < 0) throw new DeloError('not-found')
  others.splice(at, 0, id)
  const place = db.prepare('UPDATE question SET position = ? WHERE id = ?')
  for (const [position, other] of others.entries()) place.run(position + 1, other)
  return { before: was }
}

/** Answers the question and what it stood before. Throws `not-found`. */
export function eraseQuestion(db: WritableDB, id: QuestionId): { question: Question; before: QuestionId | null } {
  const question = questionById(db, id)
  const order = idsInOrder(db, question.dossierId)
  db.prepare('DELETE FROM question WHERE id = ?').run(id)
  return { question, before: order[order.indexOf(id) + 1] ?? null }
}

/** Undo of `eraseQuestion`. Where its neighbour is gone as well, it goes to the end. */
export function restoreQuestion(db: WritableDB, question: Question, before: QuestionId | null): Question {
  if (db.prepare('SELECT 1 FROM question WHERE id = ?').get(question.id)) return questionById(db, question.id)
  insertQuestion(db, question.id, question.dossierId, question, question.createdAt)
  if (before !== null && idsInOrder(db, question.dossierId).includes(before)) moveQuestion(db, question.id, before)
  return questionById(db, question.id)
}
