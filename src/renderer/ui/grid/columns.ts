const REM_PX = 16
/** The column of check boxes. */
export const PICK_REM = 2.25

/**
 * Least width in rem; the width beyond which its words need no more, or else its part of what a wide window leaves over;
 * and the order in which narrow windows give columns up.
 */
type ColumnSize = { rem: number; most?: number; grow?: number; keep: number }
export type ColumnSizes<Id extends string> = Readonly<Record<Id, ColumnSize>>

const idsOf = <Id extends string>(sizes: ColumnSizes<Id>) => Object.keys(sizes) as Id[]

/** The columns that fit into a width, in the table's order: the least needed go first. */
export function fittingColumns<Id extends string>(sizes: ColumnSizes<Id>, widthPx: number): Id[] {
  const byNeed = idsOf(sizes).toSorted((a, b) => sizes[b].keep - sizes[a].keep)
  const fitting = new Set<Id>()
  let used = 0
  for (const id of byNeed) {
    used += sizes[id].rem
    if (fitting.size > 0 && used > widthPx / REM_PX) break
    fitting.add(id)
  }
  return idsOf(sizes).filter((id) => fitting.has(id))
}

/** Columns as CSS has them; the check boxes' first, where there are any. */
export const columnTemplate = <Id extends string>(
  sizes: ColumnSizes<Id>,
  shown: readonly Id[],
  withPicks: boolean,
): string =>
  [
    ...(withPicks ? [`${PICK_REM}rem`] : []),
    ...shown.map((id) => {
      const { rem, most, grow } = sizes[id]
      const more = grow === undefined ? `${most ?? rem}rem` : `${grow}fr`
      return `minmax(${rem}rem, ${more})`
    }),
  ].join(' ')

/** Null: the table's own order. */
export type Sorting<Id extends string> = { id: Id; desc: boolean } | null

/** A click on a column: up, down, then the table's own order again; that order's own column only turns around. */
export function nextSorting<Id extends string>(sorting: Sorting<Id>, id: Id, own: Id): Sorting<Id> {
  if (sorting?.id === id) return sorting.desc ? null : { id, desc: true }
  return { id, desc: id === own && sorting === null }
}
