import type { RequestOutput } from '#shared/contract/index.ts'
import type { CaseDocument } from '#shared/domain/document.ts'

export type SheetVolume = RequestOutput<'documents.sheetMap'>['volumes'][number]
export type GapRow = { type: 'gap'; id: string; series: string; volume: number; from: number; to: number }

/**
 * Where the gaps of the bound file go between documents in file order: by the id of the document each stands before.
 * Gaps after a volume's last document stand before the next volume's first, or under `null` at the end.
 */
export function placeGaps(
  documents: readonly CaseDocument[],
  volumes: readonly SheetVolume[],
): Map<string | null, GapRow[]> {
  const placed = new Map<string | null, GapRow[]>()
  const order = volumes.map(({ series, volume }) => `${series}/${volume}`)
  const gaps = volumes.flatMap(({ series, volume, gaps: runs }) =>
    runs.map((run): GapRow => ({ type: 'gap', id: `gap ${series}/${volume}/${run.from}`, series, volume, ...run })),
  )
  let next = 0
  const put = (before: string | null, gap: GapRow) => placed.set(before, [...(placed.get(before) ?? []), gap])
  for (const document of documents) {
    const range = document.sheets[0]
    const at = range ? order.indexOf(`${range.series}/${range.volume}`) : order.length
    for (let gap = gaps[next]; gap; gap = gaps[++next]) {
      const gapAt = order.indexOf(`${gap.series}/${gap.volume}`)
      const comesBefore = gapAt < at || (gapAt === at && range !== undefined && gap.from < range.first.number)
      if (!comesBefore) break
      put(document.id, gap)
    }
  }
  for (const gap of gaps.slice(next)) put(null, gap)
  return placed
}
