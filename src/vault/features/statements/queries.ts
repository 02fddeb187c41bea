import { DossierId, type PersonId, type StatementId } from '#shared/domain/ids.ts'
import { type Statement, StatementFields } from '#shared/domain/statement.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { assertionsOfStatement, insertAssertion } from './assertions.ts'
import { indexedStatement, unindexAssertion, unindexStatement } from './indexed.ts'
import { PARTS, type PartField, type People, statementColumns, toStatement } from './rows.ts'

const PART_FIELDS = Object.keys(PARTS) as PartField[]
const nobody = (): People => ({ otherPersonIds: [], takenByIds: [], counselIds: [], interpreterIds: [] })

/** In time; without a date after all others, in the order they were entered. */
const ORDER = 'ORDER BY s.earliest IS NULL, s.earliest, s.seq'

function read(db: ReadableDB, where: string, value: string): Statement[] {
  const people = new Map<string, People>()
  const rows = db
    .prepare<[string], { statement_id: string; part: string; person_id: PersonId }>(
      `SELECT p.statement_id, p.part, p.person_id FROM statement_person p JOIN statement s ON s.id = p.statement_id
       WHERE ${where} ORDER BY p.position`,
    )
    .all(value)
  for (const { statement_id, part, person_id } of rows) {
    const own = people.get(statement_id) ?? nobody()
    people.set(statement_id, own)
    for (const field of PART_FIELDS) if (PARTS[field] === part) own[field].push(person_id)
  }
  return db
    .prepare<[string], { id: string }>(`SELECT s.* FROM statement s WHERE ${where} ${ORDER}`)
    .all(value)
    .map((row) => toStatement(row, people.get(row.id) ?? nobody()))
}

export const statementsOfDossier = (db: ReadableDB, dossierId: DossierId): Statement[] =>
  read(db, 's.dossier_id = ?', dossierId)

/** After a person got another name, or other statements: search names each by who gave it. */
export function renameInStatements(db: WritableDB, personId: PersonId): void {
  for (const statement of read(db, 's.person_id = ?', personId)) indexedStatement(db, statement)
}

/** Throws `not-found`. */
export function statementById(db: ReadableDB, id: StatementId): Statement {
  const [statement] = read(db, 's.id = ?', id)
  if (!statement) throw new DeloError('not-found')
  return statement
}

function refuseMissing(db: ReadableDB, table: 'dossier' | 'person' | 'document', ids: readonly string[]): void {
  const known = db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`)
  if (ids.some((id) => !known.get(id))) throw new DeloError('not-found')
}

function writePeople(db: WritableDB, id: StatementId, fields: StatementFields): void {
  db.prepare('DELETE FROM statement_person WHERE statement_id = ?').run(id)
  const insert = db.prepare(
    'INSERT INTO statement_person (statement_id, part, position, person_id) VALUES (?, ?, ?, ?)',
  )
  for (const field of PART_FIELDS)
    for (const [position, personId] of [...new Set(fields[field])].entries())
      insert.run(id, PARTS[field], position, personId)
}

function refuseStrangers(db: ReadableDB, fields: StatementFields): void {
  refuseMissing(db, 'person', [fields.personId, ...PART_FIELDS.flatMap((field) => fields[field])])
  if (fields.documentId !== null) refuseMissing(db, 'document', [fields.documentId])
}

const COLUMNS = [
  'person_id',
  'occasion',
  'date',
  'time',
  'zone',
  'date_wording',
  'earliest',
  'end_time',
  'place',
  'counsel',
  'recorded',
  'document_id',
  'first_page',
  'last_page',
  'conditions',
  'lineage',
  'lineage_note',
]

/** Throws `not-found` when the dossier, a person or the document is not there. */
export function insertStatement(
  db: WritableDB,
  id: StatementId,
  dossierId: DossierId,
  fields: StatementFields,
  now: number,
): Statement {
  refuseMissing(db, 'dossier', [dossierId])
  refuseStrangers(db, fields)
  db.prepare(
    `INSERT INTO statement (id, dossier_id, ${COLUMNS.join(', ')}, created_at, updated_at)
     VALUES (@id, @dossierId, ${COLUMNS.map((column) => `@${column}`).join(', ')}, @now, @now)`,
  ).run({ id, dossierId, now, ...statementColumns(fields) })
  writePeople(db, id, fields)
  return indexedStatement(db, statementById(db, id))
}

type Patch = { [K in keyof StatementFields]?: StatementFields[K] | undefined }

/** Throws `not-found`. */
export function updateStatement(db: WritableDB, id: StatementId, patch: Patch, now: number): Statement {
  const before = statementById(db, id)
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const fields = StatementFields.parse({ ...before, ...given })
  refuseStrangers(db, fields)
  db.prepare(
    `UPDATE statement SET ${COLUMNS.map((column) => `${column} = @${column}`).join(', ')}, updated_at = @now
     WHERE id = @id`,
  ).run({ id, now, ...statementColumns(fields) })
  writePeople(db, id, fields)
  return indexedStatement(db, statementById(db, id))
}

/** Its assertions go with it. Answers all that went. Throws `not-found`. */
export function eraseStatement(db: WritableDB, id: StatementId) {
  const gone = { statement: statementById(db, id), assertions: assertionsOfStatement(db, id) }
  db.prepare('DELETE FROM statement WHERE id = ?').run(id)
  unindexStatement(db, id)
  for (const assertion of gone.assertions) unindexAssertion(db, assertion.id)
  return gone
}

/** Undo of `eraseStatement`. A document that is gone by now is left out. */
export function restoreStatement(
  db: WritableDB,
  { statement, assertions }: ReturnType<typeof eraseStatement>,
): Statement {
  if (db.prepare('SELECT 1 FROM statement WHERE id = ?').get(statement.id)) return statementById(db, statement.id)
  const there = (id: string | null) => id !== null && !!db.prepare('SELECT 1 FROM document WHERE id = ?').get(id)
  const dossierId = DossierId.parse(statement.dossierId)
  const fields = there(statement.documentId) ? statement : { ...statement, documentId: null, pages: null }
  insertStatement(db, statement.id, dossierId, fields, statement.updatedAt)
  db.prepare('UPDATE statement SET created_at = ? WHERE id = ?').run(statement.createdAt, statement.id)
  for (const assertion of assertions)
    insertAssertion(
      db,
      assertion.id,
      there(assertion.documentId) ? assertion : { ...assertion, documentId: null, passage: null },
      assertion.createdAt,
    )
  return statementById(db, statement.id)
}
