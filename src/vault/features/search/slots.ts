import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import type { ReadableDB, WritableDB } from '#vault/db/types.ts'
import { prepared } from './prepared.ts'
import { slotsOfDossier } from './rowids.ts'

export type Slot = { slot: number; language: string | null; pages: number; digest: number }

/** The number of a dossier in the index, or null when nothing of it was ever indexed. */
export const dossierNumber = (db: ReadableDB, dossierId: DossierId): number | null =>
  prepared<[string], number>(db, 'SELECT number FROM search_dossier WHERE dossier_id = ?', 'pluck').get(dossierId) ??
  null

export const slotOfDocument = (db: ReadableDB, documentId: DocumentId): Slot | null =>
  prepared<[string], Slot>(db, 'SELECT slot, language, pages, digest FROM search_document WHERE document_id = ?').get(
    documentId,
  ) ?? null

/** The dossier that a slot is numbered under. */
export const dossierOfSlot = (db: ReadableDB, slot: number): DossierId =>
  db
    .prepare<[bigint], DossierId>('SELECT dossier_id FROM search_dossier WHERE number = ? >> 19')
    .pluck()
    .get(BigInt(slot)) as DossierId

function numberDossier(db: WritableDB, dossierId: DossierId): number {
  const known = dossierNumber(db, dossierId)
  if (known !== null) return known
  // The lowest free number: those of erased dossiers come back.
  const free = db
    .prepare<[], number>(
      `SELECT coalesce(min(number), 0) + 1 FROM (SELECT 0 AS number UNION ALL SELECT number FROM search_dossier) AS taken
       WHERE NOT EXISTS (SELECT 1 FROM search_dossier AS next WHERE next.number = taken.number + 1)`,
    )
    .pluck()
    .get() as number
  db.prepare('INSERT INTO search_dossier (number, dossier_id) VALUES (?, ?)').run(free, dossierId)
  return free
}

/** The document's slot, made when it has none. */
export function takeSlot(
  db: WritableDB,
  document: { documentId: DocumentId; dossierId: DossierId; language: string | null },
): Slot {
  const known = slotOfDocument(db, document.documentId)
  if (known) return known
  const { first, last } = slotsOfDossier(numberDossier(db, document.dossierId))
  const slot = db
    .prepare<[bigint, bigint, bigint], number>(
      'SELECT coalesce(max(slot) + 1, ?) FROM search_document WHERE slot BETWEEN ? AND ?',
    )
    .pluck()
    .get(BigInt(first), BigInt(first), BigInt(last)) as number
  if (slot > last) throw new RangeError('too many documents in one dossier')
  const row: Slot = { slot, language: document.language, pages: 0, digest: 0 }
  db.prepare('INSERT INTO search_document (slot, document_id, language, pages, digest) VALUES (?, ?, ?, 0, 0)').run(
    BigInt(slot),
    document.documentId,
    document.language,
  )
  return row
}
