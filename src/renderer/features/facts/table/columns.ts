export const COLUMN_IDS = ['date', 'text', 'status', 'material', 'issues', 'persons', 'citations'] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** Least width in rem, its part of what a wide window leaves over, and the order in which narrow windows give columns up. */
const SIZES: Record<ColumnId, { rem: number; grow?: number; keep: number }> = {
  date: { rem: 9.25, keep: 9 },
  text: { rem: 23, grow: 6, keep: 10 },
  status: { rem: 9.75, keep: 7 },
  material: { rem: 5.75, keep: 5 },
  issues: { rem: 8.5, grow: 2, keep: 6 },
  persons: { rem: 8.5, grow: 1.5, keep: 4 },
  citations: { rem: 6.25, keep: 8 },
}

/** The columns that fit into a width, in the table's order: the least needed go first. */
export function fittingColumns(widthRem: number): ColumnId[] {
  const byNeed = COLUMN_IDS.toSorted((a, b) => SIZES[b].keep - SIZES[a].keep)
  const fitting = new Set<ColumnId>()
  let used = 0
  for (const id of byNeed) {
    used += SIZES[id].rem
    if (fitting.size > 0 && used > widthRem) break
    fitting.add(id)
  }
  return COLUMN_IDS.filter((id) => fitting.has(id))
}

/** CSS grid columns, the check boxes' first. */
export const columnTemplate = (shown: readonly ColumnId[], pickRem: number): string =>
  [
    `${pickRem}rem`,
    ...shown.map((id) => {
      const { rem, grow } = SIZES[id]
      return grow === undefined ? `${rem}rem` : `minmax(${rem}rem, ${grow}fr)`
    }),
  ].join(' ')
