import { z } from 'zod'
import { Citation, type CitationFields, CitedPassage } from '#shared/domain/fact.ts'
import type { CitationId, DocumentId, DossierId, FactId } from '#shared/domain/ids.ts'
import { passageText } from '#shared/domain/passage.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

const shared = {
  id: z.string(),
  fact_id: z.string(),
  document_id: z.string(),
  annotation_id: z.string().nullable(),
  stance: z.string(),
  comment: z.string(),
  created_at: z.number(),
  updated_at: z.number(),
}
const sharedFields = (row: z.infer<z.ZodObject<typeof shared>>) => ({
  id: row.id,
  factId: row.fact_id,
  documentId: row.document_id,
  annotationId: row.annotation_id,
  stance: row.stance,
  comment: row.comment,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})
const WholeRow = z
  .object({ ...shared, passage: z.string() })
  .transform((row) => ({ ...sharedFields(row), passage: JSON.parse(row.passage) as unknown }))
  .pipe(Citation)
const ListRow = z
  .object({
    ...shared,
    fact_text: z.string(),
    quote: z.string(),
    page: z.number(),
    last_page: z.number(),
    label: z.string().nullable(),
    last_label: z.string().nullable(),
  })
  .transform((row) => ({
    ...sharedFields(row),
    factText: row.fact_text,
    quote: row.quote,
    first: { index: row.page, label: row.label },
    last: { index: row.last_page, label: row.last_label },
  }))
  .pipe(CitedPassage)

// The annotation may be removed for the moment: the passage stands without it.
const SHARED = `c.id, c.fact_id, c.document_id,
  (SELECT id FROM annotation WHERE id = c.annotation_id AND removed_at IS NULL) AS annotation_id,
  c.stance, c.comment, c.created_at, c.updated_at`

export type CitationsOf = { factIds: FactId[] } | { documentId: DocumentId } | { dossierId: DossierId }

function condition(of: CitationsOf): [string, string] {
  if ('documentId' in of) return ['c.document_id = ?', of.documentId]
  if ('dossierId' in of) return ['f.dossier_id = ?', of.dossierId]
  return ['c.fact_id IN (SELECT value FROM json_each(?))', JSON.stringify(of.factIds)]
}

/** What supports first, then what contradicts, then the rest; within a stance in the order of documents and pages. */
export function listCitations(db: ReadableDB, of: CitationsOf): CitedPassage[] {
  const [where, value] = condition(of)
  const order =
    'documentId' in of ? 'c.page, c.seq' : "instr('supports contradicts mentions', c.stance), d.seq, c.page, c.seq"
  return db
    .prepare(
      `SELECT ${SHARED}, f.text AS fact_text, c.quote, c.page, c.last_page, p.label, q.label AS last_label
       FROM citation c JOIN fact f ON f.id = c.fact_id JOIN document d ON d.id = c.document_id
       LEFT JOIN page p ON p.document_id = c.document_id AND p.page_index = c.page
       LEFT JOIN page q ON q.document_id = c.document_id AND q.page_index = c.last_page
       WHERE ${where} AND c.removed_at IS NULL AND f.removed_at IS NULL ORDER BY ${order}`,
    )
    .all(value)
    .map((row) => ListRow.parse(row))
}

/** Throws `not-found`; also for one that is removed. */
export function citationById(db: ReadableDB, id: CitationId): Citation {
  const row = db.prepare(`SELECT ${SHARED}, c.passage FROM citation c WHERE c.id = ? AND c.removed_at IS NULL`).get(id)
  if (!row) throw new DeloError('not-found')
  return WholeRow.parse(row)
}

type New = { id: CitationId; fields: CitationFields; now: number }

export function insertCitation(db: WritableDB, { id, fields, now }: New): Citation {
  const pages = fields.passage.parts.map(({ page }) => page)
  db.prepare(
    `INSERT INTO citation (id, fact_id, document_id, annotation_id, page, last_page, stance, quote, comment, passage,
       created_at, updated_at)
     VALUES (@id, @factId, @documentId, @annotationId, @page, @lastPage, @stance, @quote, @comment, @passage, @now, @now)`,
  ).run({
    id,
    now,
    factId: fields.factId,
    documentId: fields.documentId,
    annotationId: fields.annotationId,
    stance: fields.stance,
    comment: fields.comment,
    page: Math.min(...pages),
    lastPage: Math.max(...pages),
    quote: passageText(fields.passage),
    passage: JSON.stringify(fields.passage),
  })
  return citationById(db, id)
}

type Patch = { stance?: Citation['stance'] | undefined; comment?: string | undefined }

/** Throws `not-found`. */
export function updateCitation(
  db: WritableDB,
  id: CitationId,
  patch: Patch,
  now: number,
): { before: Citation; after: Citation } {
  const before = citationById(db, id)
  db.prepare('UPDATE citation SET stance = ?, comment = ?, updated_at = ? WHERE id = ?').run(
    patch.stance ?? before.stance,
    patch.comment ?? before.comment,
    now,
    id,
  )
  return { before, after: citationById(db, id) }
}
