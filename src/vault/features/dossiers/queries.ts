import type { Dossier, DossierFields, DossierRow } from '#shared/domain/dossier.ts'
import type { DossierId, FileId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { takeUnusedFiles } from '../documents/files.ts'
import { eraseDocumentsOf } from '../documents/queries.ts'
import { indexTitle, unindexDossier } from '../search/index-writer.ts'
import { type DossierCounts, type DossierRecord, toColumns, toDossier, toDossierRow } from './rows.ts'

/** What is in the trash is not counted. `document_by_dossier` covers documents and pages. */
const WITH_COUNTS = `
  SELECT dossier.*,
    coalesce(documents.count, 0) AS document_count,
    coalesce(documents.pages, 0) AS page_count,
    coalesce(notes.count, 0) AS note_count,
    coalesce(annotations.count, 0) AS annotation_count,
    coalesce(unread.count, 0) AS unread_count
  FROM dossier
  LEFT JOIN (
    SELECT dossier_id, count(*) AS count, sum(page_count) AS pages
    FROM document WHERE trashed_at IS NULL GROUP BY dossier_id
  ) AS documents ON documents.dossier_id = dossier.id
  LEFT JOIN (
    SELECT dossier_id, count(*) AS count FROM note WHERE trashed_at IS NULL GROUP BY dossier_id
  ) AS notes ON notes.dossier_id = dossier.id
  LEFT JOIN (
    SELECT document.dossier_id, count(*) AS count
    FROM annotation JOIN document ON document.id = annotation.document_id
    WHERE annotation.removed_at IS NULL AND document.trashed_at IS NULL
    GROUP BY document.dossier_id
  ) AS annotations ON annotations.dossier_id = dossier.id
  LEFT JOIN (
    SELECT document.dossier_id, count(*) AS count
    FROM document LEFT JOIN (
      SELECT document_id, count(*) AS pages FROM page_read GROUP BY document_id
    ) AS read ON read.document_id = document.id
    WHERE document.trashed_at IS NULL AND page_count > coalesce(read.pages, 0)
    GROUP BY document.dossier_id
  ) AS unread ON unread.dossier_id = dossier.id`

/** Newest first. */
export const listDossiers = (db: ReadableDB, trashed: boolean): DossierRow[] =>
  db
    .prepare<[], DossierRecord & DossierCounts>(
      `${WITH_COUNTS} WHERE dossier.trashed_at IS ${trashed ? 'NOT NULL' : 'NULL'} ORDER BY dossier.seq DESC`,
    )
    .all()
    .map(toDossierRow)

/** Throws `not-found`. */
export function dossierRow(db: ReadableDB, id: DossierId): DossierRow {
  const row = db.prepare<[string], DossierRecord & DossierCounts>(`${WITH_COUNTS} WHERE dossier.id = ?`).get(id)
  if (!row) throw new DeloError('not-found')
  return toDossierRow(row)
}

/** Throws `not-found`. */
export function dossierById(db: ReadableDB, id: DossierId): Dossier {
  const row = db.prepare<[string], DossierRecord>('SELECT * FROM dossier WHERE id = ?').get(id)
  if (!row) throw new DeloError('not-found')
  return toDossier(row)
}

export function insertDossier(db: WritableDB, id: DossierId, fields: DossierFields, now: number): Dossier {
  db.prepare(
    `INSERT INTO dossier (id, title, case_numbers, court, stage, jurisdiction, summary, tags, languages,
       opened_on, closed_on, created_at, updated_at)
     VALUES (@id, @title, @case_numbers, @court, @stage, @jurisdiction, @summary, @tags, @languages,
       @opened_on, @closed_on, @now, @now)`,
  ).run({ id, now, ...toColumns(fields) })
  return indexed(db, dossierById(db, id))
}

export function updateDossier(db: WritableDB, id: DossierId, fields: Partial<DossierFields>, now: number): Dossier {
  const before = dossierById(db, id)
  db.prepare(
    `UPDATE dossier SET title = @title, case_numbers = @case_numbers, court = @court, stage = @stage,
       jurisdiction = @jurisdiction, summary = @summary, tags = @tags, languages = @languages,
       opened_on = @opened_on, closed_on = @closed_on, updated_at = @now
     WHERE id = @id`,
  ).run({ id, now, ...toColumns({ ...before, ...fields }) })
  return indexed(db, dossierById(db, id))
}

/** Null takes it out of the trash. */
export function setDossierTrashed(db: WritableDB, id: DossierId, trashedAt: number | null): Dossier {
  db.prepare('UPDATE dossier SET trashed_at = ? WHERE id = ?').run(trashedAt, id)
  return dossierById(db, id)
}

/**
 * Removes a dossier that is in the trash with everything in it. Answers the stored files that nothing uses any more:
 * their bytes are to be removed once the transaction is durable. Throws `not-found`, or `conflict` outside the trash.
 */
export function eraseDossier(db: WritableDB, id: DossierId): FileId[] {
  if (dossierById(db, id).trashedAt === null) throw new DeloError('conflict')
  eraseDocumentsOf(db, id)
  unindexDossier(db, id)
  db.prepare('DELETE FROM dossier WHERE id = ?').run(id)
  return takeUnusedFiles(db)
}

function indexed(db: WritableDB, dossier: Dossier): Dossier {
  const numbers = dossier.caseNumbers.map(({ number }) => number)
  indexTitle(db, { type: 'dossier', id: dossier.id }, dossier.title, [...numbers, dossier.court, ...dossier.tags])
  return dossier
}
