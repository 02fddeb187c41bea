import type { CaseDocument, DocumentFormat, RefusalReason } from '#shared/domain/document.ts'
import { EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import { type DocumentId, type DossierId, FileId } from '#shared/domain/ids.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'
import { documentById, indexDocumentTitle } from '../documents/queries.ts'
import { toColumns } from '../documents/rows.ts'

export type StoredBytes = { id: FileId; sha256: string; size: number }

export type NewDocument = {
  id: DocumentId
  dossierId: DossierId
  file: StoredBytes
  title: string
  originalName: string
  language: string | null
  mediaType: string
  format: DocumentFormat
  pageCount: number
  textState: 'born-digital' | 'none'
  unreadable: RefusalReason | null
  password: string | null
  now: number
}

/** The stored file that already holds these bytes. */
export function storedWithDigest(db: ReadableDB, sha256: string): FileId | null {
  const row = db.prepare<[string], { id: string }>('SELECT id FROM stored_files WHERE sha256 = ?').get(sha256)
  return row ? FileId.parse(row.id) : null
}

/** Writes the stored file's row (unless the bytes were there before) and the document's; the document is visible from here on. */
export function insertDocument(db: WritableDB, document: NewDocument): CaseDocument {
  const { id, dossierId, file, now } = document
  db.prepare('INSERT INTO stored_files (id, sha256, size) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING').run(
    file.id,
    file.sha256,
    file.size,
  )
  db.prepare(
    `INSERT INTO document (id, dossier_id, file_id, title, kind, date, date_earliest, date_latest, date_wording, author,
       language, exhibit_label, provenance, tags, original_name, media_type, format, page_count, text_state, unreadable,
       password, created_at, updated_at)
     VALUES (@id, @dossier_id, @file_id, @title, @kind, @date, @date_earliest, @date_latest, @date_wording, @author,
       @language, @exhibit_label, @provenance, @tags, @original_name, @media_type, @format, @page_count, @text_state,
       @unreadable, @password, @now, @now)`,
  ).run({
    ...toColumns({
      title: document.title,
      kind: 'other',
      date: null,
      dateWording: '',
      author: '',
      language: document.language,
      exhibitLabel: '',
      provenance: EMPTY_PROVENANCE,
      tags: [],
    }),
    id,
    dossier_id: dossierId,
    file_id: file.id,
    original_name: document.originalName,
    media_type: document.mediaType,
    format: document.format,
    page_count: document.pageCount,
    text_state: document.textState,
    unreadable: document.unreadable,
    password: document.password,
    now,
  })
  const stored = documentById(db, id)
  indexDocumentTitle(db, stored)
  return stored
}
