import type { FACT_COLUMNS } from '#shared/domain/fact-view.ts'
import type { ColumnSizes } from '../../../ui/grid/columns.ts'

export type ColumnId = (typeof FACT_COLUMNS)[number]

export const SIZES: ColumnSizes<ColumnId> = {
  date: { rem: 10.75, most: 12.25, keep: 9 },
  text: { rem: 21.5, grow: 6, keep: 10 },
  status: { rem: 9.75, most: 11.25, keep: 7 },
  material: { rem: 5.75, keep: 5 },
  issues: { rem: 8.5, grow: 2, keep: 6 },
  persons: { rem: 8.5, grow: 1.5, keep: 4 },
  citations: { rem: 6.25, keep: 8 },
}
