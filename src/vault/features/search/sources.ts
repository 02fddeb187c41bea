import { type CitationLanguage, citePage } from '#shared/domain/citation.ts'
import type { DocumentId, DossierId } from '#shared/domain/ids.ts'
import { type SheetRange, type SheetSeries, sheetOfSide } from '#shared/domain/sheets.ts'
import type { ReadableDB } from '#vault/db/types.ts'
import { prepared } from './prepared.ts'

/** What the hits of one document need to know of it. */
export type SourceDocument = {
  id: DocumentId
  dossierId: DossierId
  dossierTitle: string
  title: string
  pageCount: number
  language: string | null
  sheets: SheetRange[]
}

const COLUMNS = `document.id, document.dossier_id AS dossierId, dossier.title AS dossierTitle, document.title,
  document.page_count AS pageCount, document.language`

/** Looks documents up once each for one answer. */
export class Sources {
  readonly #db: ReadableDB
  readonly #bySlot = new Map<number, SourceDocument | null>()
  readonly #byId = new Map<string, SourceDocument | null>()

  constructor(db: ReadableDB) {
    this.#db = db
  }

  ofSlot(slot: number): SourceDocument | null {
    const known = this.#bySlot.get(slot)
    if (known !== undefined) return known
    const id = prepared<[bigint], DocumentId>(
      this.#db,
      'SELECT document_id FROM search_document WHERE slot = ?',
      'pluck',
    ).get(BigInt(slot))
    const source = id === undefined ? null : this.ofId(id)
    this.#bySlot.set(slot, source)
    return source
  }

  ofId(id: string): SourceDocument | null {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    const row = prepared<[string], Omit<SourceDocument, 'sheets'>>(
      this.#db,
      `SELECT ${COLUMNS} FROM document JOIN dossier ON dossier.id = document.dossier_id WHERE document.id = ?`,
    ).get(id)
    const source = row ? { ...row, sheets: this.#sheets(row.id) } : null
    this.#byId.set(id, source)
    return source
  }

  #sheets(id: DocumentId): SheetRange[] {
    type Row = { series: SheetSeries; volume: number; first: number; last: number; numbering: string }
    const rows = prepared<[string], Row>(
      this.#db,
      `SELECT series, volume, first_side AS first, last_side AS last, numbering FROM document_sheet
       WHERE document_id = ? ORDER BY position`,
    ).all(id)
    return rows.map(({ first, last, ...row }) => ({ ...row, first: sheetOfSide(first), last: sheetOfSide(last) }))
  }

  page(id: DocumentId, index: number): { text: string; label: string | null } {
    const row = prepared<[string, number], { text: string; label: string | null }>(
      this.#db,
      'SELECT text, label FROM page WHERE document_id = ? AND page_index = ?',
    ).get(id, index)
    return row ?? { text: '', label: null }
  }
}

/** Volume and sheet where they are known, else empty: the screen then shows the page. */
export const sheetCitation = (
  source: SourceDocument,
  page: number,
  label: string | null,
  language: CitationLanguage,
): string => (source.sheets.length === 0 ? '' : citePage(source, page, label, language))
