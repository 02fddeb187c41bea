import type { ColumnSizes } from '../../ui/grid/columns.ts'

export type ColumnId = 'date' | 'kind' | 'personId' | 'amount' | 'donor' | 'purpose'

export const SIZES: ColumnSizes<ColumnId> = {
  date: { rem: 7.5, keep: 6 },
  kind: { rem: 6.25, keep: 4 },
  personId: { rem: 13.25, grow: 2, keep: 5 },
  amount: { rem: 8, keep: 6 },
  donor: { rem: 6.5, grow: 2, keep: 2 },
  purpose: { rem: 7.5, grow: 3, keep: 3 },
}
