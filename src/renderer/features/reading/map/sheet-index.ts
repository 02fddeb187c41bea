import type { CaseDocument } from '#shared/domain/document.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { type PagesOf, SHEET, type VolumeReading } from '#shared/domain/reading.ts'
import { toRuns } from '#shared/domain/runs.ts'
import { sheetPages } from '#shared/domain/sheet-pages.ts'

export type SheetIndex = ReadonlyMap<string, ReadonlyMap<number, { documentId: DocumentId; pages: number[] }[]>>

export const volumeKey = ({ series, volume }: Pick<VolumeReading, 'series' | 'volume'>) => `${series}/${volume}`

/** Which pages of which documents each sheet is. */
export function indexSheets(documents: readonly CaseDocument[]): SheetIndex {
  const index = new Map<string, Map<number, { documentId: DocumentId; pages: number[] }[]>>()
  for (const document of documents)
    for (const place of sheetPages(document)) {
      const volume = index.get(volumeKey(place)) ?? new Map<number, { documentId: DocumentId; pages: number[] }[]>()
      index.set(volumeKey(place), volume)
      const there = volume.get(place.sheet)
      const own = { documentId: document.id, pages: place.pages }
      if (there) there.push(own)
      else volume.set(place.sheet, [own])
    }
  return index
}

/** The pages of a run of sheets, as they are marked. */
export function pagesOfSheets(index: SheetIndex, volume: VolumeReading, from: number, to: number): PagesOf[] {
  const sheets = index.get(volumeKey(volume))
  const pages = new Map<DocumentId, number[]>()
  for (let sheet = from; sheet <= to; sheet++)
    for (const own of sheets?.get(sheet) ?? []) {
      const known = pages.get(own.documentId)
      if (known) known.push(...own.pages)
      else pages.set(own.documentId, [...own.pages])
    }
  return [...pages].filter(([, own]) => own.length > 0).map(([documentId, own]) => ({ documentId, runs: toRuns(own) }))
}

export const flagsOf = (volume: VolumeReading, sheet: number): number =>
  Number.parseInt(volume.cells[sheet - 1] ?? '0', 16)

/** The sheets of a volume that a condition on their flags picks, in runs. */
export function sheetsWhere(volume: VolumeReading, wanted: (flags: number) => boolean): [number, number][] {
  const runs: [number, number][] = []
  for (let sheet = 1; sheet <= volume.cells.length; sheet++) {
    if (!wanted(flagsOf(volume, sheet))) continue
    const last = runs.at(-1)
    if (last && last[1] === sheet - 1) last[1] = sheet
    else runs.push([sheet, sheet])
  }
  return runs
}

export const isMissing = (flags: number) => (flags & SHEET.present) === 0
export const isLeft = (flags: number) => (flags & SHEET.present) !== 0 && (flags & SHEET.read) === 0
export const isDouble = (flags: number) => (flags & SHEET.double) !== 0
