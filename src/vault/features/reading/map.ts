import type { CaseDocument } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { SHEET, type UnfiledReading, type VolumeReading } from '#shared/domain/reading.ts'
import { sheetPages } from '#shared/domain/sheet-pages.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listDocuments } from '../documents/queries.ts'
import { sheetMap, type VolumeMap } from '../documents/sheet-map.ts'

type PageKey = { document_id: string; page: number }

/** The pages of a dossier that a query names, by document. */
function pagesBy(db: ReadableDB, sql: string, dossierId: DossierId): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>()
  for (const { document_id, page } of db.prepare<[string], PageKey>(sql).iterate(dossierId)) {
    const own = counts.get(document_id) ?? new Map<number, number>()
    counts.set(document_id, own.set(page, (own.get(page) ?? 0) + 1))
  }
  return counts
}

const OF_DOSSIER = 'JOIN document d ON d.id = document_id WHERE d.dossier_id = ? AND d.trashed_at IS NULL'
const READ = `SELECT document_id, page FROM page_read ${OF_DOSSIER}`
// A citation without a mark of its own counts; one with its mark is counted by it.
const MARKED = `SELECT document_id, page FROM annotation ${OF_DOSSIER} AND removed_at IS NULL`
const CITED = `SELECT document_id, page FROM citation ${OF_DOSSIER} AND removed_at IS NULL AND annotation_id IS NULL`

type Cell = { pages: number; read: number; marks: number }

/** How much of the bound file has been read. Documents in the trash do not count. */
export function readingMap(
  db: ReadableDB,
  dossierId: DossierId,
): { volumes: VolumeReading[]; unfiled: UnfiledReading[] } {
  const read = pagesBy(db, READ, dossierId)
  const marks = [pagesBy(db, MARKED, dossierId), pagesBy(db, CITED, dossierId)]
  const cells = new Map<string, Map<number, Cell>>()
  const unfiled: UnfiledReading[] = []
  for (const document of listDocuments(db, dossierId, false)) {
    const own = read.get(document.id)
    if (document.sheets.length > 0) addSheets(cells, document, own, marks)
    else if (document.pageCount > 0)
      unfiled.push({ documentId: document.id, title: document.title, pages: document.pageCount, read: own?.size ?? 0 })
  }
  return { volumes: sheetMap(db, dossierId).map((volume) => volumeOf(volume, cells.get(key(volume)))), unfiled }
}

const key = ({ series, volume }: { series: string; volume: number }) => `${series}/${volume}`

function addSheets(
  cells: Map<string, Map<number, Cell>>,
  document: CaseDocument,
  read: ReadonlyMap<number, number> | undefined,
  marks: readonly ReadonlyMap<string, ReadonlyMap<number, number>>[],
): void {
  for (const place of sheetPages(document)) {
    const volume = cells.get(key(place)) ?? new Map<number, Cell>()
    cells.set(key(place), volume)
    const cell = volume.get(place.sheet) ?? { pages: 0, read: 0, marks: 0 }
    volume.set(place.sheet, cell)
    for (const page of place.pages) {
      cell.pages++
      if (read?.has(page)) cell.read++
      for (const counts of marks) cell.marks += counts.get(document.id)?.get(page) ?? 0
    }
  }
}

function volumeOf(map: VolumeMap, cells: ReadonlyMap<number, Cell> | undefined): VolumeReading {
  const double = new Set<number>()
  for (const { from, to } of map.overlaps) for (let sheet = from; sheet <= to; sheet++) double.add(sheet)
  const volume = { series: map.series, volume: map.volume, cells: '', marks: '', present: 0, read: 0, missing: 0 }
  for (let sheet = 1; sheet <= map.last; sheet++) {
    const cell = cells?.get(sheet)
    const whole = cell !== undefined && cell.pages > 0 && cell.read === cell.pages
    let flags = double.has(sheet) ? SHEET.double : 0
    if (cell) {
      flags += SHEET.present
      if (whole) flags += SHEET.read
      else if (cell.read > 0) flags += SHEET.partly
    }
    volume.cells += flags.toString(16)
    volume.marks += String(Math.min(9, cell?.marks ?? 0))
    if (cell) volume.present++
    else volume.missing++
    if (whole) volume.read++
  }
  return { ...volume, double: double.size }
}
