import { z } from 'zod'
import type { DossierId, SealedWitnessId } from '#shared/domain/ids.ts'
import { EMPTY_RULING, SealedWitness, type SealedWitnessFields } from '#shared/domain/sealed.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { given } from '../documents/given.ts'
import { indexNote, unindexNote } from '../search/index-writer.ts'

const Row = z
  .object({
    id: z.string(),
    dossier_id: z.string(),
    pseudonym: z.string(),
    ruling: z.string(),
    hypotheses: z.string(),
    tells: z.string(),
    questions: z.string(),
    created_at: z.number(),
    updated_at: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    pseudonym: row.pseudonym,
    ruling: JSON.parse(row.ruling) as unknown,
    hypotheses: JSON.parse(row.hypotheses) as unknown,
    tells: row.tells,
    questions: JSON.parse(row.questions) as unknown,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
  .pipe(SealedWitness)

const SELECT = `SELECT id, dossier_id, pseudonym, ruling, hypotheses, tells, questions, created_at, updated_at
  FROM sealed_witness`

/** In the order they were begun. */
export const listWitnesses = (db: ReadableDB, dossierId: DossierId): SealedWitness[] =>
  db
    .prepare(`${SELECT} WHERE dossier_id = ? ORDER BY seq`)
    .all(dossierId)
    .map((row) => Row.parse(row))

/** Throws `not-found`. */
export function witnessById(db: ReadableDB, id: SealedWitnessId): SealedWitness {
  const row = db.prepare(`${SELECT} WHERE id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return Row.parse(row)
}

/** Pseudonyms by id, of those among the ids that are witnesses. */
export function pseudonymsOf(db: ReadableDB, ids: readonly string[]): Map<string, string> {
  const rows = db
    .prepare<[string], { id: string; pseudonym: string }>(
      'SELECT id, pseudonym FROM sealed_witness WHERE id IN (SELECT value FROM json_each(?))',
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map(({ id, pseudonym }) => [id, pseudonym]))
}

/** Throws `not-found` when the dossier is not known here. */
export function insertWitness(db: WritableDB, witness: SealedWitness): SealedWitness {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(witness.dossierId)) throw new DeloError('not-found')
  db.prepare(
    `INSERT INTO sealed_witness (id, dossier_id, pseudonym, ruling, hypotheses, tells, questions, created_at, updated_at)
     VALUES (@id, @dossierId, @pseudonym, @ruling, @hypotheses, @tells, @questions, @createdAt, @updatedAt)`,
  ).run(columns(witness))
  return indexed(db, witness)
}

export const newWitness = (
  id: SealedWitnessId,
  dossierId: DossierId,
  pseudonym: string,
  now: number,
): SealedWitness => ({
  id,
  dossierId,
  pseudonym,
  ruling: EMPTY_RULING,
  hypotheses: [],
  tells: '',
  questions: [],
  createdAt: now,
  updatedAt: now,
})

type Patch = { [K in keyof SealedWitnessFields]?: SealedWitnessFields[K] | undefined }

/** Throws `not-found`. */
export function updateWitness(db: WritableDB, id: SealedWitnessId, patch: Patch, now: number): SealedWitness {
  const witness: SealedWitness = { ...witnessById(db, id), ...given(patch), updatedAt: now }
  db.prepare(
    `UPDATE sealed_witness SET pseudonym = @pseudonym, ruling = @ruling, hypotheses = @hypotheses, tells = @tells,
       questions = @questions, updated_at = @updatedAt WHERE id = @id`,
  ).run(columns(witness))
  return indexed(db, witness)
}

/** Answers the witness as it was. Throws `not-found`. */
export function eraseWitness(db: WritableDB, id: SealedWitnessId): SealedWitness {
  const witness = witnessById(db, id)
  db.prepare('DELETE FROM sealed_witness WHERE id = ?').run(id)
  unindexNote(db, asNote(id))
  return witness
}

/** Undo of `eraseWitness`; one that is there already is answered as it is. */
export function restoreWitness(db: WritableDB, witness: SealedWitness): SealedWitness {
  const there = db.prepare('SELECT 1 FROM sealed_witness WHERE id = ?').get(witness.id)
  return there ? witnessById(db, witness.id) : insertWitness(db, witness)
}

const columns = (witness: SealedWitness) => ({
  ...witness,
  ruling: JSON.stringify(witness.ruling),
  hypotheses: JSON.stringify(witness.hypotheses),
  questions: JSON.stringify(witness.questions),
})

/** The index knows a witness as a note of its dossier: `search.run` puts the pseudonym in the place of the note's title. */
const asNote = (id: SealedWitnessId) => id as unknown as Parameters<typeof unindexNote>[1]

function indexed(db: WritableDB, witness: SealedWitness): SealedWitness {
  const { id, dossierId, pseudonym, ruling, hypotheses, tells, questions } = SealedWitness.parse(witness)
  const lines = [
    ...Object.values(ruling),
    ...hypotheses.flatMap(({ name, grounds }) => [name, grounds]),
    tells,
    ...questions.flatMap(({ question, purpose, source }) => [question, purpose, source]),
  ]
  const body = lines.filter((line) => line !== '').join('\n')
  indexNote(db, { noteId: asNote(id), dossierId, title: pseudonym, body })
  return witness
}
