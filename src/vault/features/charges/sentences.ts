import type { DossierId, SentenceId } from '#shared/domain/ids.ts'
import type { Sentence, SentenceFields } from '#shared/domain/sentence.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { ofDossier } from '../../db/of-dossier.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { linkIfThere, requireDocuments } from '../documents/links.ts'
import { dossierById } from '../dossiers/queries.ts'
import { personById } from '../persons/queries.ts'
import { ReviewRow, SentenceRow, toSentence } from './rows.ts'

/** Of a dossier, or of the vault, as they were entered. */
export function listSentences(db: ReadableDB, dossierId: DossierId | null): Sentence[] {
  const [where, ...values] = ofDossier('s.dossier_id', dossierId)
  const reviews = Map.groupBy(
    db
      .prepare(
        `SELECT r.* FROM sentence_review r JOIN sentence s ON s.id = r.sentence_id
         WHERE ${where} ORDER BY r.sentence_id, r.position`,
      )
      .all(...values)
      .map((row) => ReviewRow.parse(row)),
    ({ sentenceId }) => sentenceId,
  )
  return db
    .prepare(`SELECT * FROM sentence s WHERE ${where} ORDER BY seq`)
    .all(...values)
    .map((row) =>
      toSentence(
        row,
        (reviews.get(SentenceRow.parse(row).id) ?? []).map(({ review }) => review),
      ),
    )
}

/** Throws `not-found`. */
export function sentenceById(db: ReadableDB, id: SentenceId): Sentence {
  const row = db.prepare('SELECT * FROM sentence WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  const reviews = db.prepare('SELECT * FROM sentence_review WHERE sentence_id = ? ORDER BY position').all(id)
  return toSentence(
    row,
    reviews.map((review) => ReviewRow.parse(review).review),
  )
}

const documentsOf = ({ documentId, reviews }: SentenceFields) => [
  documentId,
  ...reviews.map((review) => review.documentId),
]

const columns = (fields: SentenceFields) => ({
  outcome: fields.outcome,
  on: fields.on,
  court: fields.court,
  documentId: fields.documentId,
  punishments: JSON.stringify(fields.punishments),
  inForceOn: fields.inForceOn,
  note: fields.note,
})

function writeReviews(db: WritableDB, id: SentenceId, { reviews }: SentenceFields): void {
  db.prepare('DELETE FROM sentence_review WHERE sentence_id = ?').run(id)
  const insert = db.prepare(
    `INSERT INTO sentence_review (sentence_id, position, instance, outcome, on_date, court, document_id, punishments, note)
     VALUES (@id, @position, @instance, @outcome, @on, @court, @documentId, @punishments, @note)`,
  )
  for (const [position, review] of reviews.entries())
    insert.run({ ...review, id, position, punishments: JSON.stringify(review.punishments) })
}

/** Throws `conflict` when the defendant has one in this dossier, `not-found` when something it names is not there. */
export function insertSentence(
  db: WritableDB,
  id: SentenceId,
  dossierId: DossierId,
  fields: SentenceFields,
  now: number,
): Sentence {
  dossierById(db, dossierId)
  personById(db, fields.personId)
  requireDocuments(db, dossierId, documentsOf(fields))
  if (db.prepare('SELECT 1 FROM sentence WHERE dossier_id = ? AND person_id = ?').get(dossierId, fields.personId))
    throw new DeloError('conflict')
  db.prepare(
    `INSERT INTO sentence (id, dossier_id, person_id, outcome, on_date, court, document_id, punishments, in_force_on,
       note, created_at, updated_at)
     VALUES (@id, @dossierId, @personId, @outcome, @on, @court, @documentId, @punishments, @inForceOn, @note, @now, @now)`,
  ).run({ ...columns(fields), id, dossierId, personId: fields.personId, now })
  writeReviews(db, id, fields)
  return sentenceById(db, id)
}

/** Throws `not-found`. */
export function updateSentence(
  db: WritableDB,
  id: SentenceId,
  patch: Partial<Omit<SentenceFields, 'personId'>>,
  now: number,
): Sentence {
  const before = sentenceById(db, id)
  const fields = { ...before, ...patch }
  requireDocuments(db, before.dossierId, documentsOf(fields))
  db.prepare(
    `UPDATE sentence SET outcome = @outcome, on_date = @on, court = @court, document_id = @documentId,
       punishments = @punishments, in_force_on = @inForceOn, note = @note, updated_at = @now WHERE id = @id`,
  ).run({ ...columns(fields), id, now })
  writeReviews(db, id, fields)
  return sentenceById(db, id)
}

/** Throws `not-found`. */
export function eraseSentence(db: WritableDB, id: SentenceId): void {
  if (db.prepare('DELETE FROM sentence WHERE id = ?').run(id).changes === 0) throw new DeloError('not-found')
}

/** Undo of `eraseSentence`. Throws `conflict` when the defendant has another one by now. */
export function restoreSentence(db: WritableDB, sentence: Sentence): Sentence {
  if (db.prepare('SELECT 1 FROM sentence WHERE id = ?').get(sentence.id)) return sentenceById(db, sentence.id)
  const fields = {
    ...sentence,
    documentId: linkIfThere(db, sentence.dossierId, sentence.documentId),
    reviews: sentence.reviews.map((review) => ({
      ...review,
      documentId: linkIfThere(db, sentence.dossierId, review.documentId),
    })),
  }
  insertSentence(db, sentence.id, sentence.dossierId, fields, sentence.updatedAt)
  db.prepare('UPDATE sentence SET created_at = ? WHERE id = ?').run(sentence.createdAt, sentence.id)
  return sentenceById(db, sentence.id)
}
