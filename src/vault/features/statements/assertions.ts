import type { AssertionId, DossierId, StatementId } from '#shared/domain/ids.ts'
import { type Assertion, AssertionFields } from '#shared/domain/statement.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexedAssertion, unindexAssertion } from './indexed.ts'
import { AssertionRow, assertionColumns } from './rows.ts'

const COLUMNS = `a.id, a.statement_id, a.topic_id, a.text, a.document_id, a.passage, a.stance, a.created_at, a.updated_at`

export const assertionsOfDossier = (db: ReadableDB, dossierId: DossierId): Assertion[] =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM assertion a JOIN statement s ON s.id = a.statement_id WHERE s.dossier_id = ?
       ORDER BY s.earliest IS NULL, s.earliest, s.seq, a.page IS NULL, a.page, a.seq`,
    )
    .all(dossierId)
    .map((row) => AssertionRow.parse(row))

export const assertionsOfStatement = (db: ReadableDB, id: StatementId): Assertion[] =>
  db
    .prepare(`SELECT ${COLUMNS} FROM assertion a WHERE a.statement_id = ? ORDER BY a.seq`)
    .all(id)
    .map((row) => AssertionRow.parse(row))

/** Throws `not-found`. */
export function assertionById(db: ReadableDB, id: AssertionId): Assertion {
  const row = db.prepare(`SELECT ${COLUMNS} FROM assertion a WHERE a.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return AssertionRow.parse(row)
}

/** Answers the dossier of the assertion's statement. */
function refuseMissing(db: ReadableDB, { statementId, documentId }: AssertionFields): DossierId {
  const dossierId = db
    .prepare<[string], DossierId>('SELECT dossier_id FROM statement WHERE id = ?')
    .pluck()
    .get(statementId)
  if (!dossierId) throw new DeloError('not-found')
  if (documentId !== null && !db.prepare('SELECT 1 FROM document WHERE id = ?').get(documentId))
    throw new DeloError('not-found')
  return dossierId
}

/** Throws `not-found` when the statement or the document is not there. */
export function insertAssertion(db: WritableDB, id: AssertionId, fields: AssertionFields, now: number): Assertion {
  const dossierId = refuseMissing(db, fields)
  db.prepare(
    `INSERT INTO assertion (id, statement_id, topic_id, text, document_id, page, passage, stance, created_at, updated_at)
     VALUES (@id, @statement_id, @topic_id, @text, @document_id, @page, @passage, @stance, @now, @now)`,
  ).run({ id, now, ...assertionColumns(fields) })
  return indexedAssertion(db, dossierId, assertionById(db, id))
}

type Patch = { [K in keyof AssertionFields]?: AssertionFields[K] | undefined }

/** Throws `not-found`. */
export function updateAssertion(db: WritableDB, id: AssertionId, patch: Patch, now: number): Assertion {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = AssertionFields.parse({ ...assertionById(db, id), ...given })
  const dossierId = refuseMissing(db, fields)
  db.prepare(
    `UPDATE assertion SET statement_id = @statement_id, topic_id = @topic_id, text = @text, document_id = @document_id,
       page = @page, passage = @passage, stance = @stance, updated_at = @now WHERE id = @id`,
  ).run({ id, now, ...assertionColumns(fields) })
  return indexedAssertion(db, dossierId, assertionById(db, id))
}

/** Answers the assertion as it was. Throws `not-found`. */
export function eraseAssertion(db: WritableDB, id: AssertionId): Assertion {
  const assertion = assertionById(db, id)
  db.prepare('DELETE FROM assertion WHERE id = ?').run(id)
  unindexAssertion(db, id)
  return assertion
}

/** Undo of `eraseAssertion`; one that is there already is answered as it is. */
export function restoreAssertion(db: WritableDB, assertion: Assertion): Assertion {
  if (db.prepare('SELECT 1 FROM assertion WHERE id = ?').get(assertion.id)) return assertionById(db, assertion.id)
  return insertAssertion(db, assertion.id, assertion, assertion.createdAt)
}
