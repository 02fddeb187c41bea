import { CaseDocument } from '#shared/domain/document.ts'
import { EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import type { DocumentId, DossierId, FileId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import type { VaultContext } from '../../feature.ts'
import { toColumns } from '../documents/rows.ts'
import { replaceSheets } from '../documents/sheets.ts'
import { insertDossier } from '../dossiers/queries.ts'
import { storedWithDigest } from '../imports/store-document.ts'
import { indexTitle } from '../search/index-writer.ts'

/** Digest of no bytes: a compartment has one such file from birth (lifecycle/build.ts). */
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const titleOf = (db: ReadableDB, id: DossierId): string | null =>
  db.prepare<[string], { title: string }>('SELECT title FROM dossier WHERE id = ?').get(id)?.title ?? null

/** Files things of the compartment under a dossier of the open vault: the same id, the title as it is now. */
export function knowDossier(context: VaultContext, id: DossierId, title: string): void {
  const known = titleOf(context.db, id)
  if (known === title) return
  context.write({ action: 'sealed.dossier', subject: id }, [], (db) => {
    if (known === null) insertDossier(db, id, { ...EMPTY_DOSSIER_FIELDS, title }, context.now())
    else {
      db.prepare('UPDATE dossier SET title = ? WHERE id = ?').run(title, id)
      indexTitle(db, { type: 'dossier', id }, title)
    }
  })
}

/** Dossiers with anything of the compartment's own in them, last begun first. */
export const usedDossiers = (db: ReadableDB): { id: DossierId; title: string }[] =>
  db
    .prepare<[], { id: DossierId; title: string }>(
      `SELECT d.id, d.title FROM dossier d
       WHERE EXISTS (SELECT 1 FROM sealed_witness WHERE dossier_id = d.id)
         OR EXISTS (SELECT 1 FROM note WHERE dossier_id = d.id)
         OR EXISTS (
           SELECT 1 FROM document p LEFT JOIN sealed_mirror m ON m.document_id = p.id
           LEFT JOIN annotation a ON a.document_id = p.id AND a.removed_at IS NULL
           WHERE p.dossier_id = d.id AND (m.document_id IS NULL OR a.id IS NOT NULL))
       ORDER BY d.seq DESC`,
    )
    .all()

export const isMirror = (db: ReadableDB, id: DocumentId): boolean =>
  db.prepare('SELECT 1 FROM sealed_mirror WHERE document_id = ?').get(id) !== undefined

/** Throws `not-found` for a document whose bytes are not here: whoever asks goes to the open vault then. */
export function refuseMirror(db: ReadableDB, id: DocumentId): void {
  if (isMirror(db, id)) throw new DeloError('not-found')
}

/** Lets a document of the open vault be marked. Throws `not-found` when its dossier is not known. */
export function knowDocument(context: VaultContext, document: CaseDocument): void {
  const { db } = context
  if (db.prepare('SELECT 1 FROM document WHERE id = ?').get(document.id)) {
    if (isMirror(db, document.id)) refresh(context, document)
    return
  }
  if (titleOf(db, document.dossierId) === null) throw new DeloError('not-found')
  const fileId = emptyFile(context)
  context.write({ action: 'sealed.document', subject: document.id }, [], (db) => {
    db.prepare(
      `INSERT INTO document (id, dossier_id, file_id, title, kind, date, date_earliest, date_latest, date_wording, author,
         language, exhibit_label, provenance, tags, original_name, media_type, format, page_count, text_state, unreadable,
         created_at, updated_at)
       VALUES (@id, @dossierId, @fileId, @title, @kind, @date, @date_earliest, @date_latest, @date_wording, @author,
         @language, @exhibit_label, @provenance, @tags, '', @mediaType, @format, @pageCount, @textState, @unreadable,
         @now, @now)`,
    ).run({ ...document, ...toColumns(document), fileId, now: context.now() })
    replaceSheets(db, document.id, document.sheets)
    db.prepare('INSERT INTO sealed_mirror (document_id, document) VALUES (?, ?)').run(
      document.id,
      JSON.stringify(document),
    )
  })
}

function refresh(context: VaultContext, document: CaseDocument): void {
  const now = JSON.stringify(document)
  const before = context.db.prepare('SELECT document FROM sealed_mirror WHERE document_id = ?').pluck().get(document.id)
  if (before === now) return
  context.write({ action: 'sealed.document', subject: document.id }, [], (db) => {
    db.prepare('UPDATE sealed_mirror SET document = ? WHERE document_id = ?').run(now, document.id)
    db.prepare('UPDATE document SET title = ? WHERE id = ?').run(document.title, document.id)
    replaceSheets(db, document.id, document.sheets)
  })
}

/** Erasing a sealed document strikes off every file that no document uses, this one included. */
function emptyFile(context: VaultContext): FileId {
  const known = storedWithDigest(context.db, EMPTY_SHA256)
  if (known) return known
  const writer = context.files.create()
  const { sha256, size } = writer.finish()
  context.write({ action: 'sealed.file', subject: writer.id }, [], (db: WritableDB) =>
    db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?)').run(writer.id, sha256, size),
  )
  return writer.id
}

/** Documents of the open vault that carry marks, in the order they were first marked. */
export const markedDocuments = (db: ReadableDB, dossierId: DossierId): { document: CaseDocument; marks: number }[] =>
  db
    .prepare<[string], { document: string; marks: number }>(
      `SELECT m.document, count(a.id) AS marks FROM sealed_mirror m JOIN document d ON d.id = m.document_id
       JOIN annotation a ON a.document_id = d.id AND a.removed_at IS NULL
       WHERE d.dossier_id = ? GROUP BY d.id ORDER BY d.seq`,
    )
    .all(dossierId)
    .map(({ document, marks }) => ({ document: CaseDocument.parse(JSON.parse(document)), marks }))
