import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { SheetRange, sheetOfSide, sideOf } from '#shared/domain/sheets.ts'
import type { ReadableDB, WritableDB } from '../../db/types.ts'

type SheetRecord = {
  document_id: string
  series: string
  volume: number
  first_side: number
  last_side: number
  numbering: string
}

const COLUMNS = 'document_id, series, volume, first_side, last_side, numbering'

const toRange = (row: SheetRecord): SheetRange =>
  SheetRange.parse({
    series: row.series,
    volume: row.volume,
    first: sheetOfSide(row.first_side),
    last: sheetOfSide(row.last_side),
    numbering: row.numbering,
  })

export const sheetsOfDocument = (db: ReadableDB, id: DocumentId): SheetRange[] =>
  db
    .prepare<[string], SheetRecord>(`SELECT ${COLUMNS} FROM document_sheet WHERE document_id = ? ORDER BY position`)
    .all(id)
    .map(toRange)

/** Sheets of all documents of a dossier, by document. */
export function sheetsOfDossier(db: ReadableDB, dossierId: DossierId): Map<string, SheetRange[]> {
  const rows = db
    .prepare<[string], SheetRecord>(
      `SELECT ${COLUMNS} FROM document_sheet JOIN document ON document.id = document_id
       WHERE dossier_id = ? ORDER BY document_id, position`,
    )
    .all(dossierId)
  const sheets = new Map<string, SheetRange[]>()
  for (const row of rows) {
    const ranges = sheets.get(row.document_id)
    if (ranges) ranges.push(toRange(row))
    else sheets.set(row.document_id, [toRange(row)])
  }
  return sheets
}

export function replaceSheets(db: WritableDB, id: DocumentId, sheets: readonly SheetRange[]): void {
  db.prepare('DELETE FROM document_sheet WHERE document_id = ?').run(id)
  const insert = db.prepare(
    'INSERT INTO document_sheet (document_id, position, series, volume, first_side, last_side, numbering) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const [position, { series, volume, first, last, numbering }] of sheets.entries())
    insert.run(id, position, series, volume, sideOf(first), sideOf(last), numbering)
}
