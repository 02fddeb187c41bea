import type { VolumeReading } from '#shared/domain/reading.ts'

export type MapRow =
  | { type: 'volume'; volume: VolumeReading }
  /** Sheets `from` to `to`, side by side. */
  | { type: 'sheets'; volume: VolumeReading; from: number; to: number }

/** The map cut into rows of so many sheets. */
export function mapRows(volumes: readonly VolumeReading[], perRow: number): MapRow[] {
  const rows: MapRow[] = []
  for (const volume of volumes) {
    rows.push({ type: 'volume', volume })
    for (let from = 1; from <= volume.cells.length; from += perRow)
      rows.push({ type: 'sheets', volume, from, to: Math.min(from + perRow - 1, volume.cells.length) })
  }
  return rows
}

/** Where the keyboard is: a sheet of a volume, by the volume's place in the list; `anchor`: where a run began. */
export type Cursor = { volume: number; sheet: number; anchor: number }

/** One step: to a neighbour, a row up or down, the ends of the volume, the next volume; null where there is nothing. */
export function moveCursor(
  volumes: readonly VolumeReading[],
  { volume, sheet, anchor }: Cursor,
  key: string,
  perRow: number,
  extend: boolean,
): Cursor | null {
  const last = volumes[volume]?.cells.length ?? 0
  const at = (next: number, to: number): Cursor | null => {
    const there = volumes[next]
    if (!there) return null
    const found = Math.max(1, Math.min(to, there.cells.length))
    return { volume: next, sheet: found, anchor: extend && next === volume ? anchor : found }
  }
  switch (key) {
    case 'ArrowRight':
      return sheet < last ? at(volume, sheet + 1) : extend ? null : at(volume + 1, 1)
    case 'ArrowLeft':
      return sheet > 1 ? at(volume, sheet - 1) : extend ? null : at(volume - 1, Number.POSITIVE_INFINITY)
    case 'ArrowDown':
      return sheet + perRow <= last ? at(volume, sheet + perRow) : extend ? at(volume, last) : at(volume + 1, 1)
    case 'ArrowUp':
      return sheet > perRow
        ? at(volume, sheet - perRow)
        : extend
          ? at(volume, 1)
          : at(volume - 1, Number.POSITIVE_INFINITY)
    case 'Home':
      return at(volume, 1)
    case 'End':
      return at(volume, last)
    case 'PageDown':
      return at(volume + 1, 1)
    case 'PageUp':
      return at(volume - 1, 1)
    default:
      return null
  }
}
