import type { DossierId } from '#shared/domain/ids.ts'
import { SheetSeries } from '#shared/domain/sheets.ts'
import type { ReadableDB } from '../../db/types.ts'

type Run = { from: number; to: number }
export type VolumeMap = {
  series: SheetSeries
  volume: number
  first: number
  last: number
  /** Runs of whole sheets that no document covers, from sheet 1 on. */
  gaps: Run[]
  /** Runs of sheets of which a side is covered twice under one numbering. */
  overlaps: Run[]
}

type Covered = { series: string; volume: number; numbering: string; first_side: number; last_side: number }

/** Volumes in file order with what is missing and what is there twice. Documents in the trash do not count. */
export function sheetMap(db: ReadableDB, dossierId: DossierId): VolumeMap[] {
  const rows = db
    .prepare<[string], Covered>(
      `SELECT series, volume, numbering, first_side, last_side
       FROM document_sheet JOIN document ON document.id = document_id
       WHERE dossier_id = ? AND trashed_at IS NULL ORDER BY volume, first_side`,
    )
    .all(dossierId)
  const volumes = Map.groupBy(rows, ({ series, volume }) => `${series}\n${volume}`)
  return [...volumes.values()]
    .map(mapVolume)
    .sort(
      (a, b) => SheetSeries.options.indexOf(a.series) - SheetSeries.options.indexOf(b.series) || a.volume - b.volume,
    )
}

function mapVolume(rows: Covered[]): VolumeMap {
  const [{ series, volume }] = rows as [Covered, ...Covered[]]
  const overlaps: Run[] = []
  for (const numbering of Map.groupBy(rows, (row) => row.numbering).values()) overlaps.push(...overlapsOf(numbering))
  return {
    series: SheetSeries.parse(series),
    volume,
    first: sheet(Math.min(...rows.map((row) => row.first_side))),
    last: sheet(Math.max(...rows.map((row) => row.last_side))),
    gaps: gapsOf(rows),
    overlaps: mergeRuns(overlaps),
  }
}

const sheet = (side: number): number => Math.floor(side / 2)

/** `rows` by first side. A sheet counts as there when one side of it is. */
function gapsOf(rows: readonly Covered[]): Run[] {
  const gaps: Run[] = []
  let next = 1
  for (const row of rows) {
    if (sheet(row.first_side) > next) gaps.push({ from: next, to: sheet(row.first_side) - 1 })
    next = Math.max(next, sheet(row.last_side) + 1)
  }
  return gaps
}

function overlapsOf(rows: readonly Covered[]): Run[] {
  const overlaps: Run[] = []
  let covered = 0
  for (const row of rows) {
    if (row.first_side <= covered)
      overlaps.push({ from: sheet(row.first_side), to: sheet(Math.min(covered, row.last_side)) })
    covered = Math.max(covered, row.last_side)
  }
  return overlaps
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && run.from <= last.to + 1) last.to = Math.max(last.to, run.to)
    else merged.push({ ...run })
  }
  return merged
}
