import type { CaseDocument } from '#shared/domain/document.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { StudiedPart, StudyDay } from '#shared/domain/reading.ts'
import { toRuns } from '#shared/domain/runs.ts'
import { type SheetPages, sheetPages } from '#shared/domain/sheet-pages.ts'
import { SheetSeries } from '#shared/domain/sheets.ts'
import type { ReadableDB } from '../../db/types.ts'
import { listDocuments } from '../documents/queries.ts'

type Seen = { document_id: string; page: number; day: string; first_at: number; last_at: number; seconds: number }
type Open = Omit<StudiedPart, 'runs' | 'count'> & { numbers: Set<number> }

const SEEN = `SELECT document_id, page, day, first_at, last_at, seconds
  FROM page_seen JOIN document d ON d.id = document_id
  WHERE d.dossier_id = ? AND d.trashed_at IS NULL ORDER BY day, first_at`

/** Days on which something of the dossier was on the screen, oldest first, each with the volumes and their sheets. */
export function studyLog(db: ReadableDB, dossierId: DossierId): StudyDay[] {
  const documents = new Map<string, CaseDocument>(listDocuments(db, dossierId, false).map((d) => [d.id, d]))
  const sheets = new Map<string, Map<number, SheetPages[]>>()
  const sheetsOf = (document: CaseDocument) => {
    const known = sheets.get(document.id)
    if (known) return known
    const pages = new Map<number, SheetPages[]>()
    for (const place of sheetPages(document))
      for (const page of place.pages) pages.set(page, [...(pages.get(page) ?? []), place])
    sheets.set(document.id, pages)
    return pages
  }
  const days = Map.groupBy(db.prepare<[string], Seen>(SEEN).all(dossierId), ({ day }) => day)
  return [...days].map(([day, seen]) => {
    const parts = new Map<string, Open>()
    for (const row of seen) {
      const document = documents.get(row.document_id)
      if (!document) continue
      // Under the first numbering: a day's work must not count twice because the file was bound anew.
      const places = sheetsOf(document).get(row.page) ?? []
      const first = places[0]
      if (first)
        for (const place of places.filter(({ volume, series }) => volume === first.volume && series === first.series))
          add(parts, `${place.series}/${place.volume}`, { ...place, title: '' }, place.sheet, row)
      else add(parts, row.document_id, { series: null, volume: null, title: document.title }, row.page + 1, row)
    }
    return {
      day,
      from: Math.min(...seen.map((row) => row.first_at)),
      to: Math.max(...seen.map((row) => row.last_at)),
      seconds: seen.reduce((sum, row) => sum + row.seconds, 0),
      parts: [...parts.values()]
        .map(({ numbers, ...part }) => ({ ...part, runs: toRuns(numbers), count: numbers.size }))
        .sort(inFileOrder),
    }
  })
}

function add(
  parts: Map<string, Open>,
  key: string,
  { series, volume, title }: Pick<Open, 'series' | 'volume' | 'title'>,
  number: number,
  { first_at, last_at }: Seen,
): void {
  const part = parts.get(key) ?? { series, volume, title, numbers: new Set(), from: first_at, to: last_at }
  part.numbers.add(number)
  part.from = Math.min(part.from, first_at)
  part.to = Math.max(part.to, last_at)
  parts.set(key, part)
}

const rank = ({ series }: StudiedPart) =>
  series === null ? SheetSeries.options.length : SheetSeries.options.indexOf(series)
const inFileOrder = (a: StudiedPart, b: StudiedPart): number =>
  rank(a) - rank(b) || (a.volume ?? 0) - (b.volume ?? 0) || a.title.localeCompare(b.title, 'ru')
