import type { Annotation } from '#shared/domain/annotation.ts'
import type { Dossier } from '#shared/domain/dossier.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { Note } from '#shared/domain/note.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { walkRichText } from '#shared/domain/rich-text.ts'
import type { Bilingual } from '#shared/domain/rule.ts'
import type { SummarySection } from '#shared/domain/summary.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { stageName } from '#shared/terms/stages.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listLabels } from '../annotations/labels.ts'
import { annotationsOfDossier } from '../annotations/queries.ts'
import { listDocuments } from '../documents/queries.ts'
import { dossierById } from '../dossiers/queries.ts'
import { toNote } from '../notes/rows.ts'
import { ruleBook } from '../rules/queries.ts'
import { collectRecords } from './collect-records.ts'
import { whoIsWho } from './names/who-is-who.ts'
import type { SummarySources } from './report/sources.ts'

function stageWords(db: ReadableDB, { stage, jurisdiction }: Dossier): Bilingual | null {
  if (stage === null) return null
  const book = ruleBook(db)
  return { ru: stageName(book, jurisdiction, stage, 'ru'), en: stageName(book, jurisdiction, stage, 'en') }
}

/** Begun first, first. */
const notesOfDossier = (db: ReadableDB, dossierId: DossierId): Note[] =>
  db
    .prepare<[string], unknown>(
      `SELECT id, dossier_id, title, revision, created_at, updated_at, trashed_at, body
       FROM note WHERE dossier_id = ? AND trashed_at IS NULL ORDER BY seq`,
    )
    .all(dossierId)
    .map(toNote)

const trashedIn = (db: ReadableDB, table: 'document' | 'note', dossierId: DossierId): number =>
  db
    .prepare<[string], { count: number }>(
      `SELECT count(*) AS count FROM ${table} WHERE dossier_id = ? AND trashed_at IS NOT NULL`,
    )
    .get(dossierId)?.count ?? 0

/** Printed labels of the pages that are cited, and of no others: a dossier may have a hundred thousand pages. */
function citedPageLabels(db: ReadableDB, annotations: readonly Annotation[], notes: readonly Note[]) {
  const select = db.prepare<[string, number], { label: string | null }>(
    'SELECT label FROM page WHERE document_id = ? AND page_index = ?',
  )
  const labels = new Map<DocumentId, Map<number, string>>()
  const look = (documentId: DocumentId, passage: Passage) => {
    for (const page of new Set([passage.parts[0]?.page, passage.parts.at(-1)?.page])) {
      const label = page === undefined ? null : (select.get(documentId, page)?.label ?? null)
      if (page === undefined || label === null) continue
      const own = labels.get(documentId) ?? new Map<number, string>()
      labels.set(documentId, own.set(page, label))
    }
  }
  for (const { documentId, passage } of annotations) look(documentId, passage)
  for (const { body } of notes)
    for (const node of walkRichText(body))
      if (node.type === 'passageQuote') look(node.attrs.documentId, node.attrs.passage)
  return labels
}

/**
 * Everything of a dossier that a summary of these sections may show, as it stands now. Nothing that is in the trash is read but its count.
 * Throws `not-found`, also for a dossier in the trash.
 */
export function collectSources(
  db: ReadableDB,
  dossierId: DossierId,
  sections: readonly SummarySection[],
): SummarySources {
  const dossier = dossierById(db, dossierId)
  if (dossier.trashedAt !== null) throw new DeloError('not-found')
  const labels = listLabels(db)
  const known = new Set<string>(labels.map(({ id }) => id))
  const annotations = annotationsOfDossier(db, dossierId).map((annotation) =>
    annotation.labelId !== null && !known.has(annotation.labelId) ? { ...annotation, labelId: null } : annotation,
  )
  const notes = notesOfDossier(db, dossierId)
  return {
    dossier,
    stage: stageWords(db, dossier),
    ...whoIsWho(db, dossierId),
    documents: listDocuments(db, dossierId, false),
    pageLabels: citedPageLabels(db, annotations, notes),
    labels,
    annotations,
    notes,
    records: collectRecords(db, dossierId, sections),
    trashed: { documents: trashedIn(db, 'document', dossierId), notes: trashedIn(db, 'note', dossierId) },
  }
}
