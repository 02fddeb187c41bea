import type { RequestOutput } from '#shared/contract/index.ts'
import type { CaseDocument } from '#shared/domain/document.ts'

type Volume = RequestOutput<'documents.sheetMap'>['volumes'][number]
type Run = { from: number; to: number }

/** What a dossier's documents lack, for the overview. */
export type Missing = {
  gaps: { series: string; volume: number; runs: Run[] }[]
  overlaps: { series: string; volume: number; runs: Run[] }[]
  unreadable: CaseDocument[]
  withoutText: number
  withoutSheets: number
  withoutDate: number
}

const runsOf = (volumes: readonly Volume[], which: 'gaps' | 'overlaps') =>
  volumes
    .filter((volume) => volume[which].length > 0)
    .map((volume) => ({ series: volume.series, volume: volume.volume, runs: volume[which] }))

export function missingOf(documents: readonly CaseDocument[], volumes: readonly Volume[]): Missing {
  const readable = documents.filter(({ unreadable }) => unreadable === null)
  return {
    gaps: runsOf(volumes, 'gaps'),
    overlaps: runsOf(volumes, 'overlaps'),
    unreadable: documents.filter(({ unreadable }) => unreadable !== null),
    withoutText: readable.filter(({ textState, format }) => textState === 'none' && format !== 'attachment').length,
    // In a file that is not bound yet, sheets are not missing.
    withoutSheets: volumes.length === 0 ? 0 : documents.filter(({ sheets }) => sheets.length === 0).length,
    withoutDate: documents.filter(({ date }) => date === null).length,
  }
}

export const nothingMissing = (missing: Missing): boolean =>
  missing.gaps.length === 0 &&
  missing.overlaps.length === 0 &&
  missing.unreadable.length === 0 &&
  missing.withoutText === 0 &&
  missing.withoutSheets === 0 &&
  missing.withoutDate === 0

/** "45–48, 60": runs of sheets as they are cited. */
export const runsText = (runs: readonly Run[]): string =>
  runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
