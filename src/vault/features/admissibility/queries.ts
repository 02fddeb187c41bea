import { AdmissibilityEntry, type AdmissibilityFields } from '#shared/domain/admissibility.ts'
import { groundWords } from '#shared/domain/grounds.ts'
import type { AdmissibilityEntryId, DossierId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { indexRecord, unindexRecord } from '../search/index-writer.ts'

type Row = { argument: string } & Record<string, unknown>

const SELECT = `SELECT id, dossier_id AS dossierId, evidence, document_id AS documentId, statement_id AS statementId,
    ground_id AS groundId, ground_note AS groundNote, issue_id AS issueId, argument,
    created_at AS createdAt, updated_at AS updatedAt
  FROM admissibility`

const toEntry = ({ argument, ...row }: Row): AdmissibilityEntry =>
  AdmissibilityEntry.parse({ ...row, ...(JSON.parse(argument) as object) })

/** In the order they were entered. */
export const listAdmissibility = (db: ReadableDB, dossierId: DossierId): AdmissibilityEntry[] =>
  db
    .prepare<[string], Row>(`${SELECT} WHERE dossier_id = ? AND removed_at IS NULL ORDER BY seq`)
    .all(dossierId)
    .map(toEntry)

/** Throws `not-found`. */
function entryById(db: ReadableDB, id: AdmissibilityEntryId): AdmissibilityEntry {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE id = ? AND removed_at IS NULL`).get(id)
  if (!row) throw new DeloError('not-found')
  return toEntry(row)
}

function store(db: WritableDB, entry: AdmissibilityEntry): AdmissibilityEntry {
  const { motion, ruling, appeal, verdict, ...columns } = entry
  db.prepare(
    `INSERT INTO admissibility (id, dossier_id, evidence, document_id, statement_id, ground_id, ground_note, issue_id,
       argument, created_at, updated_at)
     VALUES (@id, @dossierId, @evidence, @documentId, @statementId, @groundId, @groundNote, @issueId,
       @argument, @createdAt, @updatedAt)
     ON CONFLICT (id) DO UPDATE SET evidence = @evidence, document_id = @documentId, statement_id = @statementId,
       ground_id = @groundId, ground_note = @groundNote, issue_id = @issueId, argument = @argument,
       updated_at = @updatedAt`,
  ).run({ ...columns, argument: JSON.stringify({ motion, ruling, appeal, verdict }) })
  indexEntry(db, entry)
  return entry
}

function indexEntry(db: WritableDB, entry: AdmissibilityEntry): void {
  const { id, dossierId, evidence, groundId, groundNote, motion, ruling, appeal, verdict } = entry
  const steps = [motion, ruling, appeal, verdict].map(({ text }) => text)
  indexRecord(db, { type: 'admissibility', id, dossierId }, evidence, [
    groundWords(groundId, 'ru'),
    groundWords(groundId, 'en'),
    groundNote,
    ...steps,
  ])
}

type New = { id: AdmissibilityEntryId; dossierId: DossierId; fields: AdmissibilityFields; now: number }

/** Throws `not-found` when there is no such dossier. */
export function insertEntry(db: WritableDB, { id, dossierId, fields, now }: New): AdmissibilityEntry {
  if (!db.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId)) throw new DeloError('not-found')
  return store(db, { ...fields, id, dossierId, createdAt: now, updatedAt: now })
}

type Patch = { [K in keyof AdmissibilityFields]?: AdmissibilityFields[K] | undefined }

/** Throws `not-found`. */
export function updateEntry(
  db: WritableDB,
  id: AdmissibilityEntryId,
  patch: Patch,
  now: number,
): { before: AdmissibilityEntry; after: AdmissibilityEntry } {
  const before = entryById(db, id)
  const set = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  return { before, after: store(db, { ...before, ...set, updatedAt: now }) }
}

/** Answers what is gone. Throws `not-found`. */
export function removeEntry(db: WritableDB, id: AdmissibilityEntryId, now: number): AdmissibilityEntry {
  const entry = entryById(db, id)
  db.prepare('UPDATE admissibility SET removed_at = ? WHERE id = ?').run(now, id)
  unindexRecord(db, { type: 'admissibility', id })
  return entry
}

/** Undo of `removeEntry`. Throws `not-found`. */
export function restoreEntry(db: WritableDB, id: AdmissibilityEntryId): AdmissibilityEntry {
  db.prepare('UPDATE admissibility SET removed_at = NULL WHERE id = ?').run(id)
  const entry = entryById(db, id)
  indexEntry(db, entry)
  return entry
}
